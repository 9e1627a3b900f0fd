import { questionOf } from '../../evaluation/index.ts';
import type { AnswerValue, Item, MissingReason, Side, Submission } from '../../model/index.ts';

/** What a data file writes in a cell without an answer, as the data dictionary explains. */
export const missingCodes: Readonly<Record<MissingReason | 'held back', string>> = Object.freeze({
  skipped: '.skipped',
  'not asked': '.notAsked',
  refused: '.refused',
  unreadable: '.unreadable',
  'held back': '.heldBack',
});

export type DataCell = string | number;

/** A column of the data file. */
export interface Variable {
  readonly name: string;
  readonly question: string;
  readonly askedOf: Item['role'];
  /** Its type in words. */
  readonly type: string;
  /** Values and what they mean, one a line. */
  readonly values: string;
  /** How few people may share a value: kept as it is, held back, or drawn in to the nearest value of enough people. */
  readonly protect: 'none' | 'rare values' | 'ends';
  readonly read: (value: AnswerValue) => DataCell | null;
}

const listOf = (value: AnswerValue): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];

const optionLines = (item: Item): string =>
  item.options.map(({ label }, index) => `${index + 1} = ${label}`).join('\n');

const numberOfOption = (item: Item, id: string | undefined): number | null => {
  const at = item.options.findIndex((option) => option.id === id);
  return at === -1 ? null : at + 1;
};

const scaleLines = ({ scale }: Item): string => {
  if (scale === null) return '';
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => {
    const label = scale.labels[step]?.trim() ?? '';
    return label === '' ? String(scale.min + step) : `${scale.min + step} = ${label}`;
  }).join('\n');
};

type Make = (item: Item, name: string) => readonly Variable[];

const one = (item: Item, name: string, rest: Omit<Variable, 'name' | 'question' | 'askedOf'>): Variable => ({
  name,
  question: questionOf(item),
  askedOf: item.role,
  ...rest,
});

const single: Make = (item, name) => [
  one(item, name, {
    type: 'one choice',
    values: optionLines(item),
    protect: 'rare values',
    read: (value) => numberOfOption(item, listOf(value)[0]),
  }),
];

const multiple: Make = (item, name) =>
  item.options.map(({ id, label }, index) => ({
    ...one(item, `${name}_${index + 1}`, {
      type: 'chosen or not',
      values: '0 = not chosen\n1 = chosen',
      protect: 'rare values',
      read: (value) => (listOf(value).includes(id) ? 1 : 0),
    }),
    question: `${questionOf(item)} ${label}`,
  }));

const ranking: Make = (item, name) =>
  item.options.map(({ id, label }, index) => ({
    ...one(item, `${name}_${index + 1}`, {
      type: 'rank',
      values: '1 = first; 0 = not ranked',
      protect: 'none',
      read: (value) => listOf(value).indexOf(id) + 1,
    }),
    question: `${questionOf(item)} ${label}`,
  }));

const grid: Make = (item, name) =>
  item.rows.map((row, index) => ({
    ...one(item, `${name}_${index + 1}`, {
      type: 'one choice',
      values: optionLines(item),
      protect: 'rare values',
      read: (value) => {
        if (typeof value !== 'object' || Array.isArray(value)) return null;
        const chosen = value[row];
        return chosen === undefined ? null : numberOfOption(item, listOf(chosen)[0]);
      },
    }),
    question: `${questionOf(item)} ${row}`,
  }));

const makers: Partial<Readonly<Record<Item['type'], Make>>> = {
  single,
  multiple,
  ranking,
  grid,
  rating: (item, name) => [
    one(item, name, {
      type: item.reversed ? 'rating; a low step is the favorable answer' : 'rating',
      values: scaleLines(item),
      protect: 'none',
      read: (value) => (typeof value === 'number' ? value : null),
    }),
  ],
  number: (item, name) => [
    one(item, name, {
      type: 'number',
      values: 'a number; the smallest and largest are drawn in',
      protect: 'ends',
      read: (value) => (typeof value === 'number' ? value : null),
    }),
  ],
  yesNo: (item, name) => [
    one(item, name, {
      type: 'yes or no',
      values: '0 = no\n1 = yes',
      protect: 'rare values',
      read: (value) => (value === 'yes' ? 1 : value === 'no' ? 0 : null),
    }),
  ],
};

/** Why an item has no column, in words; null where it has one. */
export const whyLeftOut = (item: Item): string | null => {
  if (item.sensitive) return 'left out: marked as sensitive';
  if (makers[item.type] !== undefined) return null;
  return item.type === 'shortText' || item.type === 'longText'
    ? 'left out: what people wrote can give them away'
    : 'left out: it tells who or where somebody is';
};

/** The columns of an item; none where it is left out. */
export const variablesOf = (item: Item, name: string): readonly Variable[] =>
  whyLeftOut(item) === null ? (makers[item.type]?.(item, name) ?? []) : [];

/** What one person's row holds for a variable, before rare values are protected. */
export const readCell = (
  variable: Variable,
  item: Item,
  submission: Submission,
  side: Side | null,
): DataCell => {
  const response = submission.responses.find(({ itemId }) => itemId === item.id);
  if (response === undefined || response.value === null) {
    const isAsked = item.role === 'both' || side === null || item.role === side;
    return missingCodes[response?.missing ?? (isAsked ? 'skipped' : 'not asked')];
  }
  return variable.read(response.value) ?? missingCodes.unreadable;
};
