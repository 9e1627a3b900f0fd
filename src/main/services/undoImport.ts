import type { ImportBatchId } from '../../shared/model/index.ts';
import {
  ChapterError,
  findChangeThatAdded,
  type LaterWork,
  reverseChange,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import { findImport } from '../storage/queries/index.ts';

type Words = Readonly<Record<string, readonly [one: string, many: string]>>;

/** Rows of an import that were changed since, in words, by the table that holds them. */
const changedWords: Words = {
  submission: ['answer that a later one replaced', 'answers that later ones replaced'],
  response: ['answer that was changed', 'answers that were changed'],
  item: ['question that was changed', 'questions that were changed'],
  person: ['person whose entry was changed', 'people whose entries were changed'],
  enrollment: ['role that was changed', 'roles that were changed'],
};

/** What points at an import's people, questions and answers. Single answers are not counted beside their submissions. */
const addedWords: Words = {
  import_batch: ['later import', 'later imports'],
  submission: ['later answer', 'later answers'],
  item: ['later question', 'later questions'],
  enrollment: ['role in another cycle', 'roles in another cycle'],
  assignment: ['proposed pair', 'proposed pairs'],
  pairing: ['pairing', 'pairings'],
  rule: ['rule', 'rules'],
  family: ['family', 'families'],
  status_event: ['status of a person', 'statuses of people'],
  coding: ['coded passage', 'coded passages'],
  answer_read: ['answer that a coder has read', 'answers that coders have read'],
  coding_decision: ['decision on a code', 'decisions on codes'],
  memo: ['memo', 'memos'],
  quote: ['quote', 'quotes'],
  joint_row: ['row of the joint display', 'rows of the joint display'],
  check_in: ['check-in', 'check-ins'],
  saved_report: ['saved report', 'saved reports'],
};

const countWords = (counts: ReadonlyMap<string, number>, words: Words): string[] =>
  [...counts].flatMap(([table, count]) => {
    const own = words[table];
    return own === undefined ? [] : [`${count} ${count === 1 ? own[0] : own[1]}`];
  });

const inWords = ({ changed, added }: LaterWork): string => {
  const known = [...countWords(added, addedWords), ...countWords(changed, changedWords)];
  return known.length === 0 ? 'later work' : new Intl.ListFormat('en-US').format(known);
};

/**
 * Takes a whole import back, however long ago it was: people, answers and questions that it added go, what it changed
 * is as before. It is a command of its own, so it can be undone as well.
 * @throws ChapterError NOT_FOUND; REFUSED in words where later work stands on it
 */
export const undoImport = (store: WritableStore, batchId: ImportBatchId): { label: string } =>
  runCommand(store, (queries) => {
    const batch = findImport(queries, batchId);
    if (batch === undefined) {
      throw new ChapterError('NOT_FOUND', 'This import is not in the chapter any more.', batchId);
    }
    const sequence = findChangeThatAdded(store, 'import_batch', batchId);
    if (sequence === null) {
      throw new ChapterError(
        'REFUSED',
        `The history does not hold what ${batch.fileName} changed any more, so it cannot be taken back as a whole. Nothing was changed.`,
        batchId,
      );
    }
    const later = reverseChange(store, sequence);
    if (later !== null) {
      throw new ChapterError(
        'REFUSED',
        `Later work stands on ${batch.fileName}: ${inWords(later)}. Undo that first; nothing was changed.`,
        batchId,
      );
    }
    const label = `Undo the import of ${batch.fileName}`;
    return { label, value: { label } };
  });
