import type { Item, Submission } from '../model/index.ts';
import type { ComparedMeasure, ComparedPeople, Comparison, ComparisonOptions } from './comparison.ts';
import { describeComparison, type Finding } from './describeComparison.ts';
import { type LinkedWaves, linkWaves } from './linkWaves.ts';
import { findCounterpart, listMeasures, type Measure } from './measures.ts';
import type { PlainGroup } from './mergeGroups.ts';
import {
  findClassYearItem,
  groupByAnswer,
  groupByClassYear,
  groupByPairScore,
  groupBySide,
  type PeopleFacts,
} from './peopleOf.ts';
import { runComparison } from './runComparison.ts';
import type { Scale } from './scales.ts';
import { countedSubmissions, type GroupWords, type Survey } from './survey.ts';

/** What a board wants to know, in its own terms. */
export type ComparisonQuestion =
  | { readonly kind: 'sides' }
  | { readonly kind: 'class years' }
  | { readonly kind: 'pairing' }
  | { readonly kind: 'answer'; readonly itemId: string }
  /** Two surveys that different people answered, such as those of two years. */
  | { readonly kind: 'years'; readonly otherId: string }
  /** Two surveys that the same people answered. */
  | { readonly kind: 'waves'; readonly otherId: string };

/** A survey with its scales and the name under which it is compared, such as "2025–26". */
export interface NamedSurvey extends Survey {
  readonly name: string;
  readonly scales: readonly Scale[];
}

export interface ComparisonRequest {
  readonly survey: NamedSurvey;
  /** The earlier survey, for two years or two waves. */
  readonly other: NamedSurvey | null;
  readonly question: ComparisonQuestion;
  /** Only these items and scales; null for all that can be compared. */
  readonly measureIds: readonly string[] | null;
  /** Only one side's answers; null for both. */
  readonly side: 'mentee' | 'mentor' | null;
  readonly facts: PeopleFacts;
  readonly words: GroupWords;
  readonly options: ComparisonOptions;
}

export interface AnsweredQuestion {
  readonly comparison: Comparison;
  readonly finding: Finding;
  /** What could be compared, whether it was chosen or not. */
  readonly available: readonly { readonly id: string; readonly label: string }[];
  /** How many answers were linked, for two waves. */
  readonly linked: (Omit<LinkedWaves, 'pairs'> & { readonly pairs: number }) | null;
}

interface Gathered {
  readonly people: ComparedPeople;
  readonly measures: readonly ComparedMeasure[];
  readonly isOrdered: boolean;
  readonly linked: LinkedWaves | null;
}

const ofSide = (survey: Survey, side: ComparisonRequest['side']): readonly Submission[] =>
  countedSubmissions(survey).filter((submission) => side === null || submission.side === side);

/** Measures that both surveys have, each answer read in the words of its own survey. */
const sharedMeasures = (
  survey: NamedSurvey,
  other: NamedSurvey,
  measures: readonly Measure[],
  earlierId: string,
): readonly ComparedMeasure[] => {
  const others = listMeasures(other.items, other.scales);
  return measures.flatMap((measure): ComparedMeasure[] => {
    const counterpart = findCounterpart(measure, survey.items, others, other.items);
    if (counterpart === null) return [];
    // Options of another year have ids of their own: they are the same where their labels are.
    const labelOf = new Map(counterpart.options.map(({ id, label }) => [id, label]));
    const read = (submission: Submission): number | string | null => {
      const value = counterpart.read(submission);
      if (typeof value !== 'string') return value;
      return (
        measure.options.find(({ id, label }) => id === value || label === labelOf.get(value))?.id ?? null
      );
    };
    return [{ measure, readFor: { [earlierId]: read } }];
  });
};

const gather = (request: ComparisonRequest, all: readonly Measure[]): Gathered => {
  const { survey, other, question, facts, words, side } = request;
  const own = ofSide(survey, question.kind === 'sides' ? null : side);
  const measures = all.map((measure) => ({ measure }));
  const groups = (
    list: readonly PlainGroup<Submission>[],
    chosen: readonly ComparedMeasure[] = measures,
    isOrdered = false,
  ): Gathered => ({
    people: { design: 'groups', groups: list },
    measures: chosen,
    isOrdered,
    linked: null,
  });
  switch (question.kind) {
    case 'sides':
      return groups(
        groupBySide(own, words),
        measures.filter(({ measure }) => measure.role === 'both'),
      );
    case 'class years':
      // Class years go with the sides, so without a chosen side only what both were asked can be compared.
      return groups(
        groupByClassYear(own, survey.items, facts),
        measures.filter(({ measure: { role } }) => role === 'both' || role === side),
        true,
      );
    case 'pairing':
      return groups(groupByPairScore(own, facts));
    case 'answer': {
      const item = survey.items.find(({ id }) => id === question.itemId);
      return groups(
        item === undefined ? [] : groupByAnswer(own, item),
        measures.filter(({ measure }) => measure.id !== question.itemId),
      );
    }
    case 'years':
    case 'waves': {
      if (other === null) return groups([]);
      const before = ofSide(other, side);
      if (question.kind === 'years')
        return groups(
          [
            { id: 'earlier', label: other.name, members: before },
            { id: 'later', label: survey.name, members: own },
          ],
          sharedMeasures(survey, other, all, 'earlier'),
        );
      const linked = linkWaves(before, own);
      return {
        people: { design: 'pairs', labels: [other.name, survey.name], pairs: linked.pairs },
        measures: sharedMeasures(survey, other, all, 'before'),
        isOrdered: false,
        linked,
      };
    }
  }
};

/** Whether the answers to an item can form the groups: yes or no, or one choice of two to six. */
export const canGroupBy = (item: Item): boolean =>
  item.type === 'yesNo' || (item.type === 'single' && item.options.length >= 2 && item.options.length <= 6);

/** Answers a board's question: gathers the groups, runs the tests that fit, and puts the result into words. */
export const answerQuestion = (request: ComparisonRequest): AnsweredQuestion => {
  const { survey, measureIds, options } = request;
  // In which class year someone is, is who they are, not what they think: it is never an answer to compare.
  const classYear = findClassYearItem(survey.items, request.facts.classYears);
  const all = listMeasures(survey.items, survey.scales).filter(({ id }) => id !== classYear?.id);
  const { people, measures, isOrdered, linked } = gather(request, all);
  const chosen = measures.filter(({ measure }) => measureIds === null || measureIds.includes(measure.id));
  const comparison = runComparison(people, chosen, options, isOrdered);
  return {
    comparison,
    finding: describeComparison(comparison),
    available: measures.map(({ measure: { id, label } }) => ({ id, label })),
    linked: linked === null ? null : { ...linked, pairs: linked.pairs.length },
  };
};
