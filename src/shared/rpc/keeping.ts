import * as z from 'zod/mini';
import {
  backupContentsSchema,
  backupOverviewSchema,
  backupSchema,
  changeSchema,
  touchedSchema,
} from '../model/index.ts';
import { openChapterSchema } from './chapters.ts';
import { procedure } from './errors.ts';

const done = z.object({ label: z.string() });

export const history = {
  /** Newest first, at most `limit`. */
  list: procedure
    .input(z.object({ limit: z.int().check(z.gte(1), z.lte(100_000)) }))
    .output(z.array(changeSchema)),
  /** What a change touched, by kind of entry. */
  touched: procedure.input(z.object({ sequence: z.int() })).output(z.array(touchedSchema)),
  /** Takes the newest change back that can be undone; survives a restart. */
  undo: procedure.output(done),
  redo: procedure.output(done),
};

/** A backup of a chapter file of the app's folder, both by their names. */
const chosenBackup = z.object({ fileName: z.string(), backup: z.string() });

export const backups = {
  /** Of the open chapter, newest first. */
  list: procedure.output(z.array(backupSchema)),
  /** Of any chapter of the folder, also of one that can't be opened or is gone. */
  overview: procedure.input(z.object({ fileName: z.string() })).output(backupOverviewSchema),
  create: procedure.output(backupSchema),
  /** What a backup holds and what was changed since. */
  contents: procedure.input(chosenBackup).output(backupContentsSchema),
  /** Puts a verified backup in the chapter's place, and opens it. What was there is kept beside it. */
  restore: procedure.input(chosenBackup).output(openChapterSchema),
  /** Goes back to what was before the last restore of the open chapter. */
  undoRestore: procedure.output(openChapterSchema),
  /** The bytes of a backup, to be saved elsewhere. */
  copy: procedure.input(chosenBackup).output(z.object({ fileName: z.string(), file: z.instanceof(Blob) })),
};
