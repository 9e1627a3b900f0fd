import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backup } from '../../shared/model/index.ts';
import { type BackupName, readBackupName, toBackup, writeBackupName } from './backupNames.ts';
import { readRevision } from './changeLog.ts';
import { withSortedFaults } from './chapterError.ts';
import type { Connection } from './connection.ts';
import { type CheckedCopy, checkCopiedFile, hashFile } from './copyCheck.ts';
import { stemOf } from './fileNames.ts';
import { peekHeader } from './header.ts';
import { findKeyFile, keepKeyWith } from './keys/keyFile.ts';
import { schemaVersionOf } from './migrations.ts';
import { removeDatabase, renameDurably, writeAtomically } from './safeFile.ts';
import { chooseBackupsToRemove } from './thinning.ts';

/** What a backup is made of. */
export interface BackupSource {
  readonly connection: Connection;
  readonly fileName: string;
  readonly folder: string;
  readonly now: () => string;
}

const asideName = 'unfinished.grove.tmp';

const sumPathOf = (path: string): string => `${path}.sha256`;

/** Lays the SHA-256 of a backup beside it, as `sha256sum` writes it. */
export const writeSum = (path: string, sha256: string): void =>
  writeAtomically(sumPathOf(path), `${sha256}  ${basename(path)}\n`);

/** Whether a file is a backup: only those have a sum beside them. */
export const hasSum = (path: string): boolean => existsSync(sumPathOf(path));

/** Removes a backup, or another copy of a chapter, with what belongs to it. */
export const removeBackup = (path: string): void => {
  removeDatabase(path);
  rmSync(sumPathOf(path), { force: true });
};

/** Folder of one chapter's backups: by file name and by the chapter's own id, should a name be used again. */
export const backupFolderOf = (dataFolder: string, fileName: string, chapterId: string): string =>
  join(dataFolder, 'backups', `${stemOf(fileName)}-${chapterId.slice(-8)}`);

/**
 * Where the backups of a chapter lie that can't be opened, so that it can't tell its id: known from earlier, or found
 * by the file name. The newest folder where there are several; null where there is none.
 */
export const findBackupFolder = (
  dataFolder: string,
  fileName: string,
  chapterId: string | undefined,
): string | null => {
  const known = chapterId === undefined ? null : backupFolderOf(dataFolder, fileName, chapterId);
  if (known !== null && existsSync(known)) return known;
  const folder = join(dataFolder, 'backups');
  if (!existsSync(folder)) return null;
  const found = readdirSync(folder)
    .filter((name) => name.slice(0, -9) === stemOf(fileName))
    .map((name) => ({ path: join(folder, name), at: listNames(join(folder, name))[0]?.at ?? '' }))
    .sort((left, right) => (left.at < right.at ? 1 : -1));
  return found[0]?.path ?? null;
};

/** For the made-up chapter, which is made anew each time: its backups go with it. */
export const removeBackupsOf = (dataFolder: string, fileName: string): void => {
  const folder = join(dataFolder, 'backups');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.slice(0, -9) === stemOf(fileName)) rmSync(join(folder, name), { recursive: true, force: true });
  }
};

/**
 * Makes a verified backup: written aside, checked, flushed, renamed, its SHA-256 beside it. Thins the older ones.
 * @param reason such as "before import"
 */
export const makeBackup = (source: BackupSource, reason: string): Backup =>
  withSortedFaults(source.fileName, () => {
    const { connection, folder } = source;
    prepareBackupFolder(folder);
    const aside = join(folder, asideName);
    try {
      connection.prepare('VACUUM INTO ?').run(aside);
      const checked = checkCopiedFile(aside);
      if (checked.revision !== readRevision(source)) throw new Error('The backup is not of this moment.');
      return finishBackup(source, reason, aside, checked);
    } catch (problem) {
      removeLeftovers(folder);
      throw problem;
    }
  });

