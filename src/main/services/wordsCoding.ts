import type {
  AnswerRef,
  CodeId,
  CoderId,
  CodingId,
  MemoId,
  NewDecision,
  NewMemo,
  Passage,
} from '../../shared/model/index.ts';
import { ChapterError, makeId, runCommand, type WritableStore } from '../storage/index.ts';
import {
  deleteAnswerRead,
  deleteCoding,
  deleteDecision,
  deleteMemo,
  findAnswerRead,
  findCoding,
  findMemo,
  insertCoder,
  insertCodings,
  insertMemos,
  listCodingsIn,
  listVersionsOfItem,
  setAnswerRead,
  setDecision,
  updateCoder,
  updateMemo,
} from '../storage/queries/index.ts';
import {
  requireAnswer,
  requireCode,
  requireCoder,
  requireFreeCoderName,
  requirePassageIn,
} from './wordsRules.ts';

export const addCoder = (store: WritableStore, name: string): CoderId =>
  runCommand(store, (queries) => {
    requireFreeCoderName(queries, name);
    const id = makeId<CoderId>();
    insertCoder(queries, { id, name, createdAt: store.now() });
    return { label: 'Add a coder', value: id };
  });

export const renameCoder = (store: WritableStore, id: CoderId, name: string): void =>
  runCommand(store, (queries) => {
    requireCoder(queries, id);
    requireFreeCoderName(queries, name, id);
    updateCoder(queries, id, name);
    return { label: 'Rename a coder', value: undefined };
  });

interface Application extends AnswerRef {
  readonly coderId: CoderId;
  readonly codeId: CodeId;
  /** Null for the whole answer. */
  readonly passage: Passage | null;
}

/**
 * Applies a code to a passage or to the whole answer, which then counts as read. Where it already stands in that very
 * place, nothing changes.
 */
export const applyCode = (store: WritableStore, application: Application): CodingId =>
  runCommand(store, (queries) => {
    const { coderId, codeId, submissionId, itemId, passage } = application;
    requireCoder(queries, coderId);
    const code = requireCode(queries, codeId);
    const { wordings, text } = requireAnswer(queries, application);
    if (passage !== null) requirePassageIn(text, passage);
    const label = `Code ${passage === null ? 'an answer' : 'a passage'} with “${code.name}”`;
    const same = listCodingsIn(queries, coderId, application, wordings).find(
      (one) =>
        one.codeId === codeId &&
        one.startsAt === (passage?.startsAt ?? null) &&
        one.endsAt === (passage?.endsAt ?? null),
    );
    if (same !== undefined) return { label, value: same.id };
    if (code.retired)
      throw new ChapterError(
        'REFUSED',
        `“${code.name}” is retired and stays where it is, but is not applied any more. Bring it back first.`,
        codeId,
      );
    const id = makeId<CodingId>();
    insertCodings(queries, [
      {
        id,
        coderId,
        codeId,
        submissionId,
        itemId,
        startsAt: passage?.startsAt ?? null,
        endsAt: passage?.endsAt ?? null,
        codedAt: store.now(),
      },
    ]);
    const read = findAnswerRead(queries, coderId, application, wordings);
    if (read?.nothingToCode !== false)
      setAnswerRead(queries, {
        coderId,
        submissionId,
        itemId: read?.itemId ?? itemId,
        nothingToCode: false,
      });
    return { label, value: id };
  });

/** With the last code of an answer gone, the coder has it to read again. */
export const removeCoding = (store: WritableStore, id: CodingId): void =>
  runCommand(store, (queries) => {
    const coding = findCoding(queries, id);
    if (coding === undefined)
      throw new ChapterError('NOT_FOUND', 'This code is not on the answer any more.', id);
    const { name } = requireCode(queries, coding.codeId);
    const wordings = listVersionsOfItem(queries, coding.itemId);
    deleteCoding(queries, id);
    if (listCodingsIn(queries, coding.coderId, coding, wordings).length === 0)
      deleteAnswerRead(queries, coding.coderId, coding, wordings);
    return {
      label: `Take “${name}” off ${coding.startsAt === null ? 'an answer' : 'a passage'}`,
      value: undefined,
    };
  });

