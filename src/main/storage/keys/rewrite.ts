import { basename } from 'node:path';
import { readRevision } from '../changeLog.ts';
import { ChapterError, withSortedFaults } from '../chapterError.ts';
import { openForReading, openForWriting, protectConnection } from '../connection.ts';
import { hasJournal } from '../copies.ts';
import { checkIntegrity } from '../integrity.ts';
import { flushFile, removeDatabase, renameDurably } from '../safeFile.ts';
import { type KeyFile, prepareKeyFile, settleKeyFile } from './keyFile.ts';
import { type ChapterKey, holdKey } from './keyRing.ts';

const asideOf = (path: string): string => `${path}.rekeying`;

/** What a killed process left of a file that was being written under another key. */
export const removeRewriteLeftovers = (path: string): void => removeDatabase(asideOf(path));

/**
 * Writes a database file under another key, or under none: aside, checked, and then in one step in place of the old one.
 * Killed at any moment, the file is the old one or the new one, and its wrapped key lies beside it. The file must be
 * closed, and its present key unlocked.
 * @param to null for a file without encryption
 */
export const rewriteUnderKey = (
  path: string,
  to: { readonly key: ChapterKey; readonly keyFile: KeyFile | null } | null,
): void =>
  withSortedFaults(basename(path), () => {
    const aside = asideOf(path);
    removeDatabase(aside);
    try {
      const revision = copyInto(path, aside);
      changeKey(aside, to?.key ?? null);
      if (to !== null) holdKey(to.key);
      checkCopy(aside, revision);
      flushFile(aside);
      if (hasJournal(path)) {
        throw new ChapterError('STORAGE_FAILED', 'The chapter could not be closed, so nothing was changed.');
      }
      if (to?.keyFile != null) prepareKeyFile(path, to.keyFile);
      renameDurably(aside, path);
      settleKeyFile(path, to?.key.id ?? null);
    } catch (problem) {
      removeDatabase(aside);
      throw problem;
    }
  });

const copyInto = (path: string, aside: string): number => {
  const connection = openForWriting(path);
  try {
    connection.prepare('VACUUM INTO ?').run(aside);
    return readRevision({ connection });
  } finally {
    connection.close();
  }
};

const changeKey = (path: string, key: ChapterKey | null): void => {
  const connection = openForWriting(path);
  try {
    // A journal on the disk would hold the pages as they were; the copy can be made again.
    connection.pragma('journal_mode = MEMORY');
    protectConnection(connection, key);
  } finally {
    connection.close();
  }
};

const checkCopy = (path: string, revision: number): void => {
  const connection = openForReading(path);
  try {
    checkIntegrity(connection, 'full', 'The copy');
    if (readRevision({ connection }) !== revision) throw new Error('The copy is not of this moment.');
  } finally {
    connection.close();
  }
};
