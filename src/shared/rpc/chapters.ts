import * as z from 'zod/mini';
import {
  backupSchema,
  chapterSettingsSchema,
  cycleIdSchema,
  faultSchema,
  momentSchema,
  newCycleSchema,
  programCycleSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const chapterFileSchema = z.object({
  /** File name inside the app's own folder, such as `alder-creek.grove`. */
  fileName: z.string(),
  /** Name of the chapter where the file could be read, else the file name. */
  name: z.string(),
  changedAt: momentSchema,
  bytes: z.int(),
  /** Why it can't be opened; null where it can. */
  problem: z.nullable(z.string()),
  /** What that comes down to; null where it can be opened. */
  fault: z.nullable(faultSchema),
  /** Whether it is the one that was open last. */
  isLast: z.boolean(),
  /** Whether it can't be opened and there is a backup of it. */
  canRecover: z.boolean(),
});
export type ChapterFile = z.infer<typeof chapterFileSchema>;

export const chapterPlaceSchema = z.object({
  /** Folder in which the chapters are worked on. */
  folder: z.string(),
  /** Set where the folder that was asked for is synchronized, or lies on another machine. */
  shared: z.nullable(
    z.object({
      folder: z.string(),
      /** Such as "OneDrive". */
      service: z.string(),
      /** True where the work is done inside that folder after all. */
      inPlace: z.boolean(),
      /** When the last finished snapshot was written back. */
      writtenBackAt: z.nullable(momentSchema),
      /** What could not be fetched or written back; one sentence each. */
      problems: z.array(z.string()),
    }),
  ),
  /** Second versions of a chapter that somebody else's changes have left, and the file that each belongs to. */
  conflictCopies: z.array(
    z.object({
      fileName: z.string(),
      of: z.string(),
      /** Whether it was merged since it came. */
      isSettled: z.boolean(),
    }),
  ),
});
export type ChapterPlace = z.infer<typeof chapterPlaceSchema>;

export const openChapterSchema = z.object({
  fileName: z.string(),
  isSample: z.boolean(),
  access: z.enum(['write', 'read']),
  /** Who holds the file where this window may only read it. */
  holder: z.nullable(z.string()),
  /** True while a large file that is open already is still checked; where it is damaged, no chapter is open afterwards. */
  isBeingChecked: z.boolean(),
  settings: chapterSettingsSchema,
  /** Oldest first. */
  cycles: z.array(programCycleSchema),
  /** The cycle that the chapter is in: the last one. */
  currentCycleId: cycleIdSchema,
  savedAt: z.nullable(momentSchema),
  lastBackup: z.nullable(backupSchema),
  /** Why the last backup that was due could not be made; null where it was made. */
  backupProblem: z.nullable(z.string()),
  /** What undo and redo would do next, in words. */
  undoLabel: z.nullable(z.string()),
  redoLabel: z.nullable(z.string()),
  /** How many people were back in the file, and were erased again when it was opened. */
  erasedAgain: z.int(),
});
export type OpenChapter = z.infer<typeof openChapterSchema>;

const opened = openChapterSchema;

export const chapters = {
  /** The chapter that is open, or null. Right after the start it is the one that was open last. */
  current: procedure.output(z.nullable(openChapterSchema)),
  list: procedure.output(z.array(chapterFileSchema)),
  /** Where the chapters lie, and whether others write there as well. */
  place: procedure.output(chapterPlaceSchema),
  create: procedure
    .input(
      z.object({
        settings: chapterSettingsSchema,
        cycle: newCycleSchema,
        /** Encrypts the file; left out or null for a plain one. */
        passphrase: z.optional(z.nullable(z.string())),
      }),
    )
    .output(opened),
  /** Copies the made-up chapter into the app's folder, anew each time, and opens it. */
  openSample: procedure.output(opened),
  open: procedure.input(z.object({ fileName: z.string() })).output(opened),
  close: procedure.output(z.null()),
  changeSettings: procedure.input(chapterSettingsSchema).output(opened),
  /** Who works at this window; empty for nobody in particular. Stands beside the changes, and in the note for other windows. */
  nameOfficer: procedure.input(z.object({ officer: chapterSettingsSchema.shape.officer })).output(opened),
  startCycle: procedure.input(newCycleSchema).output(opened),
};

export const host = {
  info: procedure.output(
    z.object({
      kind: z.enum(['electron', 'loopback']),
      appVersion: z.string(),
      /** Folder in which the chapter files lie. */
      dataFolder: z.string(),
    }),
  ),
};
