import type { AnswerValue, Item, Side, Submission } from '../model/index.ts';
import type { Answer } from './survey.ts';

/** Turns a stored value into what an analysis counts, or null where the value does not fit the item. */
export type Reader<Value> = (value: AnswerValue, item: Item) => Value | null;

const isAsked = (item: Item, side: Side | null): boolean =>
  item.role === 'both' || side === null || item.role === side;

/**
 * Every person's answer to an item, in the order of the submissions.
 * A value that does not fit the item counts as unreadable; no record at all as skipped, or as not asked where the
 * item is for the other side.
 */
export const readAnswers = <Value>(
  item: Item,
  submissions: readonly Submission[],
  read: Reader<Value>,
): readonly Answer<Value>[] =>
  submissions.map((submission) => {
    const { side } = submission;
    const response = submission.responses.find((one) => one.itemId === item.id);
    if (response === undefined)
      return { side, value: null, missing: isAsked(item, side) ? 'skipped' : 'not asked' };
    if (response.value === null) return { side, value: null, missing: response.missing ?? 'skipped' };
    const value = read(response.value, item);
    return value === null ? { side, value: null, missing: 'unreadable' } : { side, value, missing: null };
  });

/** A step of the item's scale. */
export const readRating: Reader<number> = (value, item) =>
  typeof value === 'number' &&
  item.scale !== null &&
  Number.isInteger(value) &&
  value >= item.scale.min &&
  value <= item.scale.max
    ? value
    : null;

export const readNumber: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The chosen options, each once; `yes` and `no` for a yes-or-no item. */
export const readChoices: Reader<readonly string[]> = (value, item) => {
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value : null;
  if (chosen === null || chosen.length === 0) return null;
  const known = item.type === 'yesNo' ? ['yes', 'no'] : item.options.map((option) => option.id);
  return chosen.every((one) => known.includes(one)) ? [...new Set(chosen)] : null;
};

/** Anything that was written or given at all. */
export const readAnything: Reader<true> = (value) =>
  (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
    ? null
    : true;
