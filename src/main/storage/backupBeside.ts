import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../shared/model/index.ts';
import {
  type BackupSource,
  claimedSum,
  finishBackup,
  newestIfOfThisMoment,
  prepareBackupFolder,
} from './backups.ts';
import { toChapterError } from './chapterError.ts';
import type { Connection } from './connection.ts';
import type { CheckedCopy } from './copyCheck.ts';
import type { ChapterKey } from './keys/keyRing.ts';

// Backups that are made while people go on working: the copy grows by a few pages at a time, with room for commands in
// between, and is checked outside of the thread that answers them.

/** Checks a finished copy as `checkCopiedFile` does, wherever that is done. */
export type CopyCheck = (path: string, key: ChapterKey | null, signal: AbortSignal) => Promise<CheckedCopy>;

/** One megabyte of pages: some milliseconds. */
const pagesAtOnce = 256;
const asideName = 'beside.grove.tmp';

/**
 * Makes a verified backup beside the work. It holds the chapter as it is when the last page is copied: what is saved in
 * the meantime is in it.
 * @param key of an encrypted chapter. SQLite does not copy one page by page, so its copy is made in one piece.
 * @param signal ends it; nothing of it is left then
 */
export const makeBackupBeside = async (
  source: BackupSource,
  reason: string,
  key: ChapterKey | null,
  check: CopyCheck,
  signal: AbortSignal,
): Promise<Backup> => {
  const aside = join(source.folder, asideName);
  try {
    prepareBackupFolder(source.folder);
    if (key === null) await copyPages(source.connection, aside, signal);
    else source.connection.prepare('VACUUM INTO ?').run(aside);
    const checked = await check(aside, key, signal);
    signal.throwIfAborted();
    return finishBackup(source, reason, aside, checked);
  } catch (problem) {
    removeAside(aside);
    // Whoever stopped it has closed the connection under it: what that led to is no fault of its own.
    signal.throwIfAborted();
    throw toChapterError(problem, source.fileName);
  }
};

const copyPages = async (connection: Connection, aside: string, signal: AbortSignal): Promise<void> => {
  await connection.backup(aside, {
    progress: () => {
      signal.throwIfAborted();
      return pagesAtOnce;
    },
  });
};

const removeAside = (aside: string): void => {
  for (const ending of ['', '-journal', '-wal', '-shm']) {
    try {
      rmSync(aside + ending, { force: true });
    } catch {
      // Still open on its way out; the next backup clears it.
    }
  }
};

/** The newest backup, where it holds what the chapter holds now and its bytes are still those that were checked. */
export const currentBackup = async (source: BackupSource, signal: AbortSignal): Promise<Backup | null> => {
  const newest = newestIfOfThisMoment(source);
  if (newest === null) return null;
  const path = join(source.folder, newest.fileName);
  const claimed = claimedSum(path);
  return claimed !== null && claimed === (await hashInPieces(path, signal)) ? newest : null;
};

const hashInPieces = async (path: string, signal: AbortSignal): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { signal, highWaterMark: 1 << 18 })) hash.update(piece);
  return hash.digest('hex');
};
