import type { Item, QuestionType, Side, AnswerValue as StoredValue, Submission } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import type { Answer, MeasureKind, ScoredItem } from './types.ts';

export interface ScoredInstrument {
  /** Those of the questionnaire's items that are scored, in their order. */
  readonly items: readonly ScoredItem[];
  /** A person's answers to `items`, in their order; null = no usable answer, or not asked on this side. */
  readonly readAnswers: (submission: Submission | null, side: Side) => Answer[];
}

/**
 * The stored items that are scored (use similarity or complement), each with the measure of its type, and a reader
 * for stored submissions. Weights are those of the items.
 */
export const fromInstrument = (stored: readonly Item[]): ScoredInstrument => {
  const scored = stored.filter((item) => item.use === 'similarity' || item.use === 'complement');
  return {
    items: scored.map(toScoredItem),
    readAnswers: (submission, side) => {
      const responses = new Map(submission?.responses.map((response) => [response.itemId, response.value]));
      return scored.map((item) => {
        const value = item.role === 'both' || item.role === side ? (responses.get(item.id) ?? null) : null;
        return value === null ? null : readers[item.type](value);
      });
    },
  };
};

/** How answers of each question type are compared where likeness counts. */
const measureOf: Readonly<Record<QuestionType, MeasureKind>> = {
  single: 'single',
  yesNo: 'single',
  multiple: 'multiple',
  grid: 'multiple',
  rating: 'rating',
  ranking: 'ranking',
  number: 'number',
  date: 'number',
  place: 'place',
  people: 'wishes',
  // A line of text is a name, as of a college: the same or not. Only longer texts have words to share.
  shortText: 'college',
  longText: 'text',
};

/** What the mentee wants can be held against what the mentor offers where both choose from one list. */
const complementOf: Partial<Readonly<Record<QuestionType, MeasureKind>>> = {
  multiple: 'containment',
  grid: 'containment',
  ranking: 'complement',
};

const toScoredItem = (item: Item): ScoredItem => {
  const ranksFew = item.type === 'ranking' && item.atMost !== null && item.atMost < item.options.length;
  const measure =
    (item.use === 'complement' ? complementOf[item.type] : undefined) ??
    (ranksFew ? 'topK' : measureOf[item.type]);
  return {
    id: item.id,
    measure,
    weight: item.weight,
    sensitive: item.sensitive,
    options: item.options.map((option) => option.id),
    neutralOptions: item.options.filter((option) => isNeutral(option.label)).map((option) => option.id),
    aliases: item.options.map((option) => ({ name: option.label, spellings: option.aliases })),
    ...(item.scale ? { scale: { min: item.scale.min, max: item.scale.max } } : {}),
    ...(item.atMost === null ? {} : { atMost: item.atMost }),
  };
};

const neutralLabel =
  /^(no idea( yet)?|not sure( yet)?|undecided|i don't know( yet)?|don't know( yet)?|prefer not to (say|answer)|no preference|none( of (these|the above))?|n\/a)$/;

/** Options that stand for no answer: two people who don't know yet have nothing in common by that. */
const isNeutral = (label: string): boolean => neutralLabel.test(foldText(label).replace(/[.!]+$/, ''));

type Reader = (value: StoredValue) => Answer;

const asGiven: Reader = (value) =>
  typeof value === 'number' || typeof value === 'string' || isList(value) ? value : null;

const isList = (value: StoredValue): value is string[] => Array.isArray(value);

/** Ticks of a grid as options "row · column". */
const readGrid: Reader = (value) =>
  typeof value !== 'object' || isList(value)
    ? null
    : Object.entries(value).flatMap(([row, columns]) =>
        [columns].flat().map((column) => `${row} · ${column}`),
      );

const readPlaceRecord: Reader = (value) => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || isList(value)) return null;
  const level = (name: string): string => (typeof value[name] === 'string' ? (value[name] as string) : '');
  return { city: level('city'), state: level('region'), country: level('country') };
};

/** A day as the number of days since 1970. */
const readDay: Reader = (value) => {
  const day = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(value) : null;
  return day ? Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) / 86_400_000 : null;
};

const readers: Readonly<Record<QuestionType, Reader>> = {
  single: asGiven,
  multiple: asGiven,
  rating: asGiven,
  ranking: asGiven,
  number: asGiven,
  shortText: asGiven,
  longText: asGiven,
  date: readDay,
  place: readPlaceRecord,
  people: asGiven,
  yesNo: asGiven,
  grid: readGrid,
};
