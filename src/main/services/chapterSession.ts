import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Backup, Fault } from '../../shared/model/index.ts';
import type { ChapterFile, ChapterPlace, OpenChapter } from '../../shared/rpc/index.ts';
import {
  backupFolderOf,
  ChapterError,
  type ChapterStore,
  type CheckLater,
  changeFolderSettings,
  checkIntegrityBeside,
  dropKeys,
  finishRestores,
  heldKey,
  isChapterFileName,
  isDamage,
  isProtectedPlace,
  isWritable,
  listBackups,
  nextRedo,
  nextUndo,
  openChapterFile,
  peekHeader,
  readFolderSettings,
  readLastRestore,
  readMeta,
  removeUnfinishedNotes,
  requireChapterFileName,
  requireWritable,
  type StorageOptions,
  settleRestore,
  type WritableStore,
  writeMeta,
} from '../storage/index.ts';
import { listCycles, readChapterId, readSettings } from '../storage/queries/index.ts';
import { createBesideWork, wasStopped } from './besideWork.ts';
import { type FileProblems, listChapterFiles, noteProblem, problemOfFile } from './chapterList.ts';
import { eraseAgain } from './forgettingAgain.ts';
import { type BackupOptions, createSessionBackups, type When } from './sessionBackups.ts';
import { createSharing } from './sharing.ts';

export interface SessionOptions extends StorageOptions, BackupOptions {
  readonly sampleFolder: string;
  /** Where the questionnaires lie that ship with the app. */
  readonly templatesFolder: string;
}

/** What takes longer than half a second comes after the opening; decrypting takes its time as well. */
const usuallyChecked: Readonly<Record<'plain' | 'encrypted', CheckLater>> = {
  plain: { rowsFrom: 50e6, allFrom: 200e6 },
  encrypted: { rowsFrom: 20e6, allFrom: 50e6 },
};
const checkedAtOnce: CheckLater = { rowsFrom: Infinity, allFrom: Infinity };

/** Whoever opens a chapter waits for its first screen; the check comes after that. */
const millisecondsUntilCheck = 1_000;

/** The one chapter that is open in this process, or none, and the folder that it comes from. */
export interface ChapterSession {
  readonly options: SessionOptions;
  /** The open chapter. @throws ChapterError NO_CHAPTER_OPEN */
  reading(): ChapterStore;
  /** The open chapter for a command. @throws ChapterError NO_CHAPTER_OPEN, READ_ONLY, and where its file was moved away */
  writing(): WritableStore;
  /** The chapter that is open; right after the start, the one that was open last. */
  current(): OpenChapter | null;
  open(fileName: string): OpenChapter;
  /** Closes with a backup where something changed. */
  close(): void;
  /** The key of the file that is open; null for a plain one. */
  keyId(): string | null;
  /** The chapter that waits for its passphrase; null where none does. */
  locked(): string | null;
  /** Closes the chapter and overwrites its key in memory. It then waits for its passphrase. */
  lock(): void;
  /** Closes, and starts with no chapter the next time. */
  forget(): void;
  describe(): OpenChapter;
  /** Notes what is known of the open chapter without opening it: its name, for the list of chapters. */
  remember(): void;
  list(): ChapterFile[];
  /** What keeps a file of the folder from being opened; null where nothing does that is known. */
  problemOf(fileName: string): Fault | null;
  backUp(reason: string, when?: When): Backup;
  /** The same while others go on working, where the file is large: for backups that no command waits for. */
  backUpBeside(reason: string, when?: When): Promise<Backup>;
  /** Where the chapters lie, and what came of sharing that place with others. */
  place(): ChapterPlace;
  /** For the clock: a backup where something changed since the last one; never throws. */
  backUpRegularly(): Promise<void>;
  backups(): Backup[];
  /** The chapter of that file, where it is the one that is open for changing; else null. */
  opened(fileName: string): WritableStore | null;
}

