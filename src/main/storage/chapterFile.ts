import { join } from 'node:path';
import { backupFolderOf, makeBackup } from './backups.ts';
import { startCapture } from './capture.ts';
import { ChapterError, isHeldElsewhere, withSortedFaults } from './chapterError.ts';
import { type ChapterStore, createWritableStore, type WritableStore } from './chapterStore.ts';
import { bytesOf, type Connection, type JournalMode, openForWriting, startJournal } from './connection.ts';
import { checkCopy, hasJournal, refuseNewer } from './copies.ts';
import { applicationId, peekHeader, requireChapterHeader } from './header.ts';
import { describeHolder, leaveHolderNote, mayStillHold, readHolderNote } from './holder.ts';
import { checkIntegrity } from './integrity.ts';
import { settleLeftKeyFile } from './keys/keyFile.ts';
import type { ChapterKey } from './keys/keyRing.ts';
import { removeRewriteLeftovers } from './keys/rewrite.ts';
import { applyMigrations, type Migration, pendingMigrations } from './migrations.ts';
import { openProtected, openSnapshot } from './readingOnly.ts';
import { finishRestore } from './restore.ts';
import { isProtectedPlace, removeDatabase, renameDurably } from './safeFile.ts';
import type { SharedPair } from './sharedCopies.ts';

/**
 * Sizes in bytes from which on a file that was closed properly is opened before it is checked as a whole: `isChecked` of
 * the store is false then, and whoever opened it has to do it.
 */
export interface CheckLater {
  /** From here on, pages and references are checked before, and what the rows hold afterwards. */
  readonly rowsFrom: number;
  /** From here on, everything is checked afterwards. */
  readonly allFrom: number;
}

export interface StorageOptions {
  readonly dataFolder: string;
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  /** The present moment as ISO 8601 in UTC. */
  readonly now: () => string;
  /** A synced or network folder that the data folder holds the working copies of; null for a folder of its own. */
  readonly shared?: SharedPair | null;
  /** True where the person insists on working inside a synced or network folder. */
  readonly inPlace?: boolean;
  /** How much of a large file's check may wait until it is open; left out, every file is checked before. */
  readonly checkLater?: CheckLater;
}

const journalOf = (options: StorageOptions): JournalMode => (options.inPlace === true ? 'TRUNCATE' : 'WAL');

/**
 * Opens a chapter file of the data folder: checked first, then brought up to date, then for this process alone. Where
 * another process holds it, the last verified backup is opened for reading instead.
 * @throws ChapterError; the file is then as it was before
 */
export const openChapterFile = (options: StorageOptions, fileName: string): ChapterStore =>
  withSortedFaults(fileName, () => {
    const path = join(options.dataFolder, fileName);
    if (!isProtectedPlace(options.dataFolder)) {
      finishRestore(path);
      removeRewriteLeftovers(path);
    }
    const header = requireChapterHeader(path, fileName);
    if (header.schemaVersion > options.migrations.length) throw refuseNewer(path, fileName);
    if (isProtectedPlace(path)) return openProtected(options, path, fileName);
    const note = readHolderNote(path);
    const isUnclean = hasJournal(path);
    // SQLite would write the journal's pages into the file, so a journal is tried on a copy first.
    const isCopyChecked = isUnclean && !mayStillHold(note);
    if (isCopyChecked) checkCopy(path, fileName);
    try {
      return openAlone(options, path, fileName, isCopyChecked ? 'done' : isUnclean ? 'full' : 'quick');
    } catch (problem) {
      if (!isHeldElsewhere(problem)) throw problem;
      return openSnapshot(options, fileName, describeHolder(readHolderNote(path)));
    }
  });

/**
 * @param depth of the check that the file needs: `done` where a copy of it with its journal was checked from the first
 *   page to the last a moment ago
 */
