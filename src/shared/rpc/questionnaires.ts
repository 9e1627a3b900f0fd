import * as z from 'zod/mini';
import {
  cycleIdSchema,
  importBatchIdSchema,
  importDraftSchema,
  instrumentIdSchema,
  instrumentKinds,
  instrumentSchema,
  itemSchema,
  momentSchema,
  personSchema,
  rememberedRepairSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const instrumentWithItemsSchema = z.object({
  instrument: instrumentSchema,
  /** In order of position. */
  items: z.array(itemSchema),
  submissionCount: z.int(),
});
export type InstrumentWithItems = z.infer<typeof instrumentWithItemsSchema>;

export const questionnaires = {
  list: procedure.input(z.object({ cycleId: cycleIdSchema })).output(z.array(instrumentWithItemsSchema)),
};

export const importedBatchSchema = z.object({
  id: importBatchIdSchema,
  cycleId: cycleIdSchema,
  fileName: z.string(),
  vendor: z.string(),
  kind: z.enum(instrumentKinds),
  importedAt: momentSchema,
  sha256: z.string(),
  counts: importDraftSchema.shape.counts,
});
export type ImportedBatch = z.infer<typeof importedBatchSchema>;

export const intake = {
  /** What an import is compared with: the roster, this and last cycle's instruments, imports that were stored before. */
  context: procedure.input(z.object({ cycleId: cycleIdSchema })).output(
    z.object({
      roster: z.array(personSchema),
      instruments: z.array(instrumentWithItemsSchema),
      batches: z.array(importedBatchSchema),
      /** Column heading → what it was stored as, over all earlier imports. */
      rememberedMapping: z.record(z.string(), z.string()),
      /** What the board decided about repairs in earlier imports. */
      rememberedRepairs: z.array(rememberedRepairSchema),
      /** Hashes of the rows that earlier imports stored. */
      knownRows: z.array(z.string()),
    }),
  ),
  /** Backs up, then stores the whole draft in one transaction, or nothing. */
  commit: procedure.input(importDraftSchema).output(
    z.object({
      batchId: importBatchIdSchema,
      instrumentId: instrumentIdSchema,
      newPeople: z.int(),
      knownPeople: z.int(),
      submissions: z.int(),
    }),
  ),
  /** Backs up, then takes a whole import back, however long ago; refused where later work stands on it. */
  undoBatch: procedure
    .input(z.object({ batchId: importBatchIdSchema }))
    .output(z.object({ label: z.string() })),
};
