import type {
  AnswerRef,
  CodebookImport,
  CodeId,
  CoderId,
  CodingId,
  CodingImport,
  MemoId,
  ThemeId,
} from '../../shared/model/index.ts';
import { foldText } from '../../shared/util/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  deleteAnswerRead,
  deleteCoding,
  insertCode,
  insertCoder,
  insertCodings,
  insertMemos,
  insertTheme,
  listCodes,
  listCodingsIn,
  listMemos,
  listThemes,
  setAnswerRead,
  setThemeCode,
  updateCode,
} from '../storage/queries/index.ts';
import { counted } from './words.ts';
import {
  type FoundAnswer,
  requireAnswer,
  requireCode,
  requireCoder,
  requireFreeCodeName,
  requireFreeCoderName,
  requirePassageIn,
} from './wordsRules.ts';

/** @throws ChapterError REFUSED where a parent is not in the file, or stands under its own child */
const requireParents = ({ fileName, codes }: CodebookImport): void => {
  const parentOf = new Map(codes.map(({ key, parentKey }) => [key, parentKey]));
  const refuse = (sentence: string): never => {
    throw new ChapterError('REFUSED', `${sentence} Nothing of ${fileName} was taken over.`);
  };
  if (parentOf.size !== codes.length) refuse('Two codes of the file have the same key.');
  for (const { key, name } of codes) {
    const seen = new Set([key]);
    for (let above = parentOf.get(key) ?? null; above !== null; above = parentOf.get(above) ?? null) {
      if (!parentOf.has(above)) refuse(`The code above “${name}” is not in the file.`);
      if (seen.has(above)) refuse(`“${name}” stands under itself.`);
      seen.add(above);
    }
  }
};

/** Takes a codebook over in one step. Codes and themes that the file does not hold stay as they are. */
export const importCodebook = (
  store: WritableStore,
  imported: CodebookImport,
): { added: number; changed: number } =>
  runCommand(store, (queries) => {
    requireParents(imported);
    const { fileName, codes, themes } = imported;
    const idOf = new Map<string, CodeId>();
    let position = listCodes(queries).length;
    let changed = 0;
    // Parents are set in a second pass, because a file may name a child before its parent.
    for (const { key, parentKey: _, existingId, ...code } of codes) {
      if (existingId === null) {
        requireFreeCodeName(queries, code.name);
        const id = makeId<CodeId>();
        insertCode(queries, { ...code, id, parentId: null, position, retired: false });
        position++;
        idOf.set(key, id);
      } else {
        const { id, retired } = requireCode(queries, existingId);
        if (!retired) requireFreeCodeName(queries, code.name, id);
        updateCode(queries, id, { ...code, parentId: null });
        changed++;
        idOf.set(key, id);
      }
    }
    for (const { key, parentKey } of codes) {
      const [id, parentId] = [idOf.get(key), parentKey === null ? null : idOf.get(parentKey)];
      if (id !== undefined && parentId !== null && parentId !== undefined)
        updateCode(queries, id, { parentId });
    }
    for (const { name, description, codeKeys } of themes) {
      const known = listThemes(queries);
      const same = known.find((theme) => foldText(theme.name) === foldText(name));
      const themeId = same?.id ?? makeId<ThemeId>();
      if (same === undefined)
        insertTheme(queries, { id: themeId, name, description, position: known.length });
      for (const key of codeKeys) {
        const codeId = idOf.get(key);
        if (codeId !== undefined) setThemeCode(queries, codeId, themeId);
      }
    }
    return {
      label: `Import ${counted(codes.length, 'code')} from ${fileName}`,
      value: { added: codes.length - changed, changed },
    };
  });

const takeCoder = (store: WritableStore, queries: Queries, coder: CodingImport['coder']): CoderId => {
  if ('id' in coder) return requireCoder(queries, coder.id).id;
  requireFreeCoderName(queries, coder.name);
  const id = makeId<CoderId>();
  insertCoder(queries, { id, name: coder.name, createdAt: store.now() });
  return id;
};

/**
 * Takes a coder's work over from a file. In each answer that the file names, the coder's codes become those of the
 * file; answers that it does not name stay as they are.
 */
export const importCodings = (
  store: WritableStore,
  { fileName, coder, codings, reads, memos }: CodingImport,
): { coderId: CoderId; answers: number; codings: number } =>
  runCommand(store, (queries) => {
    const coderId = takeCoder(store, queries, coder);
    const answers = new Map<string, AnswerRef & FoundAnswer>();
    const answerOf = ({ submissionId, itemId }: AnswerRef): AnswerRef & FoundAnswer => {
      const key = `${submissionId} ${itemId}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const found = { submissionId, itemId, ...requireAnswer(queries, { submissionId, itemId }) };
      answers.set(key, found);
      return found;
    };
    const nothing = new Map<AnswerRef, boolean>();
    for (const read of reads) nothing.set(answerOf(read), read.nothingToCode);
    const rows = new Map<string, (typeof codings)[number]>();
    for (const coding of codings) {
      requireCode(queries, coding.codeId);
      const answer = answerOf(coding);
      const { startsAt, endsAt } = coding;
      if (startsAt !== null && endsAt !== null) requirePassageIn(answer.text, { startsAt, endsAt });
      nothing.set(answer, false);
      rows.set([coding.codeId, coding.submissionId, coding.itemId, startsAt, endsAt].join(' '), coding);
    }
    for (const [answer, nothingToCode] of nothing) {
      const { submissionId, itemId, wordings } = answer as AnswerRef & FoundAnswer;
      for (const { id } of listCodingsIn(queries, coderId, answer, wordings)) deleteCoding(queries, id);
      deleteAnswerRead(queries, coderId, answer, wordings);
      setAnswerRead(queries, { coderId, submissionId, itemId, nothingToCode });
    }
    insertCodings(
      queries,
      [...rows.values()].map((coding) => ({ ...coding, id: makeId<CodingId>(), coderId })),
    );
    const noted = new Set(
      listMemos(queries)
        .filter((memo) => memo.coderId === coderId)
        .map(({ submissionId, itemId, codeId, text }) => [submissionId, itemId, codeId, text].join(' ')),
    );
    insertMemos(
      queries,
      memos
        .filter(
          ({ submissionId, itemId, codeId, text }) =>
            !noted.has([submissionId, itemId, codeId, text].join(' ')),
        )
        .map((memo) => ({ ...memo, id: makeId<MemoId>(), coderId })),
    );
    return {
      label: `Import the codes of ${counted(nothing.size, 'answer')} from ${fileName}`,
      value: { coderId, answers: nothing.size, codings: rows.size },
    };
  });
