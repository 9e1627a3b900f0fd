import * as z from 'zod/mini';
import { changeIdSchema, momentSchema } from './ids.ts';

/** One command that was carried out: an entry of the audit trail, and what undo takes back. */
export const changeSchema = z.object({
  id: changeIdSchema,
  /** Order of the changes, whatever the clock said. */
  sequence: z.int(),
  at: momentSchema,
  officer: z.string(),
  /** What was done, such as "Approve 60 pairs". */
  label: z.string(),
  state: z.enum(['done', 'undone']),
  undoable: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

/** Rows of one kind that a change touched. */
export const touchedSchema = z.object({
  /** Such as "People". */
  what: z.string(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
});
export type Touched = z.infer<typeof touchedSchema>;

export const backupSchema = z.object({
  fileName: z.string(),
  at: momentSchema,
  reason: z.string(),
  bytes: z.int(),
});
export type Backup = z.infer<typeof backupSchema>;

/** A backup in the list of all. */
export const backupEntrySchema = z.extend(backupSchema, {
  /** Whether the bytes are still those that were checked; null where it was not looked at yet. */
  verified: z.nullable(z.boolean()),
});
export type BackupEntry = z.infer<typeof backupEntrySchema>;

export const lastRestoreSchema = z.object({
  at: momentSchema,
  /** Name under which the state before it is kept. */
  keptAs: z.nullable(z.string()),
  /** The backup that took its place; null where that is no longer told. */
  backupAt: z.nullable(momentSchema),
  canUndo: z.boolean(),
});
export type LastRestoreInfo = z.infer<typeof lastRestoreSchema>;

export const backupOverviewSchema = z.object({
  /** Where the backups lie. */
  folder: z.string(),
  /** Newest first. */
  backups: z.array(backupEntrySchema),
  lastRestore: z.nullable(lastRestoreSchema),
});
export type BackupOverview = z.infer<typeof backupOverviewSchema>;

/** What a backup holds, and what was done since. */
export const backupContentsSchema = z.object({
  verified: z.boolean(),
  /** It is encrypted and its key is not unlocked: nothing below is told then. */
  isLocked: z.boolean(),
  chapterName: z.string(),
  newestCycle: z.string(),
  savedAt: z.nullable(momentSchema),
  people: z.int(),
  pairings: z.int(),
  submissions: z.int(),
  answers: z.int(),
  /** What restoring it would take away; null where the chapter as it is can't be read. */
  since: z.nullable(
    z.object({
      count: z.int(),
      /** The newest of them first, at most 50. */
      changes: z.array(changeSchema),
      /** Changes that stand in the backup and no longer in the chapter. */
      onlyThere: z.int(),
    }),
  ),
});
export type BackupContents = z.infer<typeof backupContentsSchema>;
