import { rmSync } from 'node:fs';
import { backupFolderOf, newestVerifiedBackup } from './backups.ts';
import { ChapterError } from './chapterError.ts';
import type { StorageOptions } from './chapterFile.ts';
import { type ChapterStore, createReadableStore } from './chapterStore.ts';
import { type Connection, openForReading, openForWriting } from './connection.ts';
import { copyAside } from './copies.ts';
import { readFolderSettings } from './folderSettings.ts';
import { checkIntegrity } from './integrity.ts';
import { pendingMigrations } from './migrations.ts';

/**
 * Opens the last verified backup of a chapter that another process holds.
 * @throws ChapterError READ_ONLY where there is none
 */
export const openSnapshot = (options: StorageOptions, fileName: string, holder: string): ChapterStore => {
  const chapterId = readFolderSettings(options.dataFolder).chapters[fileName]?.id ?? 'unknown';
  const backup = newestVerifiedBackup(backupFolderOf(options.dataFolder, fileName, chapterId));
  if (backup === null) {
    throw new ChapterError(
      'READ_ONLY',
      `${fileName} is held by ${holder}, and there is no backup yet that could be shown. Close it there and try again.`,
      fileName,
      undefined,
      'held elsewhere',
    );
  }
  const connection = openForReading(backup);
  return checked(connection, () => {
    requireCurrentSchema(options, connection, fileName);
    return createReadableStore(backup, fileName, connection, holder, () => connection.close());
  });
};

/** Opens a copy of a file that can't be written to where it lies: its journal could not be applied there. */
export const openProtected = (options: StorageOptions, path: string, fileName: string): ChapterStore => {
  const { folder, copy } = copyAside(path);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const connection = openForWriting(copy);
    return checked(connection, () => {
      checkIntegrity(connection, 'full', fileName);
      requireCurrentSchema(options, connection, fileName);
      connection.pragma('query_only = ON');
      return createReadableStore(path, fileName, connection, null, () => {
        connection.close();
        remove();
      });
    });
  } catch (problem) {
    remove();
    throw problem;
  }
};

const checked = (connection: Connection, work: () => ChapterStore): ChapterStore => {
  try {
    return work();
  } catch (problem) {
    connection.close();
    throw problem;
  }
};

const requireCurrentSchema = (options: StorageOptions, connection: Connection, fileName: string): void => {
  if (pendingMigrations(connection, options.migrations, fileName).length === 0) return;
  throw new ChapterError(
    'READ_ONLY',
    `${fileName} was saved by an older MentorGrove and can't be brought up to date while it can only be read. Open it where it can be written to.`,
    fileName,
  );
};
