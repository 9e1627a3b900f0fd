import * as z from 'zod/mini';
import {
  cycleIdSchema,
  draftIdSchema,
  lineSchema,
  momentSchema,
  personIdSchema,
  runIdSchema,
} from './ids.ts';

/** What the board decided by hand about two people in a draft. */
export const draftDecisionSchema = z.object({
  menteeId: personIdSchema,
  mentorId: personIdSchema,
  /** Locked: this pair stays. Apart: this pair must not be. */
  kind: z.enum(['locked', 'apart']),
  reason: z.string().check(z.maxLength(500)),
});
export type DraftDecision = z.infer<typeof draftDecisionSchema>;

/** A named draft of the pairing: the run that it stands on, and what was decided by hand. */
export const runDraftSchema = z.object({
  id: draftIdSchema,
  cycleId: cycleIdSchema,
  name: lineSchema,
  runId: runIdSchema,
  /** After an edit everything else changes as little as it can; else it is the best there is. */
  keepsOthers: z.boolean(),
  /** The one to approve; one at most in a cycle. */
  chosen: z.boolean(),
  createdAt: momentSchema,
  decisions: z.array(draftDecisionSchema),
});
export type RunDraft = z.infer<typeof runDraftSchema>;

/** What was done to a draft, for the history. No names of people stand in these labels. */
export const draftDeeds = ['find', 'dial', 'lock', 'unlock', 'swap', 'keep apart', 'allow'] as const;
export type DraftDeed = (typeof draftDeeds)[number];

/** Decisions about single pairs: after the freeze each needs a reason and is counted. */
export const isDecidedByHand = (deed: DraftDeed): boolean =>
  deed === 'lock' || deed === 'swap' || deed === 'keep apart';
