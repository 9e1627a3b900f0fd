export interface PairCounts {
  /** Pairs of rows that agree in direction minus pairs that disagree. */
  readonly balance: number;
  /** Pairs of rows that are tied in the first column. */
  readonly tiedX: number;
  /** Pairs of rows that are tied in the second column. */
  readonly tiedY: number;
}

const pairsAmong = (size: number): number => (size * (size - 1)) / 2;

/** Pairs among neighbors that are the same. */
const countTied = (length: number, isSame: (index: number) => boolean): number => {
  let tied = 0;
  let run = 1;
  for (let index = 1; index <= length; index++) {
    if (index < length && isSame(index)) run++;
    else {
      tied += pairsAmong(run);
      run = 1;
    }
  }
  return tied;
};

/** How many pairs stand in the wrong order; sorts the values (merge sort). */
const countInversions = (values: Float64Array): number => {
  let from: Float64Array = values;
  let into: Float64Array = new Float64Array(values.length);
  let inversions = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let [left, right] = [start, middle];
      for (let to = start; to < end; to++) {
        if (right >= end || (left < middle && (from[left] as number) <= (from[right] as number)))
          into[to] = from[left++] as number;
        else {
          into[to] = from[right++] as number;
          inversions += middle - left;
        }
      }
    }
    [from, into] = [into, from];
  }
  if (from !== values) values.set(from);
  return inversions;
};

/** Compares every pair of rows in the time that sorting takes (Knight 1966). */
export const comparePairs = (x: readonly number[], y: readonly number[]): PairCounts => {
  const n = x.length;
  const order = Array.from({ length: n }, (_, index) => index).sort(
    (a, b) => (x[a] as number) - (x[b] as number) || (y[a] as number) - (y[b] as number),
  );
  const first = Float64Array.from(order, (index) => x[index] as number);
  const second = Float64Array.from(order, (index) => y[index] as number);
  const tiedX = countTied(n, (index) => first[index] === first[index - 1]);
  const tiedBoth = countTied(
    n,
    (index) => first[index] === first[index - 1] && second[index] === second[index - 1],
  );
  const discordant = countInversions(second);
  const tiedY = countTied(n, (index) => second[index] === second[index - 1]);
  return { balance: pairsAmong(n) - tiedX - tiedY + tiedBoth - 2 * discordant, tiedX, tiedY };
};
