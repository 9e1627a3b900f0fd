/** One of the five rating colors. */
export type RatingColor = 1 | 2 | 3 | 4 | 5;

const few: Readonly<Record<number, readonly RatingColor[]>> = {
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** The color of neighboring steps that are shown as one: that of their middle, the one nearer to the end where two are. */
export const runColor = (colors: readonly RatingColor[], from: number, to: number): RatingColor => {
  const middle = (from + to) / 2;
  const isLower = middle < (colors.length - 1) / 2;
  return colors[isLower ? Math.floor(middle) : Math.ceil(middle)] ?? 3;
};

/** The rating colors of a scale's steps, lowest first. Scales of more than five steps share colors between neighbors. */
export const stepColors = (stepCount: number): readonly RatingColor[] =>
  few[stepCount] ??
  Array.from({ length: stepCount }, (_, index) => {
    const middle = (stepCount - 1) / 2;
    if (index === middle) return 3;
    const outer = Math.abs(index - middle) > middle / 2;
    if (index < middle) return outer ? 1 : 2;
    return outer ? 5 : 4;
  });
