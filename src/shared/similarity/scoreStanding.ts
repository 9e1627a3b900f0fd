/**
 * Where a score stands among all possible pairs: points alone say little, since hardly two people are alike in
 * everything.
 * @param score of all pairs
 * @param eligible same shape, 0 = this pair is not possible; absent = every pair is possible
 * @returns for a score the share of the possible pairs that have a lower one, 0 to 1; 0 where no pair is possible
 */
export const createScoreStanding = (
  score: Int32Array,
  eligible?: Uint8Array,
): ((score: number) => number) => {
  const sorted = (eligible ? score.filter((_, pair) => eligible[pair] !== 0) : score.slice()).sort();
  return (wanted) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return sorted.length === 0 ? 0 : low / sorted.length;
  };
};
