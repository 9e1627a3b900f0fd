import { statSync } from 'node:fs';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type { CapturedTable } from './capture.ts';
import { ChapterError, chapterFault } from './chapterError.ts';
import type { Connection } from './connection.ts';
import { removeHolderNote } from './holder.ts';
import * as schema from './schema.ts';

export type Queries = BetterSQLite3Database<typeof schema>;

/** A chapter file that is open, for reading at least. */
export interface ChapterStore {
  readonly path: string;
  readonly fileName: string;
  readonly connection: Connection;
  readonly queries: Queries;
  readonly access: 'write' | 'read';
  /** Who holds the file where it is open for reading only. */
  readonly holder: string | null;
  close(): void;
}

/** A chapter file that this process alone may change. Only commands take this type. */
export interface WritableStore extends ChapterStore {
  readonly access: 'write';
  readonly holder: null;
  readonly capturedTables: readonly CapturedTable[];
  /** False for a large file that was opened before it was checked. */
  readonly isChecked: boolean;
  /** The present moment as ISO 8601 in UTC. */
  now(): string;
  /**
   * SQLite goes on writing into a file that was moved away or deleted under it, and says nothing.
   * @throws ChapterError of the fault `vanished` where the file is not at its place any more
   */
  requireInPlace(): void;
}

export const createQueries = (connection: Connection): Queries => drizzle(connection, { schema });

/** @throws ChapterError READ_ONLY, naming the holder */
export const requireWritable = (store: ChapterStore): WritableStore => {
  if (isWritable(store)) return store;
  throw new ChapterError(
    'READ_ONLY',
    store.holder === null
      ? 'The folder or the file is protected, so this chapter can only be looked at. Nothing was changed.'
      : `This is a view of the last backup, because ${store.holder} holds the chapter. Nothing was changed.`,
    store.fileName,
    undefined,
    store.holder === null ? 'read only' : 'held elsewhere',
  );
};

export const createReadableStore = (
  path: string,
  fileName: string,
  connection: Connection,
  holder: string | null,
  close: () => void,
): ChapterStore => ({
  path,
  fileName,
  connection,
  queries: createQueries(connection),
  access: 'read',
  holder,
  close,
});

export const isWritable = (store: ChapterStore): store is WritableStore => store.access === 'write';

export const createWritableStore = (
  path: string,
  fileName: string,
  connection: Connection,
  capturedTables: readonly CapturedTable[],
  now: () => string,
  isChecked = true,
): WritableStore => {
  const { dev, ino } = statSync(path);
  const requireInPlace = (): void => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.dev === dev && found.ino === ino) return;
    throw chapterFault('vanished', fileName);
  };
  return {
    path,
    fileName,
    connection,
    queries: createQueries(connection),
    access: 'write',
    holder: null,
    capturedTables,
    isChecked,
    now,
    close: () => {
      connection.close();
      removeHolderNote(path);
    },
    requireInPlace,
  };
};
