/** Tells how long a window has not been used, by the time of day: a laptop that slept has not been used meanwhile. */
export interface IdleClock {
  /** To be called at each sign of use. Use that comes after the time is over does not bring it back. */
  use(): void;
  isOver(): boolean;
}

/**
 * @param minutes without use after which the time is over
 * @param now milliseconds since some moment
 */
export const createIdleClock = (minutes: number, now: () => number): IdleClock => {
  let lastUsed = now();
  // A clock that was set back would otherwise give hours.
  const passed = (): number => Math.abs(now() - lastUsed);
  const isOver = (): boolean => passed() >= minutes * 60_000;
  return {
    use: () => {
      if (!isOver()) lastUsed = now();
    },
    isOver,
  };
};