interface Reading extends AnswerRef {
  readonly coderId: CoderId;
}

/** @throws ChapterError REFUSED where there is something: the coder's codes in the answer */
export const markNothing = (store: WritableStore, reading: Reading, nothing: boolean): void =>
  runCommand(store, (queries) => {
    requireCoder(queries, reading.coderId);
    const { wordings } = requireAnswer(queries, reading);
    if (nothing && listCodingsIn(queries, reading.coderId, reading, wordings).length > 0)
      throw new ChapterError(
        'REFUSED',
        'This answer has codes, so there is something to code in it. Take them off first.',
        reading.submissionId,
      );
    const { coderId, submissionId, itemId } = reading;
    const read = findAnswerRead(queries, coderId, reading, wordings);
    if (nothing)
      setAnswerRead(queries, { coderId, submissionId, itemId: read?.itemId ?? itemId, nothingToCode: true });
    else if (read?.nothingToCode === true) deleteAnswerRead(queries, coderId, reading, wordings);
    return {
      label: nothing ? 'Mark an answer as nothing to code' : 'Open an answer for coding again',
      value: undefined,
    };
  });

/** Reading without codes yet; `read` false takes it back where the coder has no codes in the answer. */
export const markRead = (store: WritableStore, reading: Reading, read: boolean): void =>
  runCommand(store, (queries) => {
    const { coderId, submissionId, itemId } = reading;
    requireCoder(queries, coderId);
    const { wordings } = requireAnswer(queries, reading);
    const before = findAnswerRead(queries, coderId, reading, wordings);
    if (read && before === undefined)
      setAnswerRead(queries, { coderId, submissionId, itemId, nothingToCode: false });
    if (!read && listCodingsIn(queries, coderId, reading, wordings).length === 0)
      deleteAnswerRead(queries, coderId, reading, wordings);
    return { label: read ? 'Mark an answer as read' : 'Mark an answer as unread', value: undefined };
  });

/** What was decided for one code in one answer where coders differed; a later decision takes its place. */
export const decideCoding = (store: WritableStore, decision: NewDecision): void =>
  runCommand(store, (queries) => {
    const { name } = requireCode(queries, decision.codeId);
    const { wordings } = requireAnswer(queries, decision);
    deleteDecision(queries, decision.codeId, decision.submissionId, wordings);
    setDecision(queries, { ...decision, decidedAt: store.now() });
    return {
      label: `Decide that “${name}” ${decision.applies ? 'applies' : 'does not apply'} to an answer`,
      value: undefined,
    };
  });

export const undecide = (store: WritableStore, answer: AnswerRef & { readonly codeId: CodeId }): void =>
  runCommand(store, (queries) => {
    const { name } = requireCode(queries, answer.codeId);
    deleteDecision(queries, answer.codeId, answer.submissionId, listVersionsOfItem(queries, answer.itemId));
    return { label: `Open the decision on “${name}” again`, value: undefined };
  });

/** @param id of the memo to rewrite; null for a new one */
export const writeMemo = (store: WritableStore, id: MemoId | null, memo: NewMemo): MemoId =>
  runCommand(store, (queries) => {
    if (memo.coderId !== null) requireCoder(queries, memo.coderId);
    if (memo.codeId !== null) requireCode(queries, memo.codeId);
    if (memo.submissionId !== null && memo.itemId !== null)
      requireAnswer(queries, { submissionId: memo.submissionId, itemId: memo.itemId });
    const written = { ...memo, id: id ?? makeId<MemoId>(), writtenAt: store.now() };
    if (id === null) insertMemos(queries, [written]);
    else if (findMemo(queries, id) !== undefined) updateMemo(queries, written);
    else throw new ChapterError('NOT_FOUND', 'This memo is not in the chapter any more.', id);
    return { label: id === null ? 'Write a memo' : 'Change a memo', value: written.id };
  });

export const removeMemo = (store: WritableStore, id: MemoId): void =>
  runCommand(store, (queries) => {
    if (findMemo(queries, id) === undefined)
      throw new ChapterError('NOT_FOUND', 'This memo is not in the chapter any more.', id);
    deleteMemo(queries, id);
    return { label: 'Remove a memo', value: undefined };
  });
