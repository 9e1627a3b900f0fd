import * as z from 'zod/mini';
import { lineSchema, personIdSchema } from './ids.ts';
import { pairingKinds } from './pairing.ts';
import { newPersonSchema } from './person.ts';

const keySchema = z.string().check(z.minLength(1), z.maxLength(600));

/** An old list of mentors and mentees as it was reviewed: who is new, who is meant, and the links between them. */
export const reviewedPastYearsSchema = z.object({
  fileName: lineSchema,
  people: z
    .array(
      z.object({
        /** How the links name the person. */
        key: keySchema,
        name: newPersonSchema.shape.name,
        entryCohort: newPersonSchema.shape.entryCohort,
        /** Someone on the roster, or null for someone new. */
        knownId: z.nullable(personIdSchema),
      }),
    )
    .check(z.maxLength(50_000)),
  links: z
    .array(
      z.object({
        mentorKey: keySchema,
        menteeKey: keySchema,
        /** The academic year, by the calendar year in which it begins. */
        year: z.int().check(z.gte(1900), z.lte(2200)),
        kind: z.enum(pairingKinds),
      }),
    )
    .check(z.maxLength(50_000)),
  /** Whether the new people may stand by name in printed and saved trees. */
  staysNamed: z.boolean(),
});
export type ReviewedPastYears = z.infer<typeof reviewedPastYearsSchema>;
