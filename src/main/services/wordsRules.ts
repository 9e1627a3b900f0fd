import {
  type AnswerRef,
  type Code,
  type CodeId,
  type Coder,
  type CoderId,
  type ItemId,
  isTextQuestion,
  type Passage,
  type Theme,
  type ThemeId,
} from '../../shared/model/index.ts';
import { foldText } from '../../shared/util/index.ts';
import { ChapterError, type Queries } from '../storage/index.ts';
import {
  findAnswerValue,
  findCode,
  findCoder,
  findInstrument,
  findItem,
  findTheme,
  listCoders,
  listCodes,
  listVersionsOfItem,
} from '../storage/queries/index.ts';

// What people wrote belongs to the evaluation, which looks back: past program cycles can be worked on as well.

/** @throws ChapterError NOT_FOUND */
export const requireCoder = (queries: Queries, id: CoderId): Coder => {
  const coder = findCoder(queries, id);
  if (coder === undefined)
    throw new ChapterError('NOT_FOUND', 'This coder is not in the chapter any more.', id);
  return coder;
};

/** @throws ChapterError NOT_FOUND */
export const requireCode = (queries: Queries, id: CodeId): Code => {
  const code = findCode(queries, id);
  if (code === undefined)
    throw new ChapterError('NOT_FOUND', 'This code is not in the codebook any more.', id);
  return code;
};

/** @throws ChapterError NOT_FOUND */
export const requireTheme = (queries: Queries, id: ThemeId): Theme => {
  const theme = findTheme(queries, id);
  if (theme === undefined)
    throw new ChapterError('NOT_FOUND', 'This theme is not in the chapter any more.', id);
  return theme;
};

/** @throws ChapterError REFUSED where another coder is called the same */
export const requireFreeCoderName = (queries: Queries, name: string, except?: CoderId): void => {
  if (listCoders(queries).some((one) => one.id !== except && foldText(one.name) === foldText(name)))
    throw new ChapterError(
      'REFUSED',
      `There is a coder called ${name} already. Pick another name, so that the two can be told apart.`,
    );
};

/** @throws ChapterError REFUSED where another code that is in use is called the same */
export const requireFreeCodeName = (queries: Queries, name: string, except?: CodeId): void => {
  const taken = listCodes(queries).some(
    (one) => one.id !== except && !one.retired && foldText(one.name) === foldText(name),
  );
  if (taken)
    throw new ChapterError(
      'REFUSED',
      `There is a code called “${name}” already. Pick another name, or use that one. Nothing was changed.`,
    );
};

/** An answer as it is worked on: the question in each of its wordings, and what was written. */
export interface FoundAnswer {
  readonly wordings: readonly ItemId[];
  readonly text: string;
}

/** @throws ChapterError NOT_FOUND where nobody wrote it, or where it is no answer in words to a survey */
export const requireAnswer = (queries: Queries, { submissionId, itemId }: AnswerRef): FoundAnswer => {
  const item = findItem(queries, itemId);
  const survey = item === undefined ? undefined : findInstrument(queries, item.instrumentId);
  const wordings = listVersionsOfItem(queries, itemId);
  const value = survey?.kind === 'evaluation' ? findAnswerValue(queries, submissionId, wordings) : null;
  if (item === undefined || !isTextQuestion(item.type) || typeof value !== 'string' || value.trim() === '')
    throw new ChapterError('NOT_FOUND', 'This answer is not in the survey any more.', submissionId);
  return { wordings, text: value };
};

/** @throws ChapterError REFUSED where the passage does not lie in the answer */
export const requirePassageIn = (text: string, passage: Passage): void => {
  if (passage.startsAt >= passage.endsAt || passage.endsAt > [...text].length)
    throw new ChapterError(
      'REFUSED',
      'This passage does not lie inside its answer. Select it again; nothing was changed.',
    );
};
