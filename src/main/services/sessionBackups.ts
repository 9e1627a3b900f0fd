import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Backup } from '../../shared/model/index.ts';
import {
  bytesOf,
  ChapterError,
  type ChapterKey,
  type ChapterStore,
  type CopyCheck,
  checkCopiedFile,
  currentBackup,
  isDamage,
  isWritable,
  makeBackup,
  makeBackupBeside,
  makeBackupIfChanged,
  requireWritable,
  toChapterError,
  type WritableStore,
} from '../storage/index.ts';
import { createBesideWork, wasStopped } from './besideWork.ts';

export type When = 'always' | 'if changed';

export interface BackupOptions {
  /** From this size in bytes on, a backup that no command waits for is made beside the work; 16 MB where it is left out. */
  readonly besideFrom?: number;
  /** Where the copies are checked that were made beside the work; in this very thread where it is left out. */
  readonly checkCopy?: CopyCheck;
  readonly now: () => string;
}

/** What the backups have to know of the session. */
export interface BackedUp {
  /** The open chapter. @throws ChapterError NO_CHAPTER_OPEN */
  reading(): ChapterStore;
  /** The same, without opening the one that was open last. */
  opened(): ChapterStore | null;
  folderOf(open: ChapterStore): string;
  /** Of an encrypted chapter. */
  key(): ChapterKey | null;
  /** Takes the finished backup further, where the chapter is shared. */
  onMade(open: WritableStore, path: string): void;
  /** A copy turned out damaged, so the chapter may be. */
  onDamage(open: WritableStore): Promise<void>;
}

/** Smaller files are copied and checked within about a tenth of a second. */
const usuallyBesideFrom = 16e6;
/** Whoever opens a chapter waits for its first screen; the backup of the day comes after that. */
const millisecondsUntilDaily = 3_000;

const checkHere: CopyCheck = async (path) => checkCopiedFile(path);

/** The backups of the chapter that is open: at once for a command that waits, beside the work for all others. */
export const createSessionBackups = (options: BackupOptions, session: BackedUp) => {
  const beside = createBesideWork();
  /** Why the last backup that was due could not be made. */
  let trouble: string | null = null;
  const note = (reason: string, problem: unknown): void => {
    console.error(`No backup (${reason}):`, problem);
    const sorted = toChapterError(problem, 'The backup');
    trouble =
      sorted instanceof ChapterError ? sorted.sentence : 'The last backup could not be made. Try it by hand.';
  };
  const onMade = (open: WritableStore, backup: Backup): Backup => {
    trouble = null;
    session.onMade(open, join(session.folderOf(open), backup.fileName));
    return backup;
  };
  const isLarge = ({ connection }: ChapterStore): boolean =>
    bytesOf(connection) >= (options.besideFrom ?? usuallyBesideFrom);

  const sourceOf = (open: WritableStore) => ({
    connection: open.connection,
    fileName: open.fileName,
    folder: session.folderOf(open),
    now: options.now,
  });

  const make = (reason: string, when: When = 'if changed'): Backup => {
    const open = requireWritable(session.reading());
    beside.stop();
    const source = sourceOf(open);
    return onMade(open, when === 'always' ? makeBackup(source, reason) : makeBackupIfChanged(source, reason));
  };

  const makeBeside = async (reason: string, when: When = 'if changed'): Promise<Backup> => {
    const open = requireWritable(session.reading());
    if (!isLarge(open)) return make(reason, when);
    const source = sourceOf(open);
    try {
      const backup = await beside.start(async (signal) => {
        const current = when === 'always' ? null : await currentBackup(source, signal);
        const check = options.checkCopy ?? checkHere;
        return current ?? makeBackupBeside(source, reason, session.key(), check, signal);
      });
      return onMade(open, backup);
    } catch (problem) {
      if (!wasStopped(problem)) throw problem;
      // A command that made a backup of its own has come in between: that one holds what there is to hold.
      if (session.opened() === open) return make(reason);
      throw new ChapterError(
        'NO_CHAPTER_OPEN',
        'The chapter was closed before its backup was finished. What was changed is in the backup that was made then.',
      );
    }
  };

  /** A full disk must keep nobody from opening or closing a chapter: what was acknowledged is saved in any case. */
  const makeIfPossible = (reason: string): void => {
    try {
      const open = session.opened();
      if (open !== null && isWritable(open)) make(reason);
    } catch (problem) {
      note(reason, problem);
    }
  };

  const makeBesideIfPossible = async (reason: string): Promise<void> => {
    const open = session.opened();
    if (open === null || !isWritable(open)) return;
    try {
      await makeBeside(reason);
    } catch (problem) {
      // Closing makes a backup of its own.
      if (session.opened() !== open) return;
      note(reason, problem);
      if (isDamage(problem)) await session.onDamage(open);
    }
  };

  /** One backup on each day that the chapter is used, so that a second window has something to show. */
  const makeDaily = async (open: WritableStore): Promise<void> => {
    if (!isLarge(open)) return makeIfPossible('daily');
    try {
      await beside.start((signal) => wait(millisecondsUntilDaily, undefined, { signal, ref: false }));
    } catch {
      // It was closed again, or another backup was made in the meantime.
      return;
    }
    await makeBesideIfPossible('daily');
  };

  return {
    make,
    makeBeside,
    makeIfPossible,
    makeBesideIfPossible,
    makeDaily,
    /** A sentence where the last backup that was due could not be made; null where it was made. */
    problem: () => trouble,
    /** For a chapter that is closed. */
    stop: () => {
      beside.stop();
      trouble = null;
    },
  };
};
