import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { isVerifiedBackup } from './backups.ts';
import { ChapterError, withSortedFaults } from './chapterError.ts';
import { removeHolderNote } from './holder.ts';
import { flushFile, flushFolder, removeDatabase, renameDurably, writeAtomically } from './safeFile.ts';

// A restore has one moment at which it counts: when its note is written. Before it, nothing has happened to the
// chapter; after it, the steps are carried out to the end, now or at the next opening, however often they are begun.

const noteSchema = z.object({
  /** File name under which what was there is kept. */
  keptAs: z.string(),
  /** File name of the backup that took its place. */
  backup: z.string(),
  at: z.string(),
});
type RestoreNote = z.infer<typeof noteSchema>;

const lastRestoreSchema = z.object({
  ...noteSchema.shape,
  /** A restored copy was looked after at its first opening: no kiosk is on in it. */
  settled: z.boolean(),
});
/** What is known of the last restore of a chapter file. */
export type LastRestore = z.infer<typeof lastRestoreSchema>;

const journalEndings = ['-wal', '-shm', '-journal'];
const keptBeforeRestore = 3;

const noteOf = (path: string): string => `${path}-restoring.json`;
const asideOf = (path: string): string => `${path}-restoring`;
const lastRestoreOf = (path: string): string => `${path}-restored.json`;

/** Where the state before a restore is kept, beside the chapter file. */
const keptName = (path: string, kind: 'damaged' | 'before-restore', at: string): string => {
  const plain = `${basename(path)}.${kind}-${at.replace(/[-:.]/g, '')}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? plain : `${plain}-${count}`;
    if (!existsSync(join(dirname(path), name))) return name;
  }
};

/**
 * Copies a backup, or the state that an earlier restore put aside, beside the chapter file, to take its place. Nothing
 * has happened to the chapter yet, and making further backups can't take this one away.
 * @param source path of the backup
 */
export const stageRestore = (path: string, source: string): void =>
  withSortedFaults(basename(path), () => {
    finishRestore(path);
    const aside = asideOf(path);
    try {
      copyFileSync(source, aside);
      requireSameBytes(source, aside);
      flushFile(aside);
      flushFolder(dirname(aside));
    } catch (problem) {
      removeDatabase(aside);
      throw problem;
    }
  });

/**
 * Puts the staged copy in the place of a chapter file. What was there is moved aside with its journals and never
 * overwritten. The file must not be open in this process.
 * @param kind `damaged` where what is there can't be opened any more
 */
export const commitRestore = (
  path: string,
  what: { readonly backup: string; readonly kind: 'damaged' | 'before-restore'; readonly at: string },
): void =>
  withSortedFaults(basename(path), () => {
    const { backup, kind, at } = what;
    const note: RestoreNote = { keptAs: keptName(path, kind, at), backup, at };
    writeAtomically(noteOf(path), JSON.stringify(note));
    finishRestore(path);
  });

const requireSameBytes = (source: string, copy: string): void => {
  if (readFileSync(source).equals(readFileSync(copy))) return;
  throw new ChapterError(
    'STORAGE_FAILED',
    'The backup could not be copied whole, so nothing was changed. Try again.',
    basename(source),
  );
};

/** @throws ChapterError DAMAGED_CHAPTER unless the backup's bytes are those that were checked when it was made */
export const requireVerifiedBackup = (path: string): void => {
  if (isVerifiedBackup(path)) return;
  throw new ChapterError(
    'DAMAGED_CHAPTER',
    'This backup is no longer as it was when it was checked, so it was not restored and nothing was changed. Choose another one.',
    basename(path),
  );
};

/**
 * Carries a restore to its end that was begun: by this call's caller, or by a process that was killed. Does nothing where
 * there is none.
 */
export const finishRestore = (path: string): void => {
  const note = readNote(noteOf(path), noteSchema);
  if (note === null) {
    removeDatabase(asideOf(path));
    return;
  }
  if (existsSync(asideOf(path))) {
    const kept = join(dirname(path), note.keptAs);
    for (const ending of ['', ...journalEndings]) {
      if (existsSync(path + ending)) renameSync(path + ending, kept + ending);
    }
    flushFolder(dirname(path));
    renameDurably(asideOf(path), path);
  }
  writeAtomically(lastRestoreOf(path), JSON.stringify({ ...note, settled: false } satisfies LastRestore));
  rmSync(noteOf(path), { force: true });
  removeHolderNote(path);
  forgetOlderStates(path, note.keptAs);
};

/** The states before the last three restores stay; damaged files stay until a person removes them. */
const forgetOlderStates = (path: string, newest: string): void => {
  const start = `${basename(path)}.before-restore-`;
  const kept = readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && !journalEndings.some((ending) => name.endsWith(ending)))
    .filter((name) => name !== newest)
    .sort();
  for (const name of kept.slice(0, Math.max(0, kept.length - (keptBeforeRestore - 1)))) {
    removeDatabase(join(dirname(path), name));
  }
};

const readNote = <Schema extends z.core.$ZodType>(path: string, schema: Schema): z.output<Schema> | null => {
  if (!existsSync(path)) return null;
  try {
    return z.parse(schema, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Notes are written as a whole: what can't be read is none of ours.
    return null;
  }
};

/** Carries all restores in a folder to their end that a killed process had begun. */
export const finishRestores = (dataFolder: string): void => {
  const ending = noteOf('');
  for (const name of readdirSync(dataFolder)) {
    if (name.endsWith(ending)) finishRestore(join(dataFolder, name.slice(0, -ending.length)));
  }
};

/** The last restore of a chapter file; null where there was none. */
export const readLastRestore = (path: string): LastRestore | null =>
  readNote(lastRestoreOf(path), lastRestoreSchema);

export const settleRestore = (path: string, restore: LastRestore): void =>
  writeAtomically(lastRestoreOf(path), JSON.stringify({ ...restore, settled: true } satisfies LastRestore));

/** Path of the whole state that the last restore put aside; null where there is none that could come back. */
export const stateBeforeRestore = (path: string): string | null => {
  const last = readLastRestore(path);
  if (last === null || !last.keptAs.includes('.before-restore-')) return null;
  const kept = join(dirname(path), last.keptAs);
  return existsSync(kept) ? kept : null;
};
