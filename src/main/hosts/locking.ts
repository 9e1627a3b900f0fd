/** What is asked of Electron's power monitor: to be told of a moment. */
export interface Moments {
  on(moment: 'suspend' | 'lock-screen', listener: () => void): unknown;
}

/** Locks a protected chapter when the lid is closed, the laptop sleeps, or its screen is locked. */
export function lockOnLeaving(moments: Moments, lock: () => Promise<unknown>): void {
  const leave = () => void lock().catch((problem: unknown) => console.error('Not locked:', problem));
  moments.on('suspend', leave);
  moments.on('lock-screen', leave);
}
