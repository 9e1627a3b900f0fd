import {
  type AnsweredQuestion,
  answerQuestion,
  type Comparison,
  type ComparisonOptions,
  type ComparisonQuestion,
  type ComparisonRow,
  completenessOf,
  countedSubmissions,
  itemsOfScale,
  type JointDisplay,
  jointDisplay,
  judgeScale,
  type Scale,
  type ScaleReliability,
  type SurveySummary,
  summarizeSurvey,
  type ToldShare,
  tellShare,
  usualComparison,
} from '../../evaluation/index.ts';
import type { AnswerValue, Item, MissingReason, ReportSettings } from '../../model/index.ts';
import { median, quantile } from '../../statistics/index.ts';
import type { ReportSource } from './source.ts';

/** What a comparison shows, as single numbers that a sentence can print. */
export interface ComparisonFacts {
  readonly tested: number;
  readonly differing: number;
  readonly smallestP: number | null;
  readonly detectableLow: number | null;
  readonly detectableHigh: number | null;
  /** Which tests were run, for how many rows each, and how p was found. */
  readonly tests: readonly {
    readonly title: string;
    readonly rows: number;
    readonly ways: readonly { readonly method: string; readonly rows: number }[];
  }[];
}

export interface ReportComparison {
  readonly id: 'sides' | 'classYears' | 'earlier';
  readonly answered: AnsweredQuestion;
  readonly facts: ComparisonFacts;
}

export interface ReportScale {
  readonly id: string;
  readonly scale: Scale;
  readonly items: readonly Item[];
  readonly reliability: ScaleReliability;
}

/** How many of those who said so have met, and how often. */
export interface MetFacts {
  readonly itemId: string;
  readonly said: number;
  readonly met: ToldShare;
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
}

/** Every result that a report prints, computed once by the engines. */
export interface ReportResults {
  readonly summary: SurveySummary;
  readonly source: ReportSource;
  readonly options: ComparisonOptions;
  readonly comparisons: readonly ReportComparison[];
  readonly scales: readonly ReportScale[];
  readonly met: MetFacts | null;
  readonly joint: JointDisplay | null;
  /** Answers left out of questions, over the whole survey. */
  readonly missing: { readonly asked: number; readonly missing: number; readonly share: number | null };
  readonly completeness: { readonly complete: number; readonly partial: number; readonly blank: number };
  readonly items: { readonly all: number; readonly rating: number; readonly open: number };
}

const factsOf = (comparison: Comparison): ComparisonFacts => {
  const tested = comparison.rows.filter(({ result }) => result !== null);
  const decisive = (row: ComparisonRow): number => row.pAdjusted ?? row.result?.p ?? 1;
  const first = tested.find(({ detectable, effect }) => detectable !== null && effect !== null)?.effect?.name;
  const detectable = tested.flatMap((row) =>
    row.detectable !== null && row.effect?.name === first ? [row.detectable] : [],
  );
  return {
    tested: tested.length,
    differing: tested.filter((row) => decisive(row) < 1 - comparison.options.level).length,
    smallestP: tested.length === 0 ? null : Math.min(...tested.map(decisive)),
    detectableLow: detectable.length === 0 ? null : Math.min(...detectable),
    detectableHigh: detectable.length === 0 ? null : Math.max(...detectable),
    tests: [...Map.groupBy(tested, ({ test }) => test?.title ?? '')].map(([title, rows]) => ({
      title,
      rows: rows.length,
      ways: [...Map.groupBy(rows, ({ result }) => result?.method ?? '')].map(([method, own]) => ({
        method,
        rows: own.length,
      })),
    })),
  };
};

const neverWords = /\b(never|not|no|none|0)\b/i;

/** Whether an answer to the question about meeting says that they met; null where it says nothing. */
const saysMet = (item: Item, value: unknown): boolean | null => {
  if (typeof value === 'number') return item.type === 'rating' ? null : value > 0;
  if (item.type === 'yesNo') return value === 'yes' ? true : value === 'no' ? false : null;
  if (item.type === 'single') {
    const label = item.options.find(({ id }) => id === value)?.label;
    return label === undefined ? null : !neverWords.test(label);
  }
  return null;
};

/** The question of a survey that asks whether or how often a pair met, where its name says so. */
export const suggestMetItem = (items: readonly Item[]): Item | null =>
  items.find(
    ({ type, shortName }) =>
      (type === 'number' || type === 'yesNo' || type === 'single') &&
      /\bmet\b|\bmeetings?\b/i.test(shortName),
  ) ?? null;

const metFacts = ({ survey, surveySettings }: ReportSource, settings: ReportSettings): MetFacts | null => {
  const item = survey.items.find(({ id }) => id === settings.metItemId);
  if (item === undefined) return null;
  const values = countedSubmissions(survey).flatMap(({ responses }): readonly AnswerValue[] => {
    const value = responses.find(({ itemId }) => itemId === item.id)?.value ?? null;
    return value === null ? [] : [value];
  });
  const said = values.map((value) => saysMet(item, value)).filter((one) => one !== null);
  if (said.length < surveySettings.smallCell) return null;
  const numbers = values.filter((value) => typeof value === 'number');
  const figure = (of: ReturnType<typeof median>): number | null => (typeof of === 'number' ? of : null);
  const isCounted = item.type === 'number' && numbers.length >= surveySettings.smallCell;
  return {
    itemId: item.id,
    said: said.length,
    met: tellShare(said.filter(Boolean).length, said.length, surveySettings.smallCell),
    median: isCounted ? figure(median(numbers)) : null,
    lowerQuartile: isCounted ? figure(quantile(numbers, 0.25)) : null,
    upperQuartile: isCounted ? figure(quantile(numbers, 0.75)) : null,
  };
};

