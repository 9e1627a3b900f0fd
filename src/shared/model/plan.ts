import * as z from 'zod/mini';
import {
  cycleIdSchema,
  itemIdSchema,
  lineSchema,
  momentSchema,
  personIdSchema,
  ruleIdSchema,
} from './ids.ts';
import { objectives } from './pairing.ts';

const classYear = z.int().check(z.gte(1), z.lte(10));

/** Which class years may mentor a class year; both count from 1. */
export const eligibilitySchema = z.array(
  z.object({ menteeYear: classYear, mentorYears: z.array(classYear) }),
);
export type Eligibility = z.infer<typeof eligibilitySchema>;

export const addedPlaceKinds = ['one more', 'shared', 'group', 'asked'] as const;

/** How the board prepares the pairing of a cycle: who may mentor whom, and what is done about too few or too many places. */
export const pairingPlanSchema = z.object({
  /** Null: every mentor may mentor every mentee. A class year that is not listed is not restricted. */
  eligibility: z.nullable(eligibilitySchema),
  /** Nobody gets a mentor whom they had before. */
  neverAgain: z.boolean(),
  /** What mentors with a place too many do: wait in reserve, or share a mentee with another mentor. */
  sparePlaces: z.enum(['reserve', 'co-mentors']),
  /** Since when the board accepts that some stay without a mentor; null where it does not. */
  shortageAcceptedAt: z.nullable(momentSchema),
  /** Members of the board in this cycle: their own pairs are flagged. */
  boardMembers: z.array(personIdSchema),
  /** Mentees who may have two mentors. */
  coMentored: z.array(personIdSchema),
  /** Mentors who got a place more against a shortage, and on which ground. */
  addedPlaces: z.array(z.object({ personId: personIdSchema, kind: z.enum(addedPlaceKinds) })),
});
export type PairingPlan = z.infer<typeof pairingPlanSchema>;

export const emptyPlan: PairingPlan = {
  eligibility: null,
  neverAgain: true,
  sparePlaces: 'reserve',
  shortageAcceptedAt: null,
  boardMembers: [],
  coMentored: [],
  addedPlaces: [],
};

/** One thing that is done about a shortage or a contradiction. */
export const planStepSchema = z.discriminatedUnion('kind', [
  /** A mentor takes one mentee more: offered, in a group of three, or asked for. */
  z.object({
    kind: z.literal('place'),
    personId: personIdSchema,
    as: z.enum(['one more', 'group', 'asked']),
  }),
  /** Two mentors share a mentee, each beyond the places that they have. */
  z.object({
    kind: z.literal('share'),
    menteeId: personIdSchema,
    mentorIds: z.tuple([personIdSchema, personIdSchema]),
  }),
  /** Mentors of another class year may mentor a class year. */
  z.object({ kind: z.literal('class year'), menteeYear: classYear, mentorYear: classYear }),
  /** Somebody of a higher class year mentors in this cycle after all, with one place. */
  z.object({ kind: z.literal('new mentor'), personId: personIdSchema }),
  z.object({ kind: z.literal('two mentors'), menteeId: personIdSchema }),
  z.object({ kind: z.literal('former mentors') }),
  z.object({ kind: z.literal('lift rule'), ruleId: ruleIdSchema }),
  /** Those who stay without a mentor wait, and come first next time. */
  z.object({ kind: z.literal('wait') }),
]);
export type PlanStep = z.infer<typeof planStepSchema>;

export const wishEffects = ['off', 'prefer', 'exclude'] as const;

/** By what a cycle's pairs are found, besides the weights of the questionnaire's items. */
export const cycleCriteriaSchema = z.object({
  objective: z.enum(objectives),
  /** Sensitive items that add points, with the board's reason. */
  switchedOn: z.array(z.object({ itemId: itemIdSchema, reason: lineSchema, at: momentSchema })),
  /** What a wish such as "someone who shares my …" does; items that are not named do nothing. */
  wishes: z.array(z.object({ itemId: itemIdSchema, effect: z.enum(wishEffects) })),
  /** SHA-256 of the criteria as they are now. */
  hash: z.string(),
  /** Set once the board has frozen its criteria. */
  frozen: z.nullable(z.object({ hash: z.string(), at: momentSchema, officer: z.string() })),
  /** Changes since the freeze, oldest first. */
  overrides: z.array(
    z.object({ at: momentSchema, officer: z.string(), what: z.string(), reason: z.string() }),
  ),
});
export type CycleCriteria = z.infer<typeof cycleCriteriaSchema>;

export const emptyCriteria: CycleCriteria = {
  objective: 'worstThenTotal',
  switchedOn: [],
  wishes: [],
  hash: '',
  frozen: null,
  overrides: [],
};

/** What a board asks to change in its criteria; exactly what is named changes. */
export const criteriaChangeSchema = z.object({
  cycleId: cycleIdSchema,
  objective: z.optional(z.enum(objectives)),
  weights: z.optional(
    z.array(z.object({ itemId: itemIdSchema, weight: z.number().check(z.gte(0), z.lte(3)) })),
  ),
  wish: z.optional(z.object({ itemId: itemIdSchema, effect: z.enum(wishEffects) })),
  /** Lets a sensitive item add points, or stops it (`reason` null). */
  sensitive: z.optional(z.object({ itemId: itemIdSchema, reason: z.nullable(lineSchema) })),
  /** Why, where the criteria are frozen; null before. */
  reason: z.nullable(lineSchema),
});
export type CriteriaChange = z.infer<typeof criteriaChangeSchema>;
