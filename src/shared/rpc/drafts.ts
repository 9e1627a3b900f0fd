import * as z from 'zod/mini';
import {
  cycleIdSchema,
  draftDecisionSchema,
  draftDeeds,
  draftIdSchema,
  lineSchema,
  matchingRunSchema,
  newRunSchema,
  runDraftSchema,
  runIdSchema,
  runRecordSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

const draftStateSchema = z.object({
  /** Null makes a new draft. */
  draftId: z.nullable(draftIdSchema),
  /** The run that the draft stood on when it was read. */
  basedOn: z.nullable(runIdSchema),
  deed: z.enum(draftDeeds),
  /** Why it was decided by hand; needed for a lock, a swap or keeping apart once the criteria are frozen. */
  reason: z.nullable(z.string().check(z.maxLength(500))),
  keepsOthers: z.boolean(),
  decisions: z.array(draftDecisionSchema),
  run: newRunSchema,
});
/** What a draft is to be: its run, and what was decided by hand. */
export type DraftState = z.infer<typeof draftStateSchema>;

const draftRef = z.object({ draftId: draftIdSchema });

export const drafts = {
  /** Of a cycle, oldest first. */
  list: procedure.input(z.object({ cycleId: cycleIdSchema })).output(z.array(runDraftSchema)),
  /** Every run of a cycle that was kept, newest first. */
  runs: procedure.input(z.object({ cycleId: cycleIdSchema })).output(z.array(runRecordSchema)),
  /** A run with its pairs. */
  run: procedure.input(z.object({ runId: runIdSchema })).output(matchingRunSchema),
  /**
   * Keeps a run and what was decided, as a new draft or as the new state of one. One entry of the history.
   * Refused for a past cycle, and where the draft was changed since it was read.
   */
  save: procedure.input(draftStateSchema).output(z.object({ draftId: draftIdSchema, runId: runIdSchema })),
  duplicate: procedure.input(draftRef).output(draftRef),
  /** Says whether an edit changes as few other pairs as it can, or pairs everyone for the best total. */
  keepOthers: procedure.input(z.extend(draftRef, { keepsOthers: z.boolean() })).output(z.null()),
  rename: procedure.input(z.extend(draftRef, { name: lineSchema })).output(z.null()),
  /** Makes it the draft to approve. */
  choose: procedure.input(draftRef).output(z.null()),
  /** Takes a draft away; its runs stay in the record. */
  remove: procedure.input(draftRef).output(z.null()),
};
