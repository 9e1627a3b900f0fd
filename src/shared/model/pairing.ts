import * as z from 'zod/mini';
import {
  cycleIdSchema,
  daySchema,
  itemIdSchema,
  lineSchema,
  longTextSchema,
  momentSchema,
  pairingIdSchema,
  personIdSchema,
  ruleIdSchema,
  runIdSchema,
} from './ids.ts';

export const ruleSchema = z.object({
  id: ruleIdSchema,
  cycleId: cycleIdSchema,
  kind: z.enum(['require', 'forbid']),
  menteeId: personIdSchema,
  mentorId: personIdSchema,
  reason: longTextSchema,
  /** A "rather not": never shown on a shared screen, never printed. */
  confidential: z.boolean(),
});
export type Rule = z.infer<typeof ruleSchema>;
export const newRuleSchema = z.omit(ruleSchema, { id: true });
export type NewRule = z.infer<typeof newRuleSchema>;

export const objectives = ['total', 'worstThenTotal', 'leximin', 'stable'] as const;
export type Objective = (typeof objectives)[number];
export const runSettingsSchema = z.object({
  objective: z.enum(objectives),
  seed: z.int(),
  /** Weight per item, 0 to 3; items that are not named do not count. */
  weights: z.array(z.object({ itemId: itemIdSchema, weight: z.number().check(z.gte(0), z.lte(3)) })),
  /** No pair below this score where everyone's mentor can be kept with it; pairs that must be are exempt. */
  floor: z.optional(z.int().check(z.gte(0), z.lte(1_000_000))),
  /** 1 = as few people as possible change against the pairs before; absent or 0 = the best total. */
  leastChange: z.optional(z.number().check(z.gte(0), z.lte(1))),
});
export type RunSettings = z.infer<typeof runSettingsSchema>;

/** A mentor for a mentee inside a run. Scores are whole numbers from 0 to 1,000,000 (100 points). */
export const assignmentSchema = z.object({
  menteeId: personIdSchema,
  mentorId: personIdSchema,
  score: z.int(),
  /** The parts add up to the score. */
  parts: z.array(z.object({ itemId: itemIdSchema, part: z.int(), max: z.int() })),
  state: z.enum(['proposed', 'locked']),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const newRunSchema = z.object({
  cycleId: cycleIdSchema,
  settings: runSettingsSchema,
  /** Version of the application that ran it. */
  appVersion: z.string(),
  /** Everything the engine was given, as JSON with ids and no names; the run can be repeated from it. */
  input: z.string().check(z.maxLength(200_000_000)),
  /** What was reached: ordered goals with their prices, total, weakest pair. */
  outcome: z.object({
    total: z.number(),
    worst: z.nullable(z.number()),
    proven: z.boolean(),
    steps: z.array(z.object({ goal: z.string(), reached: z.number(), price: z.nullable(z.number()) })),
    milliseconds: z.number(),
    /** The score below which no pair was allowed in the end. */
    floor: z.optional(z.int()),
    /** Only of a run that was stopped: the total that no pairing can exceed. */
    bound: z.optional(z.number()),
  }),
  assignments: z.array(assignmentSchema),
  unmatched: z.array(personIdSchema),
  idle: z.array(personIdSchema),
});
export type NewRun = z.infer<typeof newRunSchema>;

/** A stored run, without its bulky input. */
export const matchingRunSchema = z.extend(z.omit(newRunSchema, { input: true }), {
  id: runIdSchema,
  createdAt: momentSchema,
  /** SHA-256 of the input, in hexadecimal. */
  inputHash: z.string(),
  /** SHA-256 of the criteria that it was made under; null for runs from before criteria were kept. */
  criteriaHash: z.nullable(z.string()),
});
export type MatchingRun = z.infer<typeof matchingRunSchema>;

/** A run of the record, without its pairs. */
export const runRecordSchema = z.extend(
  z.omit(matchingRunSchema, { assignments: true, unmatched: true, idle: true }),
  { pairs: z.int() },
);
export type RunRecord = z.infer<typeof runRecordSchema>;

export const pairingKinds = ['primary', 'co-mentor', 'bridge'] as const;
export const pairingStatuses = ['approved', 'announced', 'active', 'at risk', 'paused', 'ended'] as const;
export const endReasons = ['completed', 'no fit', 'left', 'no contact', 're-paired'] as const;

/** An assignment that the board approved. Endings are dated, with one neutral reason. */
export const pairingSchema = z.object({
  id: pairingIdSchema,
  cycleId: cycleIdSchema,
  menteeId: personIdSchema,
  mentorId: personIdSchema,
  kind: z.enum(pairingKinds),
  status: z.enum(pairingStatuses),
  startedOn: daySchema,
  endedOn: z.nullable(daySchema),
  endReason: z.nullable(z.enum(endReasons)),
  runId: z.nullable(runIdSchema),
  score: z.nullable(z.int()),
  /** The two officers who approved. Empty for pairings of past years. */
  approvedBy: z.array(lineSchema),
});
export type Pairing = z.infer<typeof pairingSchema>;
