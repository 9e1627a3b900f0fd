/** One wait of a person in front of the window. */
export interface Figure {
  readonly what: string;
  readonly milliseconds: number;
  /** Where it was done more than once: the longest. */
  readonly most?: number;
  readonly target: number;
}

export const middleOf = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** Several tries of one thing. */
export const figureOf = (what: string, tries: readonly number[], target: number): Figure => ({
  what,
  milliseconds: middleOf(tries),
  most: Math.max(...tries),
  target,
});
