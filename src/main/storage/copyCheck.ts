import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { openForReading, openForWriting } from './connection.ts';
import { checkIntegrity } from './integrity.ts';
import { readMeta } from './metaTable.ts';
import { flushFile } from './safeFile.ts';

/** What a copy of a chapter turned out to be, once every page of it was read. */
export interface CheckedCopy {
  /** Of the moment that it holds. */
  readonly revision: number;
  readonly sha256: string;
}

/**
 * Checks a finished copy and puts it on the disk. It needs nothing beside it afterwards: a copy made page by page still
 * carries the mark of a write-ahead log, which keeps a file from being opened in a read-only folder.
 * @throws ChapterError DAMAGED_CHAPTER
 */
export const checkCopiedFile = (path: string): CheckedCopy => {
  leaveWriteAheadLog(path);
  const copy = openForReading(path);
  let revision: number;
  try {
    checkIntegrity(copy, 'quick', 'The backup');
    revision = Number(readMeta({ connection: copy }, 'revision') ?? 0);
  } finally {
    copy.close();
  }
  flushFile(path);
  return { revision, sha256: hashFile(path) };
};

const leaveWriteAheadLog = (path: string): void => {
  const copy = openForWriting(path);
  try {
    if (copy.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') {
      throw new Error('The backup could not be taken out of WAL.');
    }
  } finally {
    copy.close();
  }
};

const bytesAtOnce = 1 << 20;

/** SHA-256 of a file in hexadecimal, read piece by piece. */
export const hashFile = (path: string): string => {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(bytesAtOnce);
  const file = openSync(path, 'r');
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(file, piece, 0, bytesAtOnce, null);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
};
