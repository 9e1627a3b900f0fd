import { existsSync, statSync } from 'node:fs';
import type { PersonId } from '../../shared/model/index.ts';
import type { Copy, Proof } from '../../shared/rpc/index.ts';
import {
  listHistoryRows,
  listRunInputs,
  listTexts,
  renameHolder,
  runQuietly,
  searchBytes,
} from '../storage/index.ts';
import { readSettings, setErasureProof } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { removeCopies, searchCopies } from './forgettingCopies.ts';
import { countIn, findInFull, type Identity } from './forgettingNames.ts';

// After something was forgotten: the file is written anew, searched with everything beside it, and the copies are told.

/**
 * Searches everything that is left. The chapter's own pages are read through SQLite, which hands out the bytes of the
 * file once its log is empty: reading the open file by other means would drop its locks.
 */
const search = (
  session: ChapterSession,
  identity: Omit<Identity, 'id'>,
  left: readonly Copy[],
): Omit<Proof, 'left'> => {
  const store = session.writing();
  const { written } = identity;
  const pages = searchBytes(store.connection.serialize(), written);
  const beside = searchCopies(session, written, left);
  const log = `${store.path}-wal`;
  const hasLog = existsSync(log);
  // The log is empty now; it is open, so that only its length is looked at.
  let found = pages.found + beside.found + (hasLog && statSync(log).size > 0 ? 1 : 0);
  // Once more as texts, in every spelling: words can be split over pages, and inputs of runs are packed.
  const count = (text: string): number => countIn(text, (part) => findInFull(part, identity));
  for (const { text } of listTexts(store)) found += count(text);
  for (const row of listHistoryRows(store)) found += count(row);
  for (const { input } of listRunInputs(store)) found += count(input);
  return {
    found,
    searchedBytes: pages.bytes + beside.bytes,
    searchedFor: [...written],
    files: [store.fileName, ...(hasLog ? [`${store.fileName}-wal`] : []), ...beside.files],
    unread: beside.unread,
  };
};

/** Writes the file anew, so that nothing is left of what was freed, and empties its log. */
const compact = (session: ChapterSession): void => {
  const { connection } = session.writing();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.exec('VACUUM');
  connection.pragma('wal_checkpoint(TRUNCATE)');
};

/** The note of who has the chapter open tells an officer's name, which may have been the erased one. */
const renewHolderNote = (session: ChapterSession): void => {
  const { path, queries } = session.writing();
  if (session.keyId() === null) renameHolder(path, readSettings(queries).officer);
};

/** @returns what the search found, and which copies from before are left */
export const leaveNoTrace = (
  session: ChapterSession,
  identity: Omit<Identity, 'id'>,
  after: {
    readonly reason: string;
    /** Keys of copies that go. */
    readonly remove: readonly string[];
    /** Copies from before that still hold what was forgotten, looked for once the others are gone. */
    readonly listLeft: () => Copy[];
    readonly erasedIds: readonly PersonId[];
  },
): Proof => {
  compact(session);
  renewHolderNote(session);
  // A checked backup of how it is now comes first, so that never none is left.
  session.backUp(after.reason, 'always');
  removeCopies(session, after.remove);
  const left = after.listLeft();
  const result = search(session, identity, left);
  runQuietly(session.writing(), (queries) => {
    for (const id of after.erasedIds) {
      setErasureProof(queries, id, { found: result.found, searchedBytes: result.searchedBytes });
    }
  });
  return { ...result, left };
};