export const createChapterSession = (options: SessionOptions): ChapterSession => {
  const { dataFolder } = options;
  let store: ChapterStore | null = null;
  let isFirstLook = true;
  let lockedFile: string | null = null;
  let openKeyId: string | null = null;
  const problems: FileProblems = new Map();
  let erasedAgain = 0;
  const checksBeside = createBesideWork();
  let isBeingChecked = false;
  /** Why the chapter that was open is not open any more. */
  let lostTo: ChapterError | null = null;

  const reading = (): ChapterStore => {
    if (store === null) restoreLast();
    if (store === null && lostTo !== null) throw lostTo;
    if (store === null) throw new ChapterError('NO_CHAPTER_OPEN', 'Open a chapter or make a new one first.');
    return store;
  };

  const writing = (): WritableStore => {
    const open = requireWritable(reading());
    open.requireInPlace();
    return open;
  };

  const sharing = createSharing(options);

  const folderOf = (open: ChapterStore): string =>
    backupFolderOf(dataFolder, open.fileName, readChapterId(open.queries));

  const backups = createSessionBackups(options, {
    reading,
    opened: () => store,
    folderOf,
    key: () => (openKeyId === null ? null : heldKey(openKeyId)),
    onMade: sharing.writeBack,
    onDamage: (open) => checkBeside(open),
  });

  /** Checks a file while it is open. Where it is damaged, it is closed as it is: no backup is made of it. */
  const checkBeside = async (open: WritableStore): Promise<void> => {
    if (isBeingChecked) return;
    isBeingChecked = true;
    try {
      await checksBeside.start(async (signal) => {
        await wait(millisecondsUntilCheck, undefined, { signal, ref: false });
        await checkIntegrityBeside(open.connection, open.fileName, signal);
      });
      if (store === open) isBeingChecked = false;
    } catch (problem) {
      if (wasStopped(problem)) return;
      isBeingChecked = false;
      console.error('The check of the chapter:', problem);
      if (!isDamage(problem)) return;
      noteProblem(problems, open.fileName, problem);
      shut(open);
      lostTo = new ChapterError('NO_CHAPTER_OPEN', problem.sentence, open.fileName);
    }
  };

  const shut = (open: ChapterStore): void => {
    backups.stop();
    checksBeside.stop();
    isBeingChecked = false;
    open.close();
    store = null;
  };

  const close = (): void => {
    if (store === null) return;
    const open = store;
    backups.makeIfPossible('at close');
    shut(open);
    sharing.markWrittenBack(open);
  };

  const remember = (open: ChapterStore): void =>
    changeFolderSettings(dataFolder, (settings) => ({
      lastOpened: open.fileName,
      chapters: {
        ...settings.chapters,
        [open.fileName]: {
          // Of a protected chapter nothing is told that the name of its file does not tell.
          name: openKeyId === null ? readSettings(open.queries).name : open.fileName,
          id: readChapterId(open.queries),
        },
      },
    }));

  const open = (fileName: string): OpenChapter => {
    isFirstLook = false;
    requireChapterFileName(fileName);
    // A file that was moved away under the open chapter is opened anew: what is there now counts.
    if (store?.fileName === fileName && isWritable(store) && existsSync(store.path)) return describe();
    // Before it is open: an open file must not be looked at from outside of SQLite.
    const { keyId } = peekHeader(join(dataFolder, fileName));
    let next: ChapterStore;
    try {
      // What turned out damaged is not opened again on trust.
      const usual = options.checkLater ?? usuallyChecked[keyId === null ? 'plain' : 'encrypted'];
      const checkLater = problems.has(fileName) ? checkedAtOnce : usual;
      next = openChapterFile({ ...options, checkLater }, fileName);
      problems.delete(fileName);
    } catch (problem) {
      if (problem instanceof ChapterError && problem.code === 'LOCKED' && store === null)
        lockedFile = fileName;
      if (problem instanceof ChapterError) noteProblem(problems, fileName, problem);
      throw problem;
    }
    close();
    lockedFile = null;
    lostTo = null;
    openKeyId = keyId;
    store = next;
    erasedAgain = 0;
    if (isWritable(next)) {
      settleRestored(next);
      keepErased(next);
    }
    // A protected folder can't remember anything; it still can be looked at.
    if (isWritable(next) || next.holder !== null) remember(next);
    if (isWritable(next)) {
      if (!next.isChecked) void checkBeside(next);
      void backups.makeDaily(next);
    }
    return describe();
  };

  /** A kiosk that was on when a backup was made is not on in what was restored from it. */
  const settleRestored = (opened: WritableStore): void => {
    const last = readLastRestore(opened.path);
    if (last === null || last.settled) return;
    writeMeta(opened, 'kiosk', '');
    settleRestore(opened.path, last);
  };

  /** Whoever was erased from this chapter stays erased, whatever file took its place. Otherwise it is not shown. */
  const keepErased = (opened: WritableStore): void => {
    try {
      erasedAgain = eraseAgain(session);
    } catch (problem) {
      opened.close();
      store = null;
      throw problem;
    }
  };

  const restoreLast = (): void => {
    if (!isFirstLook) return;
    isFirstLook = false;
    const { lastOpened } = readFolderSettings(dataFolder);
    if (lastOpened === null || !isChapterFileName(lastOpened)) return;
    try {
      open(lastOpened);
    } catch (problem) {
      // The list of chapters then shows it with its problem.
      if (!(problem instanceof ChapterError)) throw problem;
    }
  };

  const describe = (): OpenChapter => {
    const held = reading();
    const cycles = listCycles(held.queries);
    const current = cycles.at(-1);
    if (current === undefined) {
      throw new ChapterError('DAMAGED_CHAPTER', `${held.fileName} has no program cycle.`, held.fileName);
    }
    return {
      fileName: held.fileName,
      isSample: readMeta(held, 'isSample') === 'yes',
      access: held.access,
      holder: held.holder,
      isBeingChecked,
      settings: readSettings(held.queries),
      cycles,
      currentCycleId: current.id,
      savedAt: readMeta(held, 'savedAt'),
      lastBackup: listBackups(folderOf(held))[0] ?? null,
      backupProblem: backups.problem(),
      undoLabel: isWritable(held) ? (nextUndo(held)?.label ?? null) : null,
      redoLabel: isWritable(held) ? (nextRedo(held)?.label ?? null) : null,
      erasedAgain,
    };
  };

  mkdirSync(dataFolder, { recursive: true });
  if (!isProtectedPlace(dataFolder)) {
    removeUnfinishedNotes(dataFolder);
    finishRestores(dataFolder);
  }
  sharing.bringIn();
  const session: ChapterSession = {
    options,
    reading,
    writing,
    current: () => {
      restoreLast();
      return store === null ? null : describe();
    },
    open,
    close,
    keyId: () => (store === null ? null : openKeyId),
    locked: () => {
      restoreLast();
      return store === null ? lockedFile : null;
    },
    lock: () => {
      const fileName = store?.fileName ?? lockedFile;
      close();
      dropKeys();
      lockedFile = fileName;
    },
    forget: () => {
      close();
      dropKeys();
      lockedFile = null;
      lostTo = null;
      isFirstLook = false;
      changeFolderSettings(dataFolder, (settings) => ({ ...settings, lastOpened: null }));
    },
    describe,
    remember: () => remember(reading()),
    list: () => listChapterFiles(options, store?.fileName ?? null, problems),
    problemOf: (fileName) =>
      problemOfFile(options, fileName, problems, store?.fileName === fileName)?.fault ?? null,
    place: () => sharing.describe(),
    backUp: backups.make,
    backUpBeside: backups.makeBeside,
    backUpRegularly: () => backups.makeBesideIfPossible('regular'),
    backups: () => listBackups(folderOf(reading())),
    opened: (fileName) => (store?.fileName === fileName && isWritable(store) ? store : null),
  };
  return session;
};
