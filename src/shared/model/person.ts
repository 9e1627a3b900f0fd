import * as z from 'zod/mini';
import { cycleIdSchema, daySchema, familyIdSchema, lineSchema, personIdSchema } from './ids.ts';

const optionalLine = z.nullable(z.string().check(z.maxLength(320)));

/** Someone on the roster, across years. */
export const personSchema = z.object({
  id: personIdSchema,
  name: lineSchema,
  /** The name the person goes by, where it is another one. */
  goesBy: optionalLine,
  pronouns: optionalLine,
  email: optionalLine,
  phone: optionalLine,
  /** The year in which the person entered; never changes. Null where nobody knows. */
  entryCohort: z.nullable(z.int().check(z.gte(1900), z.lte(2200))),
  /** False where the person did not agree to stay named in the family tree after graduation. */
  staysNamed: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;
export const newPersonSchema = z.omit(personSchema, { id: true });
export type NewPerson = z.infer<typeof newPersonSchema>;

export const statusKinds = [
  'leave',
  'returned',
  'research year',
  'repeats year',
  'transferred in',
  'withdrew',
  'graduated',
] as const;
export const statusEventSchema = z.object({
  personId: personIdSchema,
  kind: z.enum(statusKinds),
  on: daySchema,
  /** How many of the next moves up the person misses, one on this very day included: leave, research year, repeat. */
  yearsHeldBack: z.int().check(z.gte(0), z.lte(5)),
});
export type StatusEvent = z.infer<typeof statusEventSchema>;

export const roleChoices = ['mentee', 'mentor', 'both', 'neither'] as const;
/** The side from which a person answers or is paired. */
export const sides = ['mentee', 'mentor'] as const;
export type Side = (typeof sides)[number];

/** A person in a program cycle. */
export const enrollmentSchema = z.object({
  personId: personIdSchema,
  cycleId: cycleIdSchema,
  role: z.enum(roleChoices),
  /** How many mentees this person takes in this cycle; 0 for a mentee. */
  capacity: z.int().check(z.gte(0), z.lte(20)),
  oneMore: z.enum(['yes', 'maybe', 'no', 'not asked']),
  /** 0 carried over, 1 never mentored before, 2 everyone else. */
  priorityTier: z.int().check(z.gte(0), z.lte(9)),
  pausedUntil: z.nullable(daySchema),
});
export type Enrollment = z.infer<typeof enrollmentSchema>;

export const familySchema = z.object({
  id: familyIdSchema,
  founderId: personIdSchema,
  name: lineSchema,
});
export type Family = z.infer<typeof familySchema>;