interface CountedGroup {
  readonly n: number;
  readonly missing: Readonly<Record<MissingReason, number>>;
}

/** A step of the computing that has been done, from 0 to 1. */
export type ReportProgress = (done: number, doing: string) => void;

/** Thrown by a computing that was told to stop: half of its numbers would be of no use. */
export class ReportStopped extends Error {}

/**
 * Has every engine compute what a report of these settings prints.
 * @param onProgress told before each step
 * @param shouldStop asked before each step
 * @throws ReportStopped where it should
 */
export const computeResults = (
  source: ReportSource,
  settings: ReportSettings,
  onProgress: ReportProgress = () => {},
  shouldStop: () => boolean = () => false,
): ReportResults => {
  const begin: ReportProgress = (done, doing) => {
    if (shouldStop()) throw new ReportStopped('Stopped before the numbers were complete.');
    onProgress(done, doing);
  };
  const { survey, surveySettings, earlier, facts, words } = source;
  const submissions = countedSubmissions(survey);
  const options: ComparisonOptions = {
    ...usualComparison,
    approach: settings.approach,
    correction: settings.correction,
    zeros: settings.zeros,
    smallCell: surveySettings.smallCell,
  };
  begin(0, 'Counting the answers');
  const summary = summarizeSurvey(survey, { words, smallCell: surveySettings.smallCell });
  const ask = (id: ReportComparison['id'], question: ComparisonQuestion): readonly ReportComparison[] => {
    const answered = answerQuestion({
      survey,
      other: earlier,
      question,
      measureIds: null,
      side: null,
      facts,
      words,
      options,
    });
    return answered.comparison.rows.length === 0
      ? []
      : [{ id, answered, facts: factsOf(answered.comparison) }];
  };
  begin(0.15, 'Comparing the two sides');
  const sides = ask('sides', { kind: 'sides' });
  begin(0.25, 'Comparing class years');
  const classYears = ask('classYears', { kind: 'class years' });
  begin(0.35, 'Comparing with the survey before');
  const before =
    earlier === null ? [] : ask('earlier', { kind: settings.earlierAs, otherId: earlier.instrument.id });
  begin(0.45, 'Judging the scales');
  const scales = survey.scales.map((scale) => ({
    id: scale.id,
    scale,
    items: itemsOfScale(scale, survey.items),
    reliability: judgeScale(scale, survey.items, submissions),
  }));
  begin(0.6, 'Setting numbers beside words');
  const { voices, jointRows } = source;
  const joint =
    jointRows.length === 0
      ? null
      : jointDisplay(
          jointRows,
          survey,
          survey.scales,
          {
            themes: new Map(
              (voices?.themes ?? []).map(({ id, name, people }) => [
                id,
                {
                  name,
                  people:
                    people === null
                      ? null
                      : { count: people.count, n: people.n, share: people.count / people.n },
                },
              ]),
            ),
            quotes: new Map((voices?.quotes ?? []).map(({ id, text, tag }) => [id, { text, tag }])),
          },
          words,
          options,
        );
  const kinds = submissions.map((one) => completenessOf(one, survey.items, surveySettings.completeFrom));
  const ofKind = (kind: string): number => kinds.filter((one) => one === kind).length;
  const groups = summary.items.flatMap((item): readonly CountedGroup[] =>
    item.kind === 'other' ? [] : item.groups,
  );
  const missing = groups.reduce(
    (sum, group) => sum + group.missing.skipped + group.missing.refused + group.missing.unreadable,
    0,
  );
  const asked = groups.reduce((sum, { n }) => sum + n, missing);
  return Object.freeze({
    summary,
    source,
    options,
    comparisons: [...sides, ...classYears, ...before],
    scales,
    met: metFacts(source, settings),
    joint,
    missing: { asked, missing, share: asked === 0 ? null : missing / asked },
    completeness: { complete: ofKind('complete'), partial: ofKind('partial'), blank: ofKind('blank') },
    items: {
      all: survey.items.length,
      rating: survey.items.filter(({ type }) => type === 'rating').length,
      open: survey.items.filter(({ type }) => type === 'longText' || type === 'shortText').length,
    },
  });
};

export const comparisonOf = (results: ReportResults, id: ReportComparison['id']): ReportComparison | null =>
  results.comparisons.find((one) => one.id === id) ?? null;

const keyNames = ['id', 'itemId', 'measureId', 'side'] as const;

/**
 * The number at a path of the results: names of fields, and for lists the id of an element or its place.
 * @returns null where there is no number
 */
export const numberAt = (results: ReportResults, path: string): number | null => {
  let at: unknown = results;
  for (const part of path.split('/')) {
    if (Array.isArray(at)) {
      const list: readonly unknown[] = at;
      at =
        part === 'length'
          ? list.length
          : (list.find(
              (one) =>
                typeof one === 'object' &&
                one !== null &&
                keyNames.some((key) => Reflect.get(one, key) === part),
            ) ?? (/^\d+$/.test(part) ? list[Number(part)] : undefined));
    } else at = typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined;
  }
  return typeof at === 'number' ? at : null;
};
