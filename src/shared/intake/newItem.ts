import { guessType, learnChoices, questionTypeDefinitions, type TypeGuess } from '../instrument/index.ts';
import type { InstrumentKind, Item, QuestionType } from '../model/index.ts';
import { isReversedStatement, knownQuestionOf, shortenQuestion } from './knownQuestions.ts';
import type { ItemContent, ProposedItem } from './proposal.ts';

const scoredTypes: readonly QuestionType[] = [
  'single',
  'multiple',
  'rating',
  'ranking',
  'number',
  'grid',
  'place',
];

const textLimit = 200_000;

/** What an item is for when nobody said so: known questions as the shipped questionnaire has them. */
const purposeOf = (
  kind: InstrumentKind,
  type: QuestionType,
  wording: string,
): Pick<Item, 'shortName' | 'use' | 'weight' | 'sensitive' | 'visibleTo'> => {
  const known = kind === 'matching' ? knownQuestionOf(wording) : null;
  const isScored = kind === 'matching' && scoredTypes.includes(type);
  return {
    shortName: (known?.shortName ?? shortenQuestion(wording)).slice(0, 200).trim() || 'Question',
    use: known?.use ?? (isScored ? 'similarity' : 'none'),
    weight: known?.weight ?? (isScored ? 1 : 0),
    sensitive: known?.sensitive ?? false,
    visibleTo: known?.visibleTo ?? 'board',
  };
};

/** The type that a question's heading and cells speak for; a known question's own type wins over a doubtful guess. */
export const chooseType = (cells: readonly string[], heading: string, kind: InstrumentKind): TypeGuess => {
  const guess = guessType(cells, { heading, kind });
  // Names in an anonymous survey are words like any others.
  if (kind !== 'matching' && guess.type === 'people')
    return { type: 'shortText', likelihood: guess.likelihood };
  const known = kind === 'matching' ? knownQuestionOf(heading)?.type : undefined;
  // "Someone who shares my faith" asks for no names.
  if (guess.type === 'people' && known !== undefined && known !== 'people')
    return { type: known, likelihood: 0.8 };
  if (known === 'people') return { type: 'people', likelihood: 0.9 };
  const canWin = guess.type !== 'multiple' || known === 'shortText';
  return known !== undefined && guess.likelihood < 0.9 && canWin ? { type: known, likelihood: 0.8 } : guess;
};

export interface NewItemRequest {
  readonly key: string;
  readonly kind: InstrumentKind;
  readonly type: QuestionType;
  readonly wording: string;
  /** All cells of the item's columns, empty ones too. */
  readonly cells: readonly string[];
  readonly columns: ProposedItem['columns'];
  /** Separator where the vendor has only one. */
  readonly separator: string | undefined;
}

/** An item with options, scale and limit learned from its cells. */
export const makeNewItem = (request: NewItemRequest): ProposedItem => {
  const { key, kind, type, wording, columns } = request;
  const filled = request.cells.filter((cell) => cell.trim() !== '');
  const joins = ['multiple', 'ranking', 'grid'].includes(type) && !columns.startsWith('rank');
  const learned = joins ? learnChoices(filled, request.separator) : null;
  const separator = columns.startsWith('rank') ? '\u0000' : (learned?.separator ?? ', ');
  const shape = questionTypeDefinitions[type].design(filled, { heading: wording, kind }, separator);
  const item: ItemContent = {
    type,
    role: 'both',
    wording: { mentee: wording.slice(0, textLimit), mentor: wording.slice(0, textLimit) },
    ...purposeOf(kind, type, wording),
    ...shape,
    rows: [],
    reversed: type === 'rating' && isReversedStatement(wording),
    previousItemId: null,
  };
  return { key, existingId: null, item, columns, separator, glued: learned?.glued ?? [], coded: false };
};
