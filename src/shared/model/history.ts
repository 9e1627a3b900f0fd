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

export const backupSchema = z.object({
  fileName: z.string(),
  at: momentSchema,
  reason: z.string(),
  bytes: z.int(),
});
export type Backup = z.infer<typeof backupSchema>;
