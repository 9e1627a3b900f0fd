import type { AnswerValue, Item, Submission } from '../model/index.ts';

/** The answer of a submission to an item; null where there is none that can be used. */
export const answerTo = (submission: Submission | undefined, item: Item): AnswerValue | null =>
  submission?.responses.find(({ itemId }) => itemId === item.id)?.value ?? null;

const optionLabel = (item: Item, id: string): string =>
  item.options.find((option) => option.id === id)?.label ?? id;

/** An answer as the words that a person reads, one entry a choice; ids of people become names through `nameOf`. */
export const answerWords = (
  item: Item,
  value: AnswerValue | null,
  nameOf: (personId: string) => string = (id) => id,
): string[] => {
  if (value === null) return [];
  if (typeof value === 'number') {
    const label = item.scale === null ? undefined : item.scale.labels[value - item.scale.min];
    return [label === undefined || label === '' ? String(value) : `${value} ${label}`];
  }
  if (typeof value === 'string') return [item.type === 'single' ? optionLabel(item, value) : value];
  if (Array.isArray(value))
    return value.map((entry) => (item.type === 'people' ? nameOf(entry) : optionLabel(item, entry)));
  if (item.type === 'place') return [Object.values(value).flat().join(', ')];
  return Object.entries(value).map(
    ([row, choice]) =>
      `${row}: ${[choice]
        .flat()
        .map((id) => optionLabel(item, id))
        .join(', ')}`,
  );
};
