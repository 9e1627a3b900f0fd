import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Backup,
  BackupContents,
  BackupEntry,
  BackupOverview,
  LastRestoreInfo,
} from '../../shared/model/index.ts';
import type { OpenChapter } from '../../shared/rpc/index.ts';
import { describeBackup } from '../storage/backupContents.ts';
import { readBackupName } from '../storage/backupNames.ts';
import {
  adoptKeyFile,
  ChapterError,
  commitRestore,
  findBackupFolder,
  findKeyFile,
  findKeyFileIn,
  isVerifiedBackup,
  isWritable,
  listBackups,
  peekHeader,
  readFolderSettings,
  readLastRestore,
  requireChapterFileName,
  requireVerifiedBackup,
  stageRestore,
  stateBeforeRestore,
  stemOf,
} from '../storage/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { packChapter } from './handOver/packChapter.ts';

/** A list looks through as much; of what is beyond, it says that it was not looked at. */
const verifiedBytesALook = 200e6;

const folderOf = ({ options: { dataFolder } }: ChapterSession, fileName: string): string | null => {
  requireChapterFileName(fileName);
  return findBackupFolder(dataFolder, fileName, readFolderSettings(dataFolder).chapters[fileName]?.id);
};

/** @throws ChapterError NOT_FOUND */
const pathOf = (session: ChapterSession, fileName: string, backup: string): string => {
  const folder = folderOf(session, fileName);
  // Only names as backups have them: a name can't lead out of the folder.
  const path = folder === null || readBackupName(backup) === null ? null : join(folder, backup);
  if (path !== null && existsSync(path)) return path;
  throw new ChapterError('NOT_FOUND', 'This backup is not there any more. Choose another one.', backup);
};

/** The backups of any chapter of the folder, also of one that can't be opened or is gone. */
export const readBackups = (session: ChapterSession, fileName: string): BackupOverview => {
  const folder = folderOf(session, fileName);
  return {
    folder: folder ?? join(session.options.dataFolder, 'backups'),
    backups: folder === null ? [] : withVerdicts(folder, listBackups(folder)),
    lastRestore: readRestore(session, fileName),
  };
};

const withVerdicts = (folder: string, backups: readonly Backup[]): BackupEntry[] => {
  let bytes = 0;
  return backups.map((backup) => {
    const path = join(folder, backup.fileName);
    bytes += backup.bytes;
    return { ...backup, verified: bytes > verifiedBytesALook ? null : wasVerified(path) };
  });
};

