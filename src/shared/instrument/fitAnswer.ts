import type { AnswerValue, Item } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { readDay } from './dates.ts';
import { writeInPrefix } from './types/choiceCells.ts';

type Shape = Pick<Item, 'type' | 'options' | 'rows' | 'scale' | 'atMost'>;

/** What came of an answer: its tidy form, nothing (left blank), or no answer to this question at all. */
export type Fitted = { readonly fits: true; readonly value: AnswerValue | null } | { readonly fits: false };

const blank: Fitted = { fits: true, value: null };
const misfit: Fitted = { fits: false };
const fitted = (value: AnswerValue): Fitted => ({ fits: true, value });

/** True for options such as "Other" or "Other (tell us)", beside which people write their own words. */
export const isWriteIn = (label: string): boolean =>
  /^(other|something else|another)\b/.test(foldText(label));

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isOption = (shape: Shape, choice: string): boolean =>
  shape.options.some(({ id }) => id === choice) ||
  (choice.startsWith(writeInPrefix) && shape.options.some(({ label }) => isWriteIn(label)));

const fitText: Fit = (value) => {
  if (typeof value !== 'string') return misfit;
  const text = value.trim();
  return text === '' ? blank : fitted(text);
};

const fitNumber = (value: AnswerValue, isRight: (number: number) => boolean): Fitted =>
  typeof value === 'number' && Number.isFinite(value) && isRight(value) ? fitted(value) : misfit;

const fitList = (value: AnswerValue, shape: Shape, isRight: (entry: string) => boolean): Fitted => {
  if (!isListOfTexts(value)) return misfit;
  const entries = [...new Set(value.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
  if (!entries.every(isRight) || (shape.atMost !== null && entries.length > shape.atMost)) return misfit;
  return entries.length === 0 ? blank : fitted(entries);
};

const fitOptions: Fit = (value, shape) => fitList(value, shape, (choice) => isOption(shape, choice));

type Fit = (value: AnswerValue, shape: Shape) => Fitted;

const fits: Readonly<Record<Item['type'], Fit>> = {
  single: (value, shape) => (typeof value === 'string' && isOption(shape, value) ? fitted(value) : misfit),
  multiple: fitOptions,
  ranking: fitOptions,
  rating: (value, { scale }) =>
    fitNumber(value, (step) => {
      const { min, max } = scale ?? { min: 1, max: 5 };
      return Number.isInteger(step) && step >= min && step <= max;
    }),
  number: (value) => fitNumber(value, () => true),
  shortText: fitText,
  longText: fitText,
  date: (value) => (typeof value === 'string' && readDay(value) === value ? fitted(value) : misfit),
  place: (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return misfit;
    const { city = '', region = '', country = '', ...others } = value;
    const parts = [city, region, country];
    if (Object.keys(others).length > 0 || !isListOfTexts(parts)) return misfit;
    const [town, state, land] = parts.map((part) => part.trim()) as [string, string, string];
    return town + state + land === '' ? blank : fitted({ city: town, region: state, country: land });
  },
  people: (value, shape) => fitList(value, shape, (name) => name.length <= 200),
  yesNo: (value) => (value === 'yes' || value === 'no' ? fitted(value) : misfit),
  grid: (value, shape) => {
    if (typeof value !== 'object' || Array.isArray(value)) return misfit;
    const rows: [string, AnswerValue][] = [];
    for (const [row, chosen] of Object.entries(value)) {
      const read = fitOptions(typeof chosen === 'string' ? [chosen] : chosen, shape);
      if (!shape.rows.includes(row) || !read.fits) return misfit;
      if (read.value !== null) rows.push([row, read.value]);
    }
    return rows.length === 0 ? blank : fitted(Object.fromEntries(rows) as AnswerValue);
  },
};

/**
 * Holds an answer that somebody gave in a window against its question: texts lose blanks at the ends, empty answers
 * become null, and what this question can't have been answered with does not fit.
 */
export const fitAnswer = (value: AnswerValue | null, shape: Shape): Fitted =>
  value === null ? blank : fits[shape.type](value, shape);
