/** What a statistical function gives in place of a number that does not exist, with the reason in words. */
export interface Degenerate {
  readonly ok: false;
  readonly reason: string;
}

export const degenerate = (reason: string): Degenerate => Object.freeze({ ok: false, reason });

/** Tells a result that exists from one that does not. */
export const isDegenerate = (result: unknown): result is Degenerate =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;

/** An estimate with its confidence interval. */
export interface Interval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Names the first value that is not a finite number; null where all are. */
export const findUnusable = (values: readonly number[]): Degenerate | null => {
  const at = values.findIndex((value) => !Number.isFinite(value));
  return at === -1 ? null : degenerate(`Value ${at + 1} is not a finite number.`);
};
