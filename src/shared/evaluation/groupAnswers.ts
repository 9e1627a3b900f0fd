import { missingReasons, type Side } from '../model/index.ts';
import type { Answer, GroupWords, MissingCounts } from './survey.ts';

export type GroupId = Side | 'unknown' | 'all';

/** Answers that are shown together. */
export interface AnswerGroup<Value> {
  readonly id: GroupId;
  /** Such as "mentees". */
  readonly label: string;
  readonly values: readonly Value[];
  readonly missing: MissingCounts;
}

export interface Grouping<Value> {
  /** Never overlapping, so that no group can be worked out by subtraction. Empty where too few answered at all. */
  readonly groups: readonly AnswerGroup<Value>[];
  /** What was merged or left out to protect a small group, in words; null where nothing was. */
  readonly note: string | null;
}

const countMissing = (answers: readonly Answer<unknown>[]): MissingCounts =>
  Object.freeze(
    Object.fromEntries(
      missingReasons.map((reason) => [reason, answers.filter((one) => one.missing === reason).length]),
    ),
  ) as MissingCounts;

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Sorts answers by side, and merges the sides where one of them has answers, but fewer than `smallCell`.
 * @param smallCell fewest answers that a group must have to be shown by itself; 1 shows everything
 */
export const groupAnswers = <Value>(
  answers: readonly Answer<Value>[],
  smallCell: number,
  words: GroupWords,
): Grouping<Value> => {
  const gather = (id: GroupId, label: string): AnswerGroup<Value> => {
    const members = id === 'all' ? answers : answers.filter((one) => (one.side ?? 'unknown') === id);
    const values = members.flatMap((one) => (one.missing === null ? [one.value] : []));
    return Object.freeze({ id, label, values: Object.freeze(values), missing: countMissing(members) });
  };
  const isSmall = (group: AnswerGroup<Value>): boolean =>
    group.values.length > 0 && group.values.length < smallCell;

  const everyone = gather('all', 'everyone');
  if (everyone.values.length === 0) return { groups: [], note: null };
  if (isSmall(everyone)) return { groups: [], note: `Fewer than ${smallCell} answers, so none are shown.` };

  const sided = [gather('mentee', words.mentees), gather('mentor', words.mentors)];
  const small = sided.filter(isSmall);
  if (small.length > 0) {
    const names = small.map((group) => group.label).join(' and ');
    const each = small.length > 1 ? ' each' : '';
    return {
      groups: [everyone],
      note: `${capitalize(names)}${each} gave fewer than ${smallCell} answers, so everyone is shown together.`,
    };
  }
  const answered = sided.filter((group) => group.values.length > 0);
  if (answered.length === 0) return { groups: [everyone], note: null };
  const unknown = gather('unknown', 'side not known');
  if (isSmall(unknown))
    return {
      groups: answered,
      note: `Fewer than ${smallCell} answers do not say from which side they come; they are left out.`,
    };
  return { groups: unknown.values.length > 0 ? [...answered, unknown] : answered, note: null };
};
