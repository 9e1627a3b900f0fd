import type { Item, Submission } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { readChoices, readNumber, readRating } from './readAnswers.ts';
import { itemsOfScale, type Scale, scoreScale } from './scales.ts';
import { questionOf, stepWords } from './survey.ts';

/** Something that can be compared between groups: an item or a scale. */
export interface Measure {
  /** Id of the item or of the scale. */
  readonly id: string;
  readonly label: string;
  /** `ordered`: steps, scores and numbers, compared by rank; `categories`: one choice of several. */
  readonly kind: 'ordered' | 'categories';
  readonly source: 'item' | 'scale';
  /** Lower is more favorable. */
  readonly reversed: boolean;
  /** Words of the steps from the lowest, for a rating; null for everything else. */
  readonly steps: readonly string[] | null;
  /** Number of the lowest step of a rating. */
  readonly min: number;
  /** For categories: ids with labels. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Who is asked. */
  readonly role: Item['role'];
  /** A number for ordered measures, an option id for categories; null where there is no usable answer. */
  readonly read: (submission: Submission) => number | string | null;
}

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];

const measureOf = (item: Item): Measure | null => {
  const read = <Value>(
    reader: (value: NonNullable<Submission['responses'][number]['value']>, item: Item) => Value | null,
    submission: Submission,
  ): Value | null => {
    const value = submission.responses.find(({ itemId }) => itemId === item.id)?.value ?? null;
    return value === null ? null : reader(value, item);
  };
  const common = {
    id: item.id,
    label: questionOf(item),
    source: 'item' as const,
    role: item.role,
    steps: null,
    min: 0,
  };
  switch (item.type) {
    case 'rating':
      return item.scale === null
        ? null
        : {
            ...common,
            kind: 'ordered',
            steps: stepWords(item.scale),
            min: item.scale.min,
            reversed: item.reversed,
            options: [],
            read: (submission) => read(readRating, submission),
          };
    case 'number':
      return {
        ...common,
        kind: 'ordered',
        reversed: false,
        options: [],
        read: (submission) => read(readNumber, submission),
      };
    case 'single':
    case 'yesNo':
      return {
        ...common,
        kind: 'categories',
        reversed: false,
        options: item.type === 'yesNo' ? yesNo : item.options.map(({ id, label }) => ({ id, label })),
        read: (submission) => read(readChoices, submission)?.[0] ?? null,
      };
    default:
      return null;
  }
};

/** Everything in a survey that can be compared: its scales first, then its items in order. */
export const listMeasures = (items: readonly Item[], scales: readonly Scale[]): readonly Measure[] => [
  ...scales.map((scale): Measure => {
    const own = itemsOfScale(scale, items);
    const roles = new Set(own.map(({ role }) => role).filter((role) => role !== 'both'));
    return {
      id: scale.id,
      label: scale.name,
      kind: 'ordered',
      source: 'scale',
      steps: null,
      min: 0,
      reversed: false,
      options: [],
      role: roles.size === 1 ? ([...roles][0] ?? 'both') : 'both',
      read: (submission) => scoreScale(scale, items, submission),
    };
  }),
  ...[...items]
    .sort((left, right) => left.position - right.position)
    .flatMap((item) => measureOf(item) ?? []),
];

/**
 * The same question in an earlier survey: linked by the board, or asked in the same words with the same kind of answer.
 * Scales are the same where they have the same name.
 */
export const findCounterpart = (
  measure: Measure,
  items: readonly Item[],
  others: readonly Measure[],
  otherItems: readonly Item[],
): Measure | null => {
  const fits = (other: Measure | undefined): Measure | null =>
    other !== undefined && other.kind === measure.kind && other.source === measure.source ? other : null;
  const item = items.find(({ id }) => id === measure.id);
  if (item === undefined)
    return fits(others.find(({ label }) => foldText(label) === foldText(measure.label)));
  const linked = otherItems.find(
    (other) => item.previousItemId === other.id || other.previousItemId === item.id,
  );
  const found = linked ?? otherItems.find((other) => isSameQuestion(item, other));
  return found === undefined ? null : fits(others.find(({ id }) => id === found.id));
};

const isSameQuestion = (item: Item, other: Item): boolean =>
  item.type === other.type &&
  foldText(questionOf(item)) === foldText(questionOf(other)) &&
  item.scale?.min === other.scale?.min &&
  item.scale?.max === other.scale?.max;
