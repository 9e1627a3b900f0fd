/** A piece of a bar: which step, how many answers, and where it lies as a share left (−) or right (+) of the axis. */
export interface Segment {
  readonly step: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Lays a bar so that lower steps lie left of the axis and higher ones right of it; the middle step of an odd scale
 * lies half on each side. (Heiberger and Robbins 2014, "Design of diverging stacked bar charts".)
 * @param counts answers per step, lowest first
 * @returns segments without the empty ones; the whole bar is 1 long
 */
export const divergeBar = (counts: readonly number[]): readonly Segment[] => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return [];
  const half = Math.floor(counts.length / 2);
  const below = counts.slice(0, half).reduce((sum, count) => sum + count, 0);
  const middle = counts.length % 2 === 1 ? (counts[half] ?? 0) : 0;
  let passed = 0;
  const start = below + middle / 2;
  return counts.flatMap((count, step) => {
    const from = (passed - start) / n;
    passed += count;
    return count === 0 ? [] : [{ step, count, from, to: (passed - start) / n }];
  });
};