/** What was found out about a file stays true for as long as it was not touched. */
const verdicts = new Map<string, boolean>();
const wasVerified = (path: string): boolean => {
  const { size, mtimeMs } = statSync(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const verdict = verdicts.get(key) ?? isVerifiedBackup(path);
  verdicts.set(key, verdict);
  return verdict;
};

const readRestore = ({ options }: ChapterSession, fileName: string): LastRestoreInfo | null => {
  const path = join(options.dataFolder, fileName);
  const last = readLastRestore(path);
  if (last === null) return null;
  return {
    at: last.at,
    keptAs: existsSync(join(options.dataFolder, last.keptAs)) ? last.keptAs : null,
    backupAt: readBackupName(last.backup)?.at ?? null,
    canUndo: stateBeforeRestore(path) !== null,
  };
};

/** What a backup holds, and what was done in the chapter since. */
export const readBackupContents = (
  session: ChapterSession,
  fileName: string,
  backup: string,
): BackupContents => {
  const path = pathOf(session, fileName, backup);
  return describeBackup(path, session.opened(fileName));
};

/**
 * Puts a verified backup in the place of a chapter file, and opens it. What was there is moved aside: as `.before-restore`
 * where it was whole, as `.damaged` where it can't be opened.
 * @throws ChapterError DAMAGED_CHAPTER where the backup was touched since it was checked; nothing is changed then
 */
export const restoreBackup = (session: ChapterSession, fileName: string, backup: string): OpenChapter => {
  const source = pathOf(session, fileName, backup);
  requireVerifiedBackup(source);
  describeBackup(source, null);
  return putInPlace(session, fileName, source, backup);
};

/** Goes back to what was before the last restore of the open chapter. It can be undone in turn. */
export const undoRestore = (session: ChapterSession): OpenChapter => {
  const { fileName, path } = session.writing();
  const kept = stateBeforeRestore(path);
  if (kept === null) {
    throw new ChapterError('REFUSED', 'There is no restore of this chapter that could be undone.', fileName);
  }
  describeBackup(kept, null);
  return putInPlace(session, fileName, kept, readLastRestore(path)?.keptAs ?? '');
};

const putInPlace = (
  session: ChapterSession,
  fileName: string,
  source: string,
  backup: string,
): OpenChapter => {
  const { dataFolder, now } = session.options;
  const path = join(dataFolder, fileName);
  const isWhole = openIfWhole(session, fileName);
  stageRestore(path, source);
  if (isWhole === true) {
    session.backUp('before restore');
    session.close();
  }
  commitRestore(path, { backup, kind: isWhole === false ? 'damaged' : 'before-restore', at: now() });
  const { keyId } = peekHeader(path);
  const folder = folderOf(session, fileName);
  if (keyId !== null && folder !== null) adoptKeyFile(path, keyId, folder);
  return session.open(fileName);
};

/**
 * Whether the chapter can be opened; it is open then. Null where it waits for its passphrase.
 * @throws ChapterError where it is held elsewhere, or was saved by a newer version: then it is not ours to move
 */
const openIfWhole = (session: ChapterSession, fileName: string): boolean | null => {
  try {
    session.open(fileName);
  } catch (problem) {
    const gone = ['DAMAGED_CHAPTER', 'NOT_A_CHAPTER', 'NOT_FOUND'];
    if (problem instanceof ChapterError && gone.includes(problem.code)) return false;
    // Whole, for all that can be told without its passphrase: moved aside, and the restored copy waits for its own.
    if (problem instanceof ChapterError && problem.code === 'LOCKED') return null;
    throw problem;
  }
  const store = session.reading();
  if (isWritable(store)) return true;
  throw new ChapterError(
    'READ_ONLY',
    store.holder === null
      ? 'The folder or the file is protected, so nothing can be restored there.'
      : `${store.holder} has this chapter open. Close it there, and restore it then.`,
    fileName,
    undefined,
    store.holder === null ? 'read only' : 'held elsewhere',
  );
};

/**
 * A backup as a file to be kept elsewhere. An encrypted one comes as a package with its key file, so that its passphrase
 * opens it wherever it is handed in.
 */
export const copyBackup = (
  session: ChapterSession,
  fileName: string,
  backup: string,
): { fileName: string; file: Blob } => {
  const path = pathOf(session, fileName, backup);
  requireVerifiedBackup(path);
  const chapter = readFileSync(path);
  const { keyId } = peekHeader(path);
  const told = readBackupName(backup);
  if (keyId === null || told === null)
    return { fileName: backup, file: new Blob([chapter], { type: 'application/octet-stream' }) };
  const name = `${stemOf(fileName)}-${told.at.slice(0, 19).replace(/[-:]/g, '')}Z-protected.zip`;
  const about = {
    format: 'MentorGrove hand-over package',
    formatVersion: 2,
    appVersion: session.options.appVersion,
    schemaVersion: told.schemaVersion,
    madeAt: `${told.at.slice(0, 19)}Z`,
    encryption: { keyId },
  } as const;
  const keyFile = findKeyFile(path, keyId) ?? findKeyFileIn(session.options.dataFolder, keyId);
  const packed = packChapter(about, { chapter, keyFile, extras: [] }, name);
  return { fileName: name, file: new Blob([new Uint8Array(packed)], { type: 'application/zip' }) };
};
