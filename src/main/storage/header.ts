import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { ChapterError } from './chapterError.ts';
import { encryptedMark, heldKey, keyIdBytes } from './keys/keyRing.ts';

/** Stands in the header of every chapter file: "MGRV". */
export const applicationId = 0x4d475256;

const headerBytes = 100;

export type HeaderKind = 'chapter' | 'encrypted' | 'missing' | 'empty' | 'not SQLite' | 'foreign SQLite';

export interface Header {
  readonly kind: HeaderKind;
  /** Number of the last migration; 0 where there is none. */
  readonly schemaVersion: number;
  /** The key of an encrypted file, whose own header can't be read without it. */
  readonly keyId: string | null;
}

/**
 * Looks at the first bytes of a file without SQLite, so that a foreign or newer file is never touched.
 * Not for the file that this process has open: closing it here would drop SQLite's locks (sqlite.org/howtocorrupt 2.2).
 */
export const peekHeader = (path: string): Header => {
  if (!existsSync(path)) return { kind: 'missing', schemaVersion: 0, keyId: null };
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, 'r');
  try {
    return readHeader(header.subarray(0, readSync(file, header, 0, headerBytes, 0)));
  } finally {
    closeSync(file);
  }
};

/** @param bytes of a file, its first hundred at least where it has as many */
export const readHeader = (bytes: Uint8Array): Header => {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headerBytes));
  if (header.length === 0) return { kind: 'empty', schemaVersion: 0, keyId: null };
  const mark = encryptedMark.length;
  const isWhole = header.length === headerBytes;
  if (isWhole && header.toString('latin1', 0, mark) === encryptedMark) {
    return { kind: 'encrypted', schemaVersion: 0, keyId: header.toString('hex', mark, mark + keyIdBytes) };
  }
  if (!isWhole || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    return { kind: 'not SQLite', schemaVersion: 0, keyId: null };
  }
  const schemaVersion = header.readUInt32BE(60);
  const kind = header.readUInt32BE(68) === applicationId ? 'chapter' : 'foreign SQLite';
  return { kind, schemaVersion, keyId: null };
};

/** @throws ChapterError for everything that is no chapter file of ours */
export const requireChapterHeader = (path: string, fileName: string): Header => {
  const header = peekHeader(path);
  if (header.kind === 'missing') {
    throw new ChapterError(
      'NOT_FOUND',
      `There is no ${fileName} in the folder of MentorGrove any more.`,
      fileName,
      undefined,
      'vanished',
    );
  }
  if (header.kind === 'empty') {
    throw new ChapterError(
      'DAMAGED_CHAPTER',
      `${fileName} is empty (0 bytes). It was left as it is; its backups lie in the folder “backups” beside it.`,
      fileName,
    );
  }
  if (header.kind === 'encrypted') {
    if (header.keyId !== null && heldKey(header.keyId) !== null) return header;
    throw new ChapterError(
      'LOCKED',
      `${fileName} is protected by a passphrase. Enter it, or the recovery code, to open it.`,
      fileName,
    );
  }
  if (header.kind !== 'chapter') {
    throw new ChapterError(
      'NOT_A_CHAPTER',
      `${fileName} is not a MentorGrove chapter file. It was left as it is.`,
      fileName,
    );
  }
  return header;
};
