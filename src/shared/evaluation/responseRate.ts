import type { Item, Submission } from '../model/index.ts';
import { type Interval, isDegenerate, wilson } from '../statistics/index.ts';

/** Everyone who was invited, sorted as AAPOR does. */
export interface Disposition {
  readonly complete: number;
  readonly partial: number;
  readonly refused: number;
  /** Could not be reached: bounced e-mail, left the school. */
  readonly notContacted: number;
  /** Everyone else who was invited and did not answer. */
  readonly other: number;
}

export interface ResponseRate extends Disposition {
  readonly invited: number;
  /** (complete + partial) / invited, 0 to 1, with Wilson's interval; null where more answered than were invited. */
  readonly rate: Interval | null;
  /** Why there is no rate, in words. */
  readonly problem: string | null;
}

export type Completeness = 'complete' | 'partial' | 'blank';

/**
 * Sorts an answer by the share of the items put to this side that it answers.
 * @param partialFrom smallest share, 0 to 1, that counts as complete; below it an answer is partial, with none at all blank
 */
export const completenessOf = (
  submission: Submission,
  items: readonly Item[],
  partialFrom: number,
): Completeness => {
  const asked = items.filter(
    ({ role }) => role === 'both' || submission.side === null || role === submission.side,
  );
  const answered = new Set(
    submission.responses.filter(({ value }) => value !== null).map(({ itemId }) => itemId as string),
  );
  const count = asked.filter(({ id }) => answered.has(id)).length;
  if (count === 0) return 'blank';
  return count >= partialFrom * asked.length ? 'complete' : 'partial';
};

/**
 * AAPOR's response rate 2: complete and partial answers out of all who were invited.
 * Source: AAPOR Standard Definitions (2023), RR2, all cases of known eligibility.
 */
export const responseRate = (disposition: Disposition, level = 0.95): ResponseRate => {
  const { complete, partial, refused, notContacted, other } = disposition;
  const invited = complete + partial + refused + notContacted + other;
  if (other < 0 || invited === 0)
    return {
      ...disposition,
      invited,
      rate: null,
      problem:
        invited === 0
          ? 'Nobody is on the list of invited people.'
          : 'More people answered than were invited, so the share can’t be told. Check the list of invited people.',
    };
  const rate = wilson(complete + partial, invited, level);
  return { ...disposition, invited, rate: isDegenerate(rate) ? null : rate, problem: null };
};