/** Makes the folder, and clears what a killed process left of a backup. */
export const prepareBackupFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
};

/**
 * Gives a checked copy its name and number, and thins the older backups.
 * @param aside path of the copy, in the folder of the backups
 */
export const finishBackup = (
  source: BackupSource,
  reason: string,
  aside: string,
  { revision, sha256 }: CheckedCopy,
): Backup => {
  const { connection, folder } = source;
  const name: Omit<BackupName, 'fileName'> = {
    number: (listNames(folder)[0]?.number ?? 0) + 1,
    schemaVersion: schemaVersionOf(connection),
    revision,
    at: source.now(),
    reason,
  };
  const fileName = writeBackupName(name);
  const path = join(folder, fileName);
  try {
    writeSum(path, sha256);
    renameDurably(aside, path);
  } catch (problem) {
    rmSync(sumPathOf(path), { force: true });
    throw problem;
  }
  thinBackups(folder);
  keepKey(connection, folder);
  return toBackup({ ...name, fileName }, statSync(path).size);
};

/** The wrapped key goes with the backups, as it is at the moment. */
const keepKey = (connection: Connection, folder: string): void => {
  const { keyId } = peekHeader(join(folder, listNames(folder)[0]?.fileName ?? ''));
  const key = keyId === null ? null : findKeyFile(connection.name, keyId);
  if (key !== null) keepKeyWith(folder, key);
};

/** A backup, unless the newest one holds the same already. */
export const makeBackupIfChanged = (source: BackupSource, reason: string): Backup => {
  const newest = newestIfOfThisMoment(source);
  return newest !== null && isVerifiedBackup(join(source.folder, newest.fileName))
    ? newest
    : makeBackup(source, reason);
};

/** The newest backup, where by its name it holds what the chapter holds now. */
export const newestIfOfThisMoment = (source: BackupSource): Backup | null => {
  const newest = listNames(source.folder)[0];
  return newest !== undefined &&
    newest.revision === readRevision(source) &&
    newest.schemaVersion === schemaVersionOf(source.connection)
    ? toBackup(newest, statSync(join(source.folder, newest.fileName)).size)
    : null;
};

/** Whether the bytes are still those that were checked when the backup was made. */
export const isVerifiedBackup = (path: string): boolean => {
  const claimed = claimedSum(path);
  return claimed !== null && claimed === hashFile(path);
};

/** The SHA-256 that a backup had when it was checked; null where there is none, or no backup. */
export const claimedSum = (path: string): string | null => {
  const sumPath = sumPathOf(path);
  if (!existsSync(path) || !existsSync(sumPath)) return null;
  if (!['chapter', 'encrypted'].includes(peekHeader(path).kind)) return null;
  return readFileSync(sumPath, 'utf8').split(' ')[0] ?? null;
};

const listNames = (folder: string): BackupName[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .map(readBackupName)
        .filter((name) => name !== null)
        .sort((left, right) => right.number - left.number)
    : [];

/** Newest first. */
export const listBackups = (folder: string): Backup[] =>
  listNames(folder).map((name) => toBackup(name, statSync(join(folder, name.fileName)).size));

/** Path of the newest backup that is still as it was when it was checked; null where there is none. */
export const newestVerifiedBackup = (folder: string): string | null =>
  listNames(folder)
    .map((name) => join(folder, name.fileName))
    .find(isVerifiedBackup) ?? null;

const removeLeftovers = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (!/\.tmp(-journal|-wal|-shm)?$/.test(name)) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // A backup beside the work that was stopped a moment ago may hold it; it goes the next time.
    }
  }
};

const thinBackups = (folder: string): void => {
  const sized = listNames(folder).map((name) => ({
    ...name,
    bytes: statSync(join(folder, name.fileName)).size,
  }));
  for (const fileName of chooseBackupsToRemove(sized)) {
    try {
      removeBackup(join(folder, fileName));
    } catch {
      // Another window may be reading it; it goes the next time.
    }
  }
};
