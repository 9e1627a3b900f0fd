import * as z from 'zod/mini';
import { newCycleSchema } from './chapter.ts';
import { cycleIdSchema, instrumentIdSchema, lineSchema, personIdSchema } from './ids.ts';
import { enrollmentSchema, newPersonSchema, sides, statusEventSchema } from './person.ts';

/** One accepted line of the beginning of a year: what happens to the person, and what part they take. */
export const yearChangeSchema = z.object({
  personId: personIdSchema,
  event: z.nullable(z.omit(statusEventSchema, { personId: true })),
  part: z.nullable(
    z.pick(enrollmentSchema, { role: true, capacity: true, priorityTier: true, pausedUntil: true }),
  ),
});
export type YearChange = z.infer<typeof yearChangeSchema>;

/** The beginning of a program cycle, reviewed. */
export const yearStartSchema = z.object({
  cycle: newCycleSchema,
  changes: z.array(yearChangeSchema).check(z.maxLength(100_000)),
});
export type ReviewedYearStart = z.infer<typeof yearStartSchema>;

/** A class list, reviewed: people without answers. */
export const classListSchema = z.object({
  cycleId: cycleIdSchema,
  fileName: lineSchema,
  newPeople: z.array(newPersonSchema).check(z.maxLength(100_000)),
  /** Who is on the roster already, with what the list writes into the record; null leaves it. */
  knownPeople: z
    .array(
      z.object({
        personId: personIdSchema,
        email: newPersonSchema.shape.email,
        entryCohort: newPersonSchema.shape.entryCohort,
      }),
    )
    .check(z.maxLength(100_000)),
  /** Those who entered in this year are enrolled as mentees where they have no part yet; null enrolls nobody. */
  enrollCohort: newPersonSchema.shape.entryCohort,
});
export type ReviewedClassList = z.infer<typeof classListSchema>;

/** Two records that become one. */
export const mergeSchema = z.object({
  keptId: personIdSchema,
  goneId: personIdSchema,
  /** The fields of the record that stays. */
  person: newPersonSchema,
  /** Whose answer counts where both have answered. */
  answers: z.array(
    z.object({
      instrumentId: instrumentIdSchema,
      side: z.nullable(z.enum(sides)),
      from: z.enum(['kept', 'gone']),
    }),
  ),
});
export type PeopleMerge = z.infer<typeof mergeSchema>;
