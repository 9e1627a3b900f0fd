import * as z from 'zod/mini';
import { backupSchema, changeSchema } from '../model/index.ts';
import { procedure } from './errors.ts';

const done = z.object({ label: z.string() });

export const history = {
  /** Newest first, at most `limit`. */
  list: procedure
    .input(z.object({ limit: z.int().check(z.gte(1), z.lte(1000)) }))
    .output(z.array(changeSchema)),
  /** Takes the newest change back that can be undone; survives a restart. */
  undo: procedure.output(done),
  redo: procedure.output(done),
};

export const backups = {
  /** Newest first. */
  list: procedure.output(z.array(backupSchema)),
  create: procedure.output(backupSchema),
};
