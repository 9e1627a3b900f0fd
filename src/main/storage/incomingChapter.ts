import { type CapturedTable, listCapturedTables } from './capture.ts';
import { ChapterError, withSortedFaults } from './chapterError.ts';
import { type Connection, openForWriting } from './connection.ts';
import { requireOwnSchema } from './foreignSchema.ts';
import { applicationId, requireChapterHeader } from './header.ts';
import { checkIntegrity } from './integrity.ts';
import {
  applyMigrations,
  type Migration,
  newerChapter,
  pendingMigrations,
  schemaVersionOf,
} from './migrations.ts';

/** A chapter file that was handed in, open on a copy of our own. */
export interface IncomingChapter {
  readonly connection: Connection;
  readonly capturedTables: readonly CapturedTable[];
  readonly chapterId: string;
  readonly chapterName: string;
  close(): void;
}

interface IncomingOptions {
  readonly migrations: readonly Migration[];
  readonly appVersion: string;
  readonly now: () => string;
}

const checkAndMigrate = (options: IncomingOptions, connection: Connection, fileName: string): void => {
  // The header of an encrypted file tells neither of the two.
  if (connection.pragma('application_id', { simple: true }) !== applicationId) {
    throw new ChapterError('NOT_A_CHAPTER', `${fileName} is not a MentorGrove chapter file.`, fileName);
  }
  if (schemaVersionOf(connection) > options.migrations.length) throw newerChapter(null, fileName);
  // First of all, and without reading a row: what is not ours must not run.
  requireOwnSchema(connection, options.migrations, fileName);
  checkIntegrity(connection, 'full', fileName);
  const pending = pendingMigrations(connection, options.migrations, fileName);
  if (pending.length > 0) applyMigrations(connection, pending, options.appVersion, options.now());
};

/**
 * Opens a scratch copy of a chapter file that was handed in, checked like any chapter and more: its schema is held
 * against the migrations to the letter, every page and index is read, and only then is it brought up to date. The copy
 * may be changed by that; the file it was made from never is.
 * @param path of the scratch copy, which nothing else has open
 * @param fileName as it was handed in, for the sentences
 * @param state `checked` for one that this function has opened before, and that lies in the app's own folder since
 * @throws ChapterError; LOCKED for an encrypted one whose key is not unlocked. One that is stays encrypted on the disk,
 *   its journals as well
 */
export const openIncomingChapter = (
  options: IncomingOptions,
  path: string,
  fileName: string,
  state: 'new' | 'checked' = 'new',
): IncomingChapter =>
  withSortedFaults(fileName, () => {
    const header = requireChapterHeader(path, fileName);
    if (header.schemaVersion > options.migrations.length) throw newerChapter(null, fileName);
    const connection = openForWriting(path);
    try {
      if (state === 'new') checkAndMigrate(options, connection, fileName);
      connection.pragma('query_only = ON');
      const chapter = connection
        .prepare<[], { id: string; name: string }>('SELECT id, name FROM chapter')
        .all();
      const [only] = chapter;
      if (only === undefined || chapter.length > 1) {
        throw new ChapterError(
          'DAMAGED_CHAPTER',
          `${fileName} holds no chapter. It was left as it is.`,
          fileName,
        );
      }
      return {
        connection,
        capturedTables: listCapturedTables(connection),
        chapterId: only.id,
        chapterName: only.name,
        close: () => connection.close(),
      };
    } catch (problem) {
      connection.close();
      throw problem;
    }
  });
