import type { Item, Submission } from '../model/index.ts';
import { favorableBoxes, type Interval, isDegenerate, wilson } from '../statistics/index.ts';
import { type AnswerGroup, type GroupId, groupAnswers } from './groupAnswers.ts';
import type { StepRun, ToldShare } from './joinSteps.ts';
import { readAnswers, readAnything, readChoices, readNumber, readRating } from './readAnswers.ts';
import { type GroupWords, type MissingCounts, questionOf, stepWords } from './survey.ts';
import { type ToldCount, tellChoices } from './tellChoices.ts';
import { describeNumbers, type NumberFigures } from './tellFigures.ts';
import { tellRating } from './tellRating.ts';

interface GroupSummary {
  readonly id: GroupId;
  readonly label: string;
  /** Usable answers, one a person. */
  readonly n: number;
  readonly missing: MissingCounts;
}

/** How many answers are favorable, as far as it may be told; the interval (Wilson) only where it is exact. */
export interface FavorableShare {
  readonly told: ToldShare;
  readonly interval: Interval | null;
}

export interface RatingGroup extends GroupSummary, NumberFigures {
  /** Answers per step, lowest first; neighboring steps are put together where one alone would be too small a number. */
  readonly runs: readonly StepRun[];
  readonly favorable: FavorableShare | null;
}
export interface ChoiceGroup extends GroupSummary {
  /** People who chose each option, in the order of the options; several choices can add up to more than `n`. */
  readonly counts: readonly ToldCount[];
}
export interface NumberGroup extends GroupSummary, NumberFigures {}

interface ItemCommon {
  readonly itemId: string;
  readonly question: string;
  readonly shortName: string;
  /** What was merged or left out, in words. */
  readonly note: string | null;
}
export interface RatingSummary extends ItemCommon {
  readonly kind: 'rating';
  readonly reversed: boolean;
  /** Words for all steps, lowest first; a number where a step has no word. */
  readonly steps: readonly string[];
  /** Number of the lowest step. */
  readonly min: number;
  /** Positions in `steps` that are favorable. */
  readonly favorableSteps: readonly number[];
  readonly groups: readonly RatingGroup[];
}
export interface ChoiceSummary extends ItemCommon {
  readonly kind: 'choice';
  readonly several: boolean;
  readonly options: readonly string[];
  readonly groups: readonly ChoiceGroup[];
}
export interface NumberSummary extends ItemCommon {
  readonly kind: 'number';
  readonly groups: readonly NumberGroup[];
}
/** Free text and types that are not counted here: only who answered. */
export interface OtherSummary extends ItemCommon {
  readonly kind: 'other';
  readonly groups: readonly GroupSummary[];
}
export type ItemSummary = RatingSummary | ChoiceSummary | NumberSummary | OtherSummary;

const describeGroup = (group: AnswerGroup<unknown>): GroupSummary => ({
  id: group.id,
  label: group.label,
  n: group.values.length,
  missing: group.missing,
});

const withInterval = (told: ToldShare): FavorableShare => {
  const interval = told.kind === 'exact' ? wilson(told.count, told.n) : null;
  return { told, interval: interval === null || isDegenerate(interval) ? null : interval };
};

/**
 * Counts and figures of one item, by side where both sides have enough answers.
 * @param submissions those that count
 * @param smallCell fewest answers of a group that is shown by itself
 */
export const summarizeItem = (
  item: Item,
  submissions: readonly Submission[],
  smallCell: number,
  words: GroupWords,
): ItemSummary => {
  const common = { itemId: item.id, question: questionOf(item), shortName: item.shortName };
  if (item.type === 'rating' && item.scale !== null && item.scale.max > item.scale.min) {
    const { min } = item.scale;
    const { groups, note } = groupAnswers(readAnswers(item, submissions, readRating), smallCell, words);
    const steps = stepWords(item.scale);
    return {
      ...common,
      kind: 'rating',
      note,
      reversed: item.reversed,
      steps,
      min,
      favorableSteps: favorableBoxes(steps.length, item.reversed),
      groups: groups.map((group) => {
        const told = tellRating(group.values, steps.length, min, item.reversed, smallCell);
        return {
          ...describeGroup(group),
          ...told.figures,
          runs: told.runs,
          favorable: told.favorable === null ? null : withInterval(told.favorable),
        };
      }),
    };
  }
  if (item.type === 'single' || item.type === 'multiple' || item.type === 'yesNo') {
    const { groups, note } = groupAnswers(readAnswers(item, submissions, readChoices), smallCell, words);
    const options =
      item.type === 'yesNo'
        ? [
            { id: 'yes', label: 'Yes' },
            { id: 'no', label: 'No' },
          ]
        : item.options;
    return {
      ...common,
      kind: 'choice',
      note,
      several: item.type === 'multiple',
      options: options.map((option) => option.label),
      groups: groups.map((group) => ({
        ...describeGroup(group),
        counts: tellChoices(
          options.map((option) => group.values.filter((chosen) => chosen.includes(option.id)).length),
          group.values.length,
          smallCell,
          item.type === 'multiple',
        ),
      })),
    };
  }
  if (item.type === 'number' || item.type === 'rating') {
    const { groups, note } = groupAnswers(readAnswers(item, submissions, readNumber), smallCell, words);
    return {
      ...common,
      kind: 'number',
      note,
      groups: groups.map((group) => ({ ...describeGroup(group), ...describeNumbers(group.values) })),
    };
  }
  const { groups, note } = groupAnswers(readAnswers(item, submissions, readAnything), smallCell, words);
  return { ...common, kind: 'other', note, groups: groups.map(describeGroup) };
};
