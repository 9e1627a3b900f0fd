import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupFolderOf, makeBackup, newestVerifiedBackup } from './backups.ts';
import { startCapture } from './capture.ts';
import { ChapterError, isHeldElsewhere, withSortedFaults } from './chapterError.ts';
import { type ChapterStore, createQueries, createWritableStore, type WritableStore } from './chapterStore.ts';
import { type Connection, openForReading, openForWriting, switchToWal } from './connection.ts';
import { readFolderSettings } from './folderSettings.ts';
import { peekHeader, requireChapterHeader } from './header.ts';
import { describeHolder, leaveHolderNote, mayStillHold, readHolderNote } from './holder.ts';
import { checkIntegrity } from './integrity.ts';
import { applyMigrations, type Migration, newerChapter, pendingMigrations } from './migrations.ts';
import { removeDatabase, renameDurably } from './safeFile.ts';

export interface StorageOptions {
  readonly dataFolder: string;
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  /** The present moment as ISO 8601 in UTC. */
  readonly now: () => string;
}

/**
 * Opens a chapter file of the data folder: checked first, then brought up to date, then for this process alone. Where
 * another process holds it, the last verified backup is opened for reading instead.
 * @throws ChapterError; the file is then as it was before
 */
export const openChapterFile = (options: StorageOptions, fileName: string): ChapterStore =>
  withSortedFaults(fileName, () => {
    const path = join(options.dataFolder, fileName);
    const header = requireChapterHeader(path, fileName);
    if (header.schemaVersion > options.migrations.length) throw refuseNewer(path, fileName);
    const note = readHolderNote(path);
    const isUnclean = hasJournal(path);
    // SQLite would write the journal's pages into the file, so a journal is tried on a copy first.
    if (isUnclean && !mayStillHold(note)) checkCopy(path, fileName);
    try {
      return openAlone(options, path, fileName, isUnclean ? 'full' : 'quick');
    } catch (problem) {
      if (!isHeldElsewhere(problem)) throw problem;
      return openSnapshot(options, fileName, describeHolder(readHolderNote(path)));
    }
  });

/** Whether another process has the file open. Files that are missing or no chapters are held by nobody. */
export const isChapterHeldElsewhere = (options: StorageOptions, fileName: string): boolean => {
  const path = join(options.dataFolder, fileName);
  if (peekHeader(path).kind !== 'chapter') return false;
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

const hasJournal = (path: string): boolean =>
  ['-wal', '-journal'].some((ending) => existsSync(path + ending) && statSync(path + ending).size > 0);

const onCopy = <Value>(path: string, endings: readonly string[], work: (copy: string) => Value): Value => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-'));
  try {
    const copy = join(folder, 'copy.grove');
    for (const ending of endings) {
      if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
    }
    return work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const checkCopy = (path: string, fileName: string): void =>
  onCopy(path, ['', '-wal', '-journal'], (copy) => {
    const connection = openForWriting(copy);
    try {
      checkIntegrity(connection, 'full', fileName);
    } finally {
      connection.close();
    }
  });

/** The version that is needed is read from a copy: the file itself is not touched. */
const refuseNewer = (path: string, fileName: string): ChapterError =>
  onCopy(path, ['', '-wal'], (copy) => {
    let connection: Connection | null = null;
    try {
      connection = openForWriting(copy);
      return newerChapter(connection, fileName);
    } catch {
      return newerChapter(null, fileName);
    } finally {
      connection?.close();
    }
  });

const openAlone = (
  options: StorageOptions,
  path: string,
  fileName: string,
  depth: 'quick' | 'full',
): WritableStore => {
  const connection = openForWriting(path);
  try {
    checkIntegrity(connection, depth, fileName);
    const pending = pendingMigrations(connection, options.migrations, fileName);
    switchToWal(connection);
    const { id: chapterId, officer } = readOwner(connection);
    if (pending.length > 0) {
      const folder = backupFolderOf(options.dataFolder, fileName, chapterId);
      makeBackup({ connection, fileName, folder, now: options.now }, 'before migration');
      applyMigrations(connection, pending, options.appVersion, options.now());
      // So that the header tells the truth to the next look at it.
      connection.pragma('wal_checkpoint(TRUNCATE)');
    }
    leaveHolderNote(path, officer, options.now());
    return createWritableStore(path, fileName, connection, startCapture(connection), options.now);
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

const readOwner = (connection: Connection): { id: string; officer: string } =>
  connection.prepare<[], { id: string; officer: string }>('SELECT id, officer FROM chapter').get() ?? {
    id: 'unknown',
    officer: '',
  };

const openSnapshot = (options: StorageOptions, fileName: string, holder: string): ChapterStore => {
  const chapterId = readFolderSettings(options.dataFolder).chapters[fileName]?.id ?? 'unknown';
  const backup = newestVerifiedBackup(backupFolderOf(options.dataFolder, fileName, chapterId));
  if (backup === null) {
    throw new ChapterError(
      'READ_ONLY',
      `${fileName} is held by ${holder}, and there is no backup yet that could be shown. Close it there and try again.`,
      fileName,
    );
  }
  const connection = openForReading(backup);
  try {
    if (pendingMigrations(connection, options.migrations, fileName).length > 0) {
      throw new ChapterError(
        'READ_ONLY',
        `${fileName} is held by ${holder}, and its last backup is from an older version. Close it there and try again.`,
        fileName,
      );
    }
    return {
      path: backup,
      fileName,
      connection,
      queries: createQueries(connection),
      access: 'read',
      holder,
      close: () => connection.close(),
    };
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

/**
 * Makes a new chapter file: filled aside and renamed when complete, so that no half-made file is ever found.
 * @param fill puts the chapter into the empty tables; runs in the file's first commands
 */
export const createChapterFile = (
  options: StorageOptions,
  fileName: string,
  fill: (store: WritableStore) => void,
): void =>
  withSortedFaults(fileName, () => {
    const path = join(options.dataFolder, fileName);
    const aside = `${path}.new`;
    removeDatabase(aside);
    try {
      const connection = openForWriting(aside);
      try {
        switchToWal(connection);
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
