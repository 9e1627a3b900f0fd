import * as z from 'zod/mini';
import { copyComparisonSchema, copyMergedSchema, decisionsSchema } from '../model/index.ts';
import { procedure } from './errors.ts';

const request = z.object({ receivedId: z.string(), decisions: decisionsSchema });

/** The merge of a copy of the open chapter that was edited elsewhere, after `handOver.receive`. */
export const merge = {
  /** What it would do, and what has to be decided; changes nothing. */
  compare: procedure.input(request).output(copyComparisonSchema),
  /** Backs up, then merges in one step; refused while something is not decided. */
  apply: procedure.input(request).output(copyMergedSchema),
};
