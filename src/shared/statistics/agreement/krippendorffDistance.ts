/** What kind of values the coders gave. */
export type RatingLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Squared difference between two values of `values`, named by their places there. */
export type SquaredDistance = (first: number, second: number) => number;

type DistanceMaker = (values: readonly number[], counts: ArrayLike<number>) => SquaredDistance;

/** The squared difference of each level (Krippendorff 2011); `values` in ascending order, `counts` how often each was given. */
export const createDistance: Readonly<Record<RatingLevel, DistanceMaker>> = {
  nominal: () => (first, second) => (first === second ? 0 : 1),
  ordinal: (values, counts) => {
    // Ranks: a value's distance to another is the number of given values from the middle of one to that of the other.
    const middles: number[] = [];
    let below = 0;
    for (let place = 0; place < values.length; place++) {
      middles.push(below + (counts[place] as number) / 2);
      below += counts[place] as number;
    }
    return (first, second) => ((middles[first] as number) - (middles[second] as number)) ** 2;
  },
  interval: (values) => (first, second) => ((values[first] as number) - (values[second] as number)) ** 2,
  ratio: (values) => (first, second) => {
    if (first === second) return 0;
    const one = values[first] as number;
    const other = values[second] as number;
    return ((one - other) / (one + other)) ** 2;
  },
};
