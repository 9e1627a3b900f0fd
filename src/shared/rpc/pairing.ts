import * as z from 'zod/mini';
import {
  cycleCriteriaSchema,
  cycleIdSchema,
  daySchema,
  enrollmentSchema,
  familySchema,
  instrumentSchema,
  itemSchema,
  lineSchema,
  matchingRunSchema,
  newRunSchema,
  pairingPlanSchema,
  pairingSchema,
  personIdSchema,
  personSchema,
  programCycleSchema,
  ruleSchema,
  runIdSchema,
  statusEventSchema,
  submissionSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const pairingSnapshotSchema = z.object({
  cycle: programCycleSchema,
  people: z.array(personSchema),
  statusEvents: z.array(statusEventSchema),
  enrollments: z.array(enrollmentSchema),
  /** The matching questionnaire of the cycle; null where there is none yet. */
  instrument: z.nullable(instrumentSchema),
  items: z.array(itemSchema),
  /** People who did not agree that their answers are shown to the partner. */
  hiddenFromPartner: z.optional(z.array(personIdSchema)),
  /** Those that count: superseded ones are left out. */
  submissions: z.array(submissionSchema),
  rules: z.array(ruleSchema),
  plan: pairingPlanSchema,
  criteria: cycleCriteriaSchema,
  /** How class years follow from entry cohorts in this chapter. */
  classYearRule: z.object({ classYearCount: z.int(), yearStartsOn: z.string() }),
  /** Of all cycles. */
  pairings: z.array(pairingSchema),
  families: z.array(familySchema),
  /** Of this cycle: those that a draft or a pairing stands on, and the newest one; newest first. */
  runs: z.array(matchingRunSchema),
});
export type PairingSnapshot = z.infer<typeof pairingSnapshotSchema>;

export const pairing = {
  snapshot: procedure.input(z.object({ cycleId: cycleIdSchema })).output(pairingSnapshotSchema),
  saveRun: procedure.input(newRunSchema).output(z.object({ runId: runIdSchema })),
  /** The engine's input of a stored run, as it was, byte for byte. */
  runInput: procedure.input(z.object({ runId: runIdSchema })).output(z.object({ input: z.string() })),
  /** Backs up, then writes the pairings of a run. Refused where a mentee of the cycle has an open pairing already. */
  approve: procedure
    .input(
      z.object({
        runId: runIdSchema,
        officers: z.tuple([lineSchema, lineSchema]),
        startsOn: daySchema,
      }),
    )
    .output(z.object({ pairings: z.int() })),
};
