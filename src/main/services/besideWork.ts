/** What a session does while people go on working: one thing after the other, and all of it stops with the chapter. */
export interface BesideWork {
  /**
   * Begins when what was started before is over.
   * @returns what the work gives; rejected with the signal's reason where it was stopped
   */
  start<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  /** Stops what is under way and what waits. */
  stop(): void;
}

export const createBesideWork = (): BesideWork => {
  let controller = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  return {
    start: (work) => {
      const { signal } = controller;
      const next = last.then(() => {
        signal.throwIfAborted();
        return work(signal);
      });
      last = next.catch(() => undefined);
      return next;
    },
    stop: () => {
      controller.abort();
      controller = new AbortController();
    },
  };
};

/** Whether work ended because it was stopped, which is no fault. */
export const wasStopped = (problem: unknown): boolean =>
  problem instanceof Error && problem.name === 'AbortError';
