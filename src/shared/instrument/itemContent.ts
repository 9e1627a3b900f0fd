import type { Item, QuestionType } from '../model/index.ts';

/** A question without its place: what is copied, edited and made from templates. */
export type ItemContent = Omit<Item, 'id' | 'instrumentId' | 'position'>;

export const hasOptions = (type: QuestionType): boolean =>
  type === 'single' || type === 'multiple' || type === 'ranking' || type === 'grid';

/** Types whose answers are lists that may have a limit; in grids it holds for each row. */
export const hasLimit = (type: QuestionType): boolean =>
  type === 'multiple' || type === 'ranking' || type === 'people' || type === 'grid';

/** Types whose answers may be held against each other as wanted and offered. */
export const canComplement = (type: QuestionType): boolean =>
  type === 'multiple' || type === 'ranking' || type === 'grid' || type === 'single';

/** A new question of a type with what belongs to the type and nothing else. */
export const blankItem = (type: QuestionType): ItemContent => ({
  type,
  role: 'both',
  wording: { mentee: '', mentor: '' },
  shortName: 'New question',
  options: hasOptions(type)
    ? [
        { id: 'option-1', label: 'Option 1', aliases: [] },
        { id: 'option-2', label: 'Option 2', aliases: [] },
      ]
    : [],
  rows: type === 'grid' ? ['Row 1', 'Row 2'] : [],
  scale:
    type === 'rating'
      ? {
          min: 1,
          max: 5,
          labels: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
        }
      : null,
  atMost: type === 'ranking' ? 2 : null,
  reversed: false,
  use: 'none',
  weight: 0,
  sensitive: false,
  visibleTo: 'board',
  previousItemId: null,
});
