/**
 * Knows whether a tab is open. Once the last one has been closed for `patienceMs`, calls `onAllGone` (once).
 * Before the first tab has come it waits without limit, because a person may still be copying the address.
 */
export class Presence {
  private readonly patienceMs: number;
  private readonly onAllGone: () => void;
  private open = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(patienceMs: number, onAllGone: () => void) {
    this.patienceMs = patienceMs;
    this.onAllGone = onAllGone;
  }

  /** A tab has come. Call the returned function when it goes. */
  arrive(): () => void {
    this.open++;
    clearTimeout(this.timer);
    let isHere = true;
    return () => {
      if (!isHere) return;
      isHere = false;
      this.open--;
      if (this.open === 0) this.timer = setTimeout(this.onAllGone, this.patienceMs);
    };
  }

  /** Forgets any running patience. */
  stop(): void {
    clearTimeout(this.timer);
  }
}
