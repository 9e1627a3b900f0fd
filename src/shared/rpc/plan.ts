import * as z from 'zod/mini';
import {
  criteriaChangeSchema,
  cycleIdSchema,
  eligibilitySchema,
  lineSchema,
  newRuleSchema,
  pairingPlanSchema,
  personIdSchema,
  planStepSchema,
  ruleIdSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

const inCycle = { cycleId: cycleIdSchema };
/** Why, where the criteria are frozen; null before, and for what is none of the criteria. */
const reason = z.nullable(lineSchema);

/** Who takes part in the pairing, and what is done about too few or too many places. */
export const plan = {
  change: procedure
    .input(
      z.object({
        ...inCycle,
        eligibility: z.optional(z.nullable(eligibilitySchema)),
        neverAgain: z.optional(z.boolean()),
        sparePlaces: z.optional(pairingPlanSchema.shape.sparePlaces),
        acceptShortage: z.optional(z.boolean()),
        reason,
      }),
    )
    .output(z.null()),
  takeSteps: procedure
    .input(z.object({ ...inCycle, steps: z.array(planStepSchema).check(z.minLength(1)), reason }))
    .output(z.null()),
  setPlaces: procedure
    .input(z.object({ ...inCycle, personId: personIdSchema, capacity: z.int().check(z.gte(0), z.lte(20)) }))
    .output(z.null()),
  setBoardMember: procedure
    .input(z.object({ ...inCycle, personId: personIdSchema, isMember: z.boolean() }))
    .output(z.null()),
  addRule: procedure.input(newRuleSchema).output(z.null()),
  removeRule: procedure.input(z.object({ ...inCycle, ruleId: ruleIdSchema, reason })).output(z.null()),
  /** Takes back a confidential "rather not" between two people, without telling whether there was one. */
  takeBackRatherNot: procedure
    .input(z.object({ ...inCycle, one: personIdSchema, other: personIdSchema }))
    .output(z.null()),
};

/** By what pairs are found, and what was frozen of it. */
export const criteria = {
  change: procedure.input(criteriaChangeSchema).output(z.null()),
  freeze: procedure.input(z.object(inCycle)).output(z.object({ hash: z.string() })),
};
