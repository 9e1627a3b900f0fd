import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChapterError } from './chapterError.ts';
import { type Connection, openForWriting } from './connection.ts';
import { checkIntegrity } from './integrity.ts';
import { newerChapter } from './migrations.ts';

// What has to be found out by opening a file that must not be changed is found out on a copy.

/** Whether the file was not closed properly. */
export const hasJournal = (path: string): boolean =>
  ['-wal', '-journal'].some((ending) => existsSync(path + ending) && statSync(path + ending).size > 0);

/** A copy of a file with its journals in a folder of its own, which the caller removes. */
export const copyAside = (path: string): { folder: string; copy: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-'));
  const copy = join(folder, 'copy.grove');
  for (const ending of ['', '-wal', '-journal']) {
    if (!existsSync(path + ending)) continue;
    copyFileSync(path + ending, copy + ending);
    // The copy of a protected file would be protected as well.
    chmodSync(copy + ending, 0o600);
  }
  return { folder, copy };
};

const onCopy = <Value>(path: string, work: (copy: string) => Value): Value => {
  const { folder, copy } = copyAside(path);
  try {
    return work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The bytes of a chapter file that nothing has open, with what its journal holds. The file itself is left as it is. */
export const readWithJournal = (path: string): Uint8Array => {
  if (!hasJournal(path)) return readFileSync(path);
  return onCopy(path, (copy) => {
    const connection = openForWriting(copy);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    return readFileSync(copy);
  });
};

/** Applies the journal to a copy and checks that. @throws ChapterError DAMAGED_CHAPTER */
export const checkCopy = (path: string, fileName: string): void =>
  onCopy(path, (copy) => {
    const connection = openForWriting(copy);
    try {
      checkIntegrity(connection, 'full', fileName);
    } finally {
      connection.close();
    }
  });

/** The refusal of a newer file, with the version that is needed. */
export const refuseNewer = (path: string, fileName: string): ChapterError =>
  onCopy(path, (copy) => {
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