const openAlone = (
  options: StorageOptions,
  path: string,
  fileName: string,
  depth: 'quick' | 'full' | 'done',
): WritableStore => {
  const peeked = peekHeader(path);
  const connection = openForWriting(path);
  try {
    if (connection.pragma('application_id', { simple: true }) !== applicationId) {
      throw new ChapterError(
        'NOT_A_CHAPTER',
        `${fileName} is not a MentorGrove chapter file. It was left as it is.`,
      );
    }
    const later = depth === 'quick' ? leftForLater(connection, options.checkLater) : 'nothing';
    if (depth !== 'done' && later !== 'everything')
      checkIntegrity(connection, later === 'rows' ? 'pages' : depth, fileName);
    const pending = pendingMigrations(connection, options.migrations, fileName);
    const isChecked = later === 'nothing' || pending.length > 0;
    // What is about to be rebuilt is checked before, however large it is.
    if (later !== 'nothing' && isChecked) checkIntegrity(connection, 'quick', fileName);
    startJournal(connection, journalOf(options));
    const { id: chapterId, officer } = readOwner(connection);
    if (pending.length > 0) {
      const folder = backupFolderOf(options.dataFolder, fileName, chapterId);
      makeBackup({ connection, fileName, folder, now: options.now }, 'before migration');
      applyMigrations(connection, pending, options.appVersion, options.now());
      // So that the header tells the truth to the next look at it.
      connection.pragma('wal_checkpoint(TRUNCATE)');
    }
    settleLeftKeyFile(path, peeked.keyId);
    // Nothing about a protected chapter stands in the open, so the note does without the name.
    leaveHolderNote(path, peeked.kind === 'encrypted' ? '' : officer, options.now());
    return createWritableStore(path, fileName, connection, startCapture(connection), options.now, isChecked);
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

/** How much of a quick check comes after the file is open. */
const leftForLater = (
  connection: Connection,
  sizes: CheckLater | undefined,
): 'nothing' | 'rows' | 'everything' => {
  const bytes = bytesOf(connection);
  if (sizes === undefined) return 'nothing';
  return bytes >= sizes.allFrom ? 'everything' : bytes >= sizes.rowsFrom ? 'rows' : 'nothing';
};

const readOwner = (connection: Connection): { id: string; officer: string } =>
  connection.prepare<[], { id: string; officer: string }>('SELECT id, officer FROM chapter').get() ?? {
    id: 'unknown',
    officer: '',
  };

/**
 * Makes a new chapter file: filled aside and renamed when complete, so that no half-made file is ever found.
 * @param fill puts the chapter into the empty tables; runs in the file's first commands
 * @param key what the file is encrypted under; null for a plain one
 */
export const createChapterFile = (
  options: StorageOptions,
  fileName: string,
  fill: (store: WritableStore) => void,
  key: ChapterKey | null = null,
): void =>
  withSortedFaults(fileName, () => {
    const path = join(options.dataFolder, fileName);
    const aside = `${path}.new`;
    removeDatabase(aside);
    try {
      const connection = openForWriting(aside, key);
      try {
        startJournal(connection, journalOf(options));
        applyMigrations(connection, options.migrations, options.appVersion, options.now());
        fill(createWritableStore(aside, fileName, connection, startCapture(connection), options.now));
        connection.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        connection.close();
      }
      removeDatabase(path);
      renameDurably(aside, path);
    } catch (problem) {
      removeDatabase(aside);
      throw problem;
    }
  });

/** Whether another process has the file open. Files that are missing or no chapters are held by nobody. */
export const isChapterHeldElsewhere = (options: StorageOptions, fileName: string): boolean => {
  const path = join(options.dataFolder, fileName);
  if (!['chapter', 'encrypted'].includes(peekHeader(path).kind)) return false;
  try {
    const connection = openForWriting(path);
    try {
      connection.exec('BEGIN EXCLUSIVE; ROLLBACK');
      return false;
    } finally {
      connection.close();
    }
  } catch (problem) {
    return isHeldElsewhere(problem);
  }
};
