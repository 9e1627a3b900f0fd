import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, PersonId } from '../../shared/model/index.ts';
import type { Proof } from '../../shared/rpc/index.ts';
import {
  backupFolderOf,
  listHistoryRows,
  listRunInputs,
  listTexts,
  peekHeader,
  runQuietly,
  searchBytes,
  searchFile,
} from '../storage/index.ts';
import { readChapterId, setErasureProof } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { countIn, findInFull, type Identity } from './forgettingNames.ts';

// After something was forgotten: the file is written anew, searched, and the backups are told.

const folderOf = (session: ChapterSession): string => {
  const { fileName, queries } = session.reading();
  return backupFolderOf(session.options.dataFolder, fileName, readChapterId(queries));
};

/** Backups that hold somebody. One that can't be read, such as an encrypted one, may hold them, so it is listed. */
export const listBackupsWith = (session: ChapterSession, personId: PersonId): Backup[] => {
  const folder = folderOf(session);
  return session.backups().filter(({ fileName }) => {
    const path = join(folder, fileName);
    return peekHeader(path).kind !== 'chapter' || searchFile(path, [personId]).found > 0;
  });
};

/** Files that a restore moved aside, journals included: whole chapters from before, like backups. */
const listKeptAside = (session: ChapterSession): string[] => {
  const { fileName } = session.reading();
  return readdirSync(session.options.dataFolder).filter((name) =>
    ['before-restore', 'damaged'].some((kind) => name.startsWith(`${fileName}.${kind}-`)),
  );
};

/** Files beside the chapter that may be read while it is open. Backups are told of by themselves. */
const listBeside = (session: ChapterSession): string[] => {
  const { dataFolder } = session.options;
  const { fileName } = session.reading();
  // Told of with the backups.
  const aside = new Set(listKeptAside(session));
  const closed = readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.grove(-wal|-shm|-journal)?$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => !aside.has(name));
  const wal = `${fileName}-wal`;
  return [...closed, ...(existsSync(join(dataFolder, wal)) ? [wal] : [])];
};

/**
 * Searches everything that is left. The chapter's own pages are read through SQLite, which hands out the bytes of the
 * file once its log is empty: reading the open file by other means would drop its locks.
 */
const search = (session: ChapterSession, identity: Identity): Omit<Proof, 'backupsLeft'> => {
  const store = session.writing();
  const { dataFolder } = session.options;
  const pages = searchBytes(store.connection.serialize(), identity.written);
  let { found, bytes } = pages;
  const files = [store.fileName];
  for (const name of listBeside(session)) {
    const path = join(dataFolder, name);
    files.push(name);
    // The log is empty now; it is open, so that only its length is looked at.
    if (name.endsWith('-wal')) {
      if (statSync(path).size > 0) found += 1;
      continue;
    }
    const beside = searchFile(path, identity.written);
    found += beside.found;
    bytes += beside.bytes;
  }
  // Once more as texts, in every spelling: words can be split over pages, and inputs of runs are packed.
  const find = (text: string) => findInFull(text, identity);
  for (const { text } of listTexts(store)) found += countIn(text, find);
  for (const row of listHistoryRows(store)) found += countIn(row, find);
  for (const { input } of listRunInputs(store)) found += countIn(input, find);
  return { found, searchedBytes: bytes, searchedFor: [...identity.written], files };
};

/** Writes the file anew, so that nothing is left of what was freed, and empties its log. */
const compact = (session: ChapterSession): void => {
  const { connection } = session.writing();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.exec('VACUUM');
  connection.pragma('wal_checkpoint(TRUNCATE)');
};

export const leaveNoTrace = (
  session: ChapterSession,
  identity: Identity,
  after: {
    readonly reason: string;
    /** Backups from before, which still hold what was forgotten. */
    readonly backups: readonly string[];
    readonly deleteBackups: boolean;
    readonly erasedId: PersonId | null;
  },
): Proof => {
  compact(session);
  const result = search(session, identity);
  const { erasedId } = after;
  if (erasedId !== null) {
    runQuietly(session.writing(), (queries) =>
      setErasureProof(queries, erasedId, { found: result.found, searchedBytes: result.searchedBytes }),
    );
  }
  // A checked backup of how it is now comes first, so that never none is left.
  session.backUp(after.reason, 'always');
  if (after.deleteBackups) {
    removeBackups(session, after.backups);
    for (const name of listKeptAside(session))
      rmSync(join(session.options.dataFolder, name), { force: true });
  }
  const there = new Set(session.backups().map(({ fileName }) => fileName));
  const asideLeft = listKeptAside(session).filter(
    (name) =>
      !/-(wal|shm|journal)$/.test(name) &&
      searchFile(join(session.options.dataFolder, name), identity.written).found > 0,
  );
  const left = after.backups.filter((fileName) => there.has(fileName)).length;
  return { ...result, backupsLeft: left + asideLeft.length };
};

const removeBackups = (session: ChapterSession, fileNames: readonly string[]): void => {
  const folder = folderOf(session);
  for (const fileName of fileNames) {
    rmSync(join(folder, fileName), { force: true });
    rmSync(join(folder, `${fileName}.sha256`), { force: true });
  }
};
