import type { ImportBatchId } from '../../shared/model/index.ts';
import {
  ChapterError,
  findChangeThatAdded,
  reverseChange,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import { findImport } from '../storage/queries/index.ts';

/** What stands on an import, in words, by the table that holds it. */
const laterWords: Readonly<Record<string, readonly [one: string, many: string]>> = {
  import_batch: ['later import', 'later imports'],
  submission: ['later answer', 'later answers'],
  response: ['answer that was changed', 'answers that were changed'],
  item: ['question that was changed', 'questions that were changed'],
  person: ['person whose entry was changed', 'people whose entries were changed'],
  enrollment: ['role that was changed', 'roles that were changed'],
  assignment: ['proposed pair', 'proposed pairs'],
  pairing: ['pairing', 'pairings'],
  rule: ['rule', 'rules'],
  family: ['family', 'families'],
  status_event: ['status of a person', 'statuses of people'],
  coding: ['coded passage', 'coded passages'],
  quote: ['quote', 'quotes'],
  check_in: ['check-in', 'check-ins'],
};

const inWords = (later: ReadonlyMap<string, number>): string => {
  const known = [...later].flatMap(([table, count]) => {
    const words = laterWords[table];
    return words === undefined ? [] : [`${count} ${count === 1 ? words[0] : words[1]}`];
  });
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
    if (later.size > 0) {
      throw new ChapterError(
        'REFUSED',
        `Later work stands on ${batch.fileName}: ${inWords(later)}. Undo that first; nothing was changed.`,
        batchId,
      );
    }
    const label = `Undo the import of ${batch.fileName}`;
    return { label, value: { label } };
  });
