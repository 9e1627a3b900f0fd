/** What a piece of work took, in milliseconds: on the clock, which a person waits for, and as CPU of all threads. */
export interface Taken {
  readonly clock: number;
  readonly cpu: number;
}

/** The middle of some figures. */
export const middleOf = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;

/** The figure that 95 of 100 do not exceed: the nearest rank. */
export const p95Of = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.ceil(figures.length * 0.95) - 1] ?? Number.NaN;

export const measured = (work: () => unknown): Taken => {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  work();
  const clock = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { clock, cpu: (user + system) / 1_000 };
};

/** Milliseconds on the clock of work that another process does. */
export const clocked = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
