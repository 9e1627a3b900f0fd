/** CPU milliseconds of this process (all threads) in the middle of several runs, after some that do not count. */
export const measureCpu = (runs: number, task: () => unknown): number => {
  if (runs > 1) for (let run = 0; run < Math.ceil(runs / 3); run++) task();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    task();
    const used = process.cpuUsage(start);
    times.push((used.user + used.system) / 1_000);
  }
  return times.sort((one, other) => one - other)[times.length >> 1]!;
};

/** Runs enough for a steady middle, few enough for a short bench. */
export const runsFor = (size: number): number =>
  size <= 200 ? 31 : size <= 500 ? 15 : size <= 1_000 ? 9 : size <= 2_000 ? 5 : 1;

export const showMs = (ms: number): string =>
  ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en-US');

export const toTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
