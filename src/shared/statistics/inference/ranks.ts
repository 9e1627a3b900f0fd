export interface Ranking {
  /** The rank of each value in the order given, from 1; equal values share the middle of their places. */
  readonly ranks: Float64Array;
  /** How many values share each distinct value, from the lowest value upward. */
  readonly tieSizes: readonly number[];
  /** Σ (t³ − t) over the groups of equal values: 0 where nothing is tied. */
  readonly tieSum: number;
}

/** Ranks with ties shared. R: `rank(values)`. */
export const rankValues = (values: ArrayLike<number>): Ranking => {
  const sorted = Float64Array.from(values).sort();
  const rankOf = new Map<number, number>();
  const tieSizes: number[] = [];
  let tieSum = 0;
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start] as number;
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end++;
    const size = end - start;
    rankOf.set(value, (start + end + 1) / 2);
    tieSizes.push(size);
    tieSum += size ** 3 - size;
    start = end;
  }
  const ranks = Float64Array.from(values, (value) => rankOf.get(value) as number);
  return { ranks, tieSizes, tieSum };
};
