/** The two tails of an exact distribution at the value that was seen, both of them including it. */
export interface ExactTails {
  readonly lower: number;
  readonly upper: number;
  /** The smallest two-sided p that these numbers could have given. */
  readonly smallestP: number;
}

/** Twice the smaller tail, as R 4.6 has it, never above 1. */
export const twoSided = ({ lower, upper }: ExactTails): number => Math.min(1, 2 * Math.min(lower, upper));

const toTails = (counts: Float64Array, at: number): ExactTails => {
  let total = 0;
  let lower = 0;
  let upper = 0;
  let [least, most] = [0, 0];
  for (const [sum, count] of counts.entries()) {
    if (count === 0) continue;
    if (total === 0) least = count;
    most = count;
    total += count;
    if (sum <= at) lower += count;
    if (sum >= at) upper += count;
  }
  return {
    lower: lower / total,
    upper: upper / total,
    smallestP: Math.min(1, (2 * Math.min(least, most)) / total),
  };
};

/** Ranks as small whole numbers: doubled where some are halves. */
const toWhole = (ranks: ArrayLike<number>, seen: number): readonly [whole: number[], at: number] => {
  const values = Array.from(ranks);
  const factor = values.every(Number.isInteger) ? 1 : 2;
  return [values.map((rank) => rank * factor), Math.round(seen * factor)];
};

/** How many additions the exact distribution of a rank sum takes. */
export const rankSumWork = (size: number, others: number): number => {
  const picked = Math.min(size, others);
  return picked * (size + others) * size * others * 2;
};

/**
 * Exact distribution of the sum of the ranks of `size` values out of all, when each choice is as likely, at the sum
 * `seen`. Counts choices by how many are picked and what they sum to (dynamic programming), so that ties cost nothing.
 */
export const exactRankSum = (ranks: ArrayLike<number>, size: number, seen: number): ExactTails => {
  const [whole, at] = toWhole(ranks, seen);
  const all = whole.reduce((sum, rank) => sum + rank, 0);
  // The rest of the values is as good a choice as the values themselves: count the smaller of the two.
  const mirrored = size > whole.length - size;
  const picked = mirrored ? whole.length - size : size;
  whole.sort((a, b) => a - b);
  const lowest = whole.slice(0, picked).reduce((sum, rank) => sum + rank, 0);
  const highest = whole.slice(whole.length - picked).reduce((sum, rank) => sum + rank, 0);
  const width = highest + 1;
  const counts = Array.from({ length: picked + 1 }, () => new Float64Array(width));
  (counts[0] as Float64Array)[0] = 1;
  for (const [index, rank] of whole.entries()) {
    for (let chosen = Math.min(picked, index + 1); chosen >= 1; chosen--) {
      const from = counts[chosen - 1] as Float64Array;
      const into = counts[chosen] as Float64Array;
      const reach = Math.min(width, chosen * rank + 1);
      for (let sum = rank; sum < reach; sum++)
        into[sum] = (into[sum] as number) + (from[sum - rank] as number);
    }
  }
  const tails = toTails(
    (counts[picked] as Float64Array).subarray(lowest),
    (mirrored ? all - at : at) - lowest,
  );
  return mirrored ? { ...tails, lower: tails.upper, upper: tails.lower } : tails;
};

/** Exact distribution of the sum of those ranks whose sign is plus, when each sign is as likely, at the sum `seen`. */
export const exactSignedRanks = (ranks: ArrayLike<number>, seen: number): ExactTails => {
  const [whole, at] = toWhole(ranks, seen);
  const counts = new Float64Array(whole.reduce((sum, rank) => sum + rank, 0) + 1);
  counts[0] = 1;
  let top = 0;
  for (const rank of whole) {
    top += rank;
    for (let sum = top; sum >= rank; sum--)
      counts[sum] = (counts[sum] as number) + (counts[sum - rank] as number);
  }
  return toTails(counts, at);
};
