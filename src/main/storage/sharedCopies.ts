import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { ChapterError, withSortedFaults } from './chapterError.ts';
import type { ChapterStore } from './chapterStore.ts';
import { checkCopy, hasJournal } from './copies.ts';
import { hashFile } from './copyCheck.ts';
import { isChapterFileName, stemOf } from './fileNames.ts';
import { peekHeader } from './header.ts';
import { mayStillHold, readHolderNote } from './holder.ts';
import { flushFile, renameDurably, writeAtomically } from './safeFile.ts';
import { fetchKey, writeBackKey } from './sharedKeys.ts';

// A synced or network folder is never worked in. Its chapter files are copied into a folder of the app's own, and only
// finished snapshots go back. What the folder holds is never overwritten unless it is what was seen there last.

const recordSchema = z.object({
  /** The shared folder that the working copies belong to. */
  folder: z.string(),
  /** SHA-256 of each file as it was last read from the shared folder or written there. */
  seen: z.record(z.string(), z.string()),
  /** SHA-256 of each working copy when it was made, so that it is known whether anything was done to it since. */
  made: z.record(z.string(), z.string()),
  /** SHA-256 of each key file as it was last read from the shared folder or written there. */
  keys: z._default(z.record(z.string(), z.string()), {}),
});
type SharedRecord = z.infer<typeof recordSchema>;

/** Two folders that belong together. */
export interface SharedPair {
  /** The synced or network folder. */
  readonly shared: string;
  /** The folder of the app's own that is worked in. */
  readonly working: string;
}

/** The folder in which the chapters of a shared folder are worked on: always the same one for the same folder. */
export const workingFolderFor = (shared: string, appFolder: string): string => {
  const mark = createHash('sha256').update(shared).digest('hex').slice(0, 12);
  return join(
    appFolder,
    'working',
    `${basename(shared).replace(/[^\p{L}\p{N}-]+/gu, '-') || 'folder'}-${mark}`,
  );
};

const recordPath = (pair: SharedPair): string => join(pair.working, 'shared.json');

const readRecord = (pair: SharedPair): SharedRecord => {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(recordPath(pair), 'utf8')));
  } catch {
    // Without the record every file counts as changed on both sides, so none is overwritten.
    return { folder: pair.shared, seen: {}, made: {}, keys: {} };
  }
};

const remember = (pair: SharedPair, change: (record: SharedRecord) => SharedRecord): void =>
  writeAtomically(recordPath(pair), JSON.stringify(change(readRecord(pair)), null, 2));

const markOf = (at: string): string => at.slice(0, 19).replace('T', ' ').replaceAll(':', '');

/** Copies a file so that a reader sees all of it or nothing. @returns its SHA-256 */
const copyWhole = (from: string, to: string): string => {
  const aside = `${to}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    copyFileSync(from, aside);
    flushFile(aside);
    const sum = hashFile(aside);
    if (sum !== hashFile(from)) throw new Error(`${basename(from)} changed while it was copied.`);
    renameDurably(aside, to);
    return sum;
  } catch (problem) {
    rmSync(aside, { force: true });
    throw problem;
  }
};

/**
 * Brings what is new in the shared folder into the working folder. Where a file was changed on both sides, the shared
 * one comes in beside the working copy, under a name that says so. Files that are no sound chapters stay where they are.
 * @param at the present moment, for that name
 * @returns names of the files that could not be brought in, with the reason
 */
export const fetchShared = (pair: SharedPair, at: string): ReadonlyMap<string, string> => {
  mkdirSync(pair.working, { recursive: true });
  const problems = new Map<string, string>();
  for (const fileName of readdirSync(pair.shared).filter(isChapterFileName)) {
    try {
      withSortedFaults(fileName, () => {
        fetchOne(pair, fileName, at);
        rememberKey(pair, fileName, fetchKey(pair, fileName, readRecord(pair).keys[fileName] ?? null));
      });
    } catch (problem) {
      problems.set(fileName, problem instanceof ChapterError ? problem.sentence : String(problem));
    }
  }
  return problems;
};

const rememberKey = (pair: SharedPair, fileName: string, mark: string | null): void => {
  if (mark !== null) remember(pair, (record) => ({ ...record, keys: { ...record.keys, [fileName]: mark } }));
};

const fetchOne = (pair: SharedPair, fileName: string, at: string): void => {
  const shared = join(pair.shared, fileName);
  const working = join(pair.working, fileName);
  const record = readRecord(pair);
  const sum = hashFile(shared);
  if (record.seen[fileName] === sum && existsSync(working)) return;
  // Another window is working on the copy: it stays as it is until that one writes it back.
  if (mayStillHold(readHolderNote(working))) return;
  // An encrypted file does not show what it is: it is brought in as it is, and asks for its passphrase when opened.
  if (peekHeader(shared).kind === 'chapter') checkCopy(shared, fileName);
  const isWrittenBack =
    existsSync(working) && !hasJournal(working) && hashFile(working) === record.made[fileName];
  const isBoth = existsSync(working) && !isWrittenBack && hashFile(working) !== sum;
  const target = isBoth ? `${stemOf(fileName)} (changed elsewhere ${markOf(at)}).grove` : fileName;
  copyWhole(shared, join(pair.working, target));
  for (const ending of ['-wal', '-journal']) {
    if (existsSync(shared + ending)) copyFileSync(shared + ending, join(pair.working, target + ending));
  }
  remember(pair, ({ seen, made, ...rest }) => ({
    ...rest,
    seen: { ...seen, [fileName]: sum },
    made: isBoth ? made : { ...made, [fileName]: sum },
  }));
};

/**
 * Writes a finished snapshot back to the shared folder, with the key file of a protected chapter. Where the file there is
 * not what was seen last, somebody else changed it: then it stays, and the snapshot goes beside it.
 * @param snapshot path of a verified backup
 * @returns the name under which the snapshot lies in the shared folder
 */
export const writeBack = (
  pair: SharedPair,
  store: Pick<ChapterStore, 'fileName' | 'path'>,
  snapshot: string,
  at: string,
): string =>
  withSortedFaults(store.fileName, () => {
    const name = writeFileBack(pair, store.fileName, snapshot, at);
    const mark = writeBackKey(store, join(pair.shared, name), readRecord(pair).keys[name] ?? null);
    rememberKey(pair, name, mark);
    return name;
  });

const writeFileBack = (pair: SharedPair, fileName: string, snapshot: string, at: string): string => {
  const target = join(pair.shared, fileName);
  const there = existsSync(target) ? hashFile(target) : null;
  if (there === hashFile(snapshot)) return fileName;
  const isTheirs = there !== null && there !== readRecord(pair).seen[fileName];
  const name = isTheirs ? `${stemOf(fileName)} (changed elsewhere ${markOf(at)}).grove` : fileName;
  const sum = copyWhole(snapshot, join(pair.shared, name));
  if (!isTheirs) remember(pair, (record) => ({ ...record, seen: { ...record.seen, [fileName]: sum } }));
  return name;
};

/** To be called when the working copy was written back and closed: from here on it is known whether it was worked on. */
export const markWrittenBack = (pair: SharedPair, fileName: string): void => {
  const path = join(pair.working, fileName);
  if (!existsSync(path) || hasJournal(path)) return;
  const sum = hashFile(path);
  remember(pair, (record) => ({ ...record, made: { ...record.made, [fileName]: sum } }));
};
