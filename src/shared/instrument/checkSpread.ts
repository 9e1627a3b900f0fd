import type { AnswerValue, InstrumentKind, Item, ItemId, Submission } from '../model/index.ts';
import { checkStructure, isScored } from './checkStructure.ts';
import type { SpreadFinding } from './spreadFinding.ts';

/** Fewer answers say nothing about a class. */
const enough = 5;
/** So many are needed before an option that nobody ticked, or that nearly everybody ticked, says something. */
const enoughForOptions = 10;
const nearlyAll = 0.9;
const few = 0.5;

export interface SpreadQuestion {
  readonly kind: InstrumentKind;
  readonly items: readonly Item[];
  /** Submissions that count, as answers to `items`: this year's, or last year's carried over. */
  readonly submissions: readonly Submission[];
  /** Whose answers they are, for the words. */
  readonly basis: 'this year' | 'last year';
  /** Options that those who answered could tick; all of the item's where it is not named. */
  readonly offered?: ReadonlyMap<ItemId, ReadonlySet<string>>;
}

/** An answer as a text that is equal for equal answers; the order of ticks says nothing, that of ranks does. */
const keyOf = (item: Item, value: AnswerValue): string => {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (Array.isArray(value)) return JSON.stringify(item.type === 'multiple' ? value.toSorted() : value);
  if (typeof value === 'number') return String(value);
  return JSON.stringify(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
};

const ticked = (value: AnswerValue): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value;
  return typeof value === 'object' ? [...new Set(Object.values(value).flat())] : [];
};

const list = (labels: readonly string[]): string =>
  labels.length <= 3 ? labels.join(', ') : `${labels.slice(0, 3).join(', ')} and ${labels.length - 3} more`;

/** Whether it matters that a question tells people apart: what is scored, and what a survey asks on a scale or list. */
const shouldSeparate = (item: Item, kind: InstrumentKind): boolean =>
  kind === 'matching'
    ? isScored(item)
    : ['rating', 'single', 'multiple', 'ranking', 'grid'].includes(item.type);

const checkAnswers = (item: Item, question: SpreadQuestion, values: AnswerValue[], asked: number) => {
  const findings: SpreadFinding[] = [];
  const find = (code: SpreadFinding['code'], message: string): void => {
    findings.push({ itemId: item.id, code, message });
  };
  const when = question.basis === 'last year' ? ' last year' : '';
  if (asked >= enough && values.length < asked * few) {
    find('fewAnswered', `Answered by ${values.length} of ${asked}${when}.`);
  }
  if (values.length < enough) return findings;
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = keyOf(item, value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const separates = shouldSeparate(item, question.kind);
  if (separates && most === values.length) {
    find('allSame', `All ${values.length} gave the same answer${when}, so it can’t tell anyone apart.`);
    return findings;
  }
  if (separates && most >= values.length * nearlyAll) {
    find(
      'nearlyAllSame',
      `${most} of ${values.length} gave the same answer${when}, so it hardly tells anyone apart.`,
    );
  }
  if (values.length < enoughForOptions || item.options.length < 2 || item.type === 'shortText')
    return findings;
  const offered = question.offered?.get(item.id);
  const ticks = new Map<string, number>();
  for (const value of values) {
    for (const option of ticked(value)) ticks.set(option, (ticks.get(option) ?? 0) + 1);
  }
  const unused = item.options.filter(
    ({ id }) => !ticks.has(id) && (offered === undefined || offered.has(id)),
  );
  if (unused.length > 0) {
    find('optionUnused', `Nobody chose ${list(unused.map(({ label }) => label))}${when}.`);
  }
  const byAll = item.options.filter(({ id }) => (ticks.get(id) ?? 0) >= values.length * nearlyAll);
  if (separates && item.type === 'multiple' && byAll.length > 0) {
    find('optionByAll', `Nearly everybody ticked ${list(byAll.map(({ label }) => label))}${when}.`);
  }
  return findings;
};

/**
 * What keeps the questions of an instrument from telling people apart, in the order of the questions: from how they
 * are built, and from answers where there are any. Somebody who was not asked counts neither as asked nor as silent.
 */
export const checkSpread = (question: SpreadQuestion): SpreadFinding[] =>
  question.items.flatMap((item) => {
    const structure = checkStructure(item, question.kind);
    const responses = question.submissions.flatMap(({ responses: all, superseded }) =>
      superseded ? [] : all.filter(({ itemId, missing }) => itemId === item.id && missing !== 'not asked'),
    );
    const values = responses.flatMap(({ value }) => (value === null ? [] : [value]));
    return [...structure, ...checkAnswers(item, question, values, responses.length)];
  });
