import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChapterSettings, CycleId, NewCycle } from '../../shared/model/index.ts';
import type { OpenChapter } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  chapterFileNameOf,
  createChapterFile,
  holdKey,
  makeKey,
  type Queries,
  renameHolder,
  runCommand,
  sampleFileName,
  saveKeyFile,
  wrapKey,
} from '../storage/index.ts';
import {
  insertChapter,
  insertCycle,
  newestCycle,
  readSettings,
  updateSettings,
} from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { requirePassphrase } from './passphrase.ts';

/**
 * Makes a chapter with its first program cycle, and opens it.
 * @param passphrase encrypts the file from its first byte on; null for a plain one
 * @throws ChapterError CHAPTER_EXISTS where another one gives the same file name
 */
export const createChapter = (
  session: ChapterSession,
  settings: ChapterSettings,
  cycle: NewCycle,
  passphrase: string | null = null,
): OpenChapter => {
  requireOrder(cycle);
  if (passphrase !== null) requirePassphrase(passphrase);
  const { dataFolder, now } = session.options;
  const fileName = chapterFileNameOf(settings.name);
  if (fileName === sampleFileName || existsSync(join(dataFolder, fileName))) {
    throw new ChapterError(
      'CHAPTER_EXISTS',
      `There is a chapter file called ${fileName} already. Open that one, or choose another name.`,
      fileName,
    );
  }
  const key = passphrase === null ? null : makeKey();
  if (key !== null) {
    holdKey(key);
    saveKeyFile(join(dataFolder, fileName), wrapKey(key, passphrase ?? ''));
  }
  createChapterFile(
    session.options,
    fileName,
    (store) =>
      runCommand(store, (queries) => {
        insertChapter(queries, settings, now());
        insertCycle(queries, cycle);
        return { label: `New chapter ${settings.name}`, value: null, undoable: false };
      }),
    key,
  );
  return session.open(fileName);
};

export const changeSettings = (session: ChapterSession, settings: ChapterSettings): OpenChapter => {
  const store = session.writing();
  runCommand(store, (queries) => {
    updateSettings(queries, settings);
    return { label: 'Change the settings', value: null };
  });
  // Nothing about a protected chapter stands in the open.
  if (session.keyId() === null) renameHolder(store.path, settings.officer);
  session.remember();
  return session.describe();
};

/** Says who works at this window. Nothing is written where that is said already. */
export const nameOfficer = (session: ChapterSession, name: string): OpenChapter => {
  const officer = name.trim();
  const before = readSettings(session.reading().queries);
  if (officer === before.officer) return session.describe();
  const store = session.writing();
  runCommand(store, (queries) => {
    updateSettings(queries, { ...before, officer });
    return { label: officer === '' ? 'Work without a name' : `Work as ${officer}`, value: null };
  });
  if (session.keyId() === null) renameHolder(store.path, officer);
  return session.describe();
};

/** @throws ChapterError REFUSED where the cycle does not come after all others */
export const startCycle = (session: ChapterSession, cycle: NewCycle): OpenChapter => {
  runCommand(session.writing(), (queries) => {
    addNextCycle(queries, cycle);
    return { label: `Start ${cycle.label}`, value: null };
  });
  return session.describe();
};

/** Adds a cycle that comes after all others. @throws ChapterError REFUSED */
export const addNextCycle = (queries: Queries, cycle: NewCycle): CycleId => {
  requireOrder(cycle);
  const newest = newestCycle(queries);
  if (newest !== undefined && cycle.startsOn <= newest.startsOn) {
    throw new ChapterError(
      'REFUSED',
      `A new program cycle starts after the others: ${newest.label} started on ${newest.startsOn}.`,
      cycle.label,
    );
  }
  return insertCycle(queries, cycle);
};

const requireOrder = (cycle: NewCycle): void => {
  if (cycle.endsOn > cycle.startsOn) return;
  throw new ChapterError(
    'REFUSED',
    `${cycle.label} has to end after it starts (${cycle.startsOn}).`,
    cycle.label,
  );
};
