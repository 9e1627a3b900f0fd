import type { Item, Submission } from '../model/index.ts';
import { cronbachAlpha, type Interval, isDegenerate, mcdonaldOmega } from '../statistics/index.ts';
import { readRating } from './readAnswers.ts';

/** Several rating items that are scored into one number. */
export interface Scale {
  readonly id: string;
  readonly name: string;
  readonly itemIds: readonly string[];
  readonly score: 'mean' | 'sum';
  /** How many of its items a person may leave out and still be scored. */
  readonly mostMissing: number;
}

export type ScaleVerdict = 'good' | 'fair' | 'weak' | 'no scale' | 'not known';

export interface ScaleReliability {
  /** People who answered every item. */
  readonly n: number;
  readonly alpha: Interval | null;
  readonly standardizedAlpha: number | null;
  readonly omega: number | null;
  /** Why there is no ω, in words. */
  readonly omegaReason: string | null;
  /** One for each item, in the order of the scale; null where it can't be told. */
  readonly items: readonly {
    readonly itemId: string;
    readonly alphaIfDropped: number | null;
    readonly itemRest: number | null;
  }[];
  readonly verdict: ScaleVerdict;
  /** What the figures mean, in one or two sentences. */
  readonly meaning: string;
}

/** The answer to a rating item turned so that more is better; null where there is none. */
export const turnedRating = (item: Item, submission: Submission): number | null => {
  const response = submission.responses.find(({ itemId }) => itemId === item.id);
  if (response === undefined || response.value === null || item.scale === null) return null;
  const rating = readRating(response.value, item);
  if (rating === null) return null;
  return item.reversed ? item.scale.min + item.scale.max - rating : rating;
};

/** The rating items of a scale that the survey still has, in the scale's order. */
export const itemsOfScale = (scale: Scale, items: readonly Item[]): readonly Item[] =>
  scale.itemIds.flatMap((id) => items.find((item) => item.id === id && item.scale !== null) ?? []);

/**
 * One person's score: the mean of the answered items (reversed ones turned), or that mean times the number of items
 * for a sum, so that a left-out item counts like the person's own mean and never like a zero.
 * @returns null where more than `mostMissing` items are unanswered
 */
export const scoreScale = (scale: Scale, items: readonly Item[], submission: Submission): number | null => {
  const own = itemsOfScale(scale, items);
  const answers = own.flatMap((item) => turnedRating(item, submission) ?? []);
  if (answers.length === 0 || own.length - answers.length > scale.mostMissing) return null;
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  return scale.score === 'mean' ? mean : mean * own.length;
};

/** Whether some items are for mentees only and others for mentors only. */
export const isSplit = (items: readonly Item[]): boolean =>
  items.some(({ role }) => role === 'mentee') && items.some(({ role }) => role === 'mentor');

const verdictOf = (alpha: number, omega: number | null): Exclude<ScaleVerdict, 'not known'> => {
  const lower = omega === null ? alpha : Math.min(alpha, omega);
  if (lower >= 0.8) return 'good';
  if (lower >= 0.7) return 'fair';
  return lower >= 0.5 ? 'weak' : 'no scale';
};

const meanings: Readonly<Record<Exclude<ScaleVerdict, 'not known'>, string>> = {
  good: 'The items go together well: their score can stand for one thing.',
  fair: 'The items go together well enough to compare groups by their score, not to judge one person.',
  weak: 'The items go together weakly. Report the score with care, or look at the items one by one.',
  'no scale':
    'These items do not form a scale: people who agree with one do not tend to agree with the others. Look at them one by one.',
};

/**
 * How far the items of a scale go together: Cronbach's α with Feldt's interval, McDonald's ω, and what each item does.
 * Only people who answered every item count (listwise).
 */
export const judgeScale = (
  scale: Scale,
  items: readonly Item[],
  submissions: readonly Submission[],
): ScaleReliability => {
  const own = itemsOfScale(scale, items);
  const rows = submissions
    .map((submission) => own.map((item) => turnedRating(item, submission)))
    .filter((row) => row.every((value) => value !== null));
  const none = (meaning: string): ScaleReliability => ({
    n: rows.length,
    alpha: null,
    standardizedAlpha: null,
    omega: null,
    omegaReason: null,
    items: own.map(({ id }) => ({ itemId: id, alphaIfDropped: null, itemRest: null })),
    verdict: 'not known',
    meaning,
  });
  if (own.length < 2) return none('A scale needs at least two rating questions.');
  if (isSplit(own))
    return none('Nobody is asked all of these questions: some are for one side, some for the other.');
  const alpha = cronbachAlpha(rows);
  if (isDegenerate(alpha)) return none(`Not to be told: ${alpha.reason}`);
  const omega = mcdonaldOmega(rows);
  const omegaValue = isDegenerate(omega) ? null : omega.omega;
  const verdict = verdictOf(alpha.alpha, omegaValue);
  return {
    n: rows.length,
    alpha: { estimate: alpha.alpha, lower: alpha.lower, upper: alpha.upper },
    standardizedAlpha: alpha.standardized,
    omega: omegaValue,
    omegaReason: isDegenerate(omega) ? omega.reason : null,
    items: own.map(({ id }, index) => ({
      itemId: id,
      alphaIfDropped: alpha.ifDropped[index] ?? null,
      itemRest: alpha.itemRest[index] ?? null,
    })),
    verdict,
    meaning: meanings[verdict],
  };
};
