import Database from 'better-sqlite3';
import { peekHeader } from './header.ts';
import { type ChapterKey, heldKey, rawKeyOf } from './keys/keyRing.ts';

export type Connection = Database.Database;

const busyMilliseconds = 500;

/** ChaCha20-Poly1305 for each page, with a nonce of its own each time that it is written. */
const cipher = "cipher = 'chacha20'";

/** Hands an encrypted file's key to SQLite, before anything else is asked of it. */
const giveKey = (connection: Connection, key: ChapterKey): void => {
  connection.pragma(cipher);
  const raw = rawKeyOf(key);
  connection.key(raw);
  raw.fill(0);
};

/**
 * Encrypts, decrypts or re-encrypts the whole file that is open.
 * @param key null for a file without encryption
 */
export const protectConnection = (connection: Connection, key: ChapterKey | null): void => {
  connection.pragma(cipher);
  const raw = key === null ? Buffer.alloc(0) : rawKeyOf(key);
  connection.rekey(raw);
  raw.fill(0);
};

/** The key that a file needs and that is unlocked; null for a plain one. Without its key, SQLite finds no database. */
const keyFor = (path: string): ChapterKey | null => {
  const { keyId } = peekHeader(path);
  return keyId === null ? null : heldKey(keyId);
};

/**
 * Opens the file for this process alone and sets what every connection needs. `synchronous` in particular is no
 * property of the file: in WAL mode each new connection falls back to NORMAL, which loses acknowledged commits when the
 * power fails.
 * @param newKey for a file that is only now made: what it is encrypted under from its first byte on
 */
export const openForWriting = (path: string, newKey: ChapterKey | null = null): Connection => {
  const key = newKey ?? keyFor(path);
  const connection = new Database(path, { timeout: busyMilliseconds });
  try {
    if (key !== null) giveKey(connection, key);
    connection.pragma('locking_mode = EXCLUSIVE');
    setSafety(connection);
    return connection;
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

export type JournalMode = 'WAL' | 'TRUNCATE';

/**
 * To be called after the checks: until here nothing has been written to the file.
 * @param mode WAL on this machine's own disk; TRUNCATE in a folder that others write to as well, where a WAL file that
 *   arrives without its chapter, or the other way round, would cost work
 */
export const startJournal = (connection: Connection, mode: JournalMode = 'WAL'): void => {
  connection.pragma(`journal_mode = ${mode}`);
  connection.pragma('synchronous = FULL');
};

/** Opens a finished snapshot that nobody writes to. */
export const openForReading = (path: string): Connection => {
  const key = keyFor(path);
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: busyMilliseconds });
  try {
    if (key !== null) giveKey(connection, key);
    setSafety(connection);
    connection.pragma('query_only = ON');
    return connection;
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

/** Size of the file by the pages it has, whatever of it still lies in the log. */
export const bytesOf = (connection: Connection): number =>
  Number(connection.pragma('page_count', { simple: true })) *
  Number(connection.pragma('page_size', { simple: true }));

const setSafety = (connection: Connection): void => {
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('fullfsync = ON');
  connection.pragma('checkpoint_fullfsync = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('mmap_size = 0');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('secure_delete = ON');
};
