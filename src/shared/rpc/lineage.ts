import * as z from 'zod/mini';
import {
  correctedLinkSchema,
  familySchema,
  lineSchema,
  newPastLinkSchema,
  pairingIdSchema,
  pairingSchema,
  personIdSchema,
  personSchema,
  programCycleSchema,
  reviewedPastYearsSchema,
  statusEventSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

/** More people than any chapter has; a longer list is an error of the caller. */
const mostPeople = 100_000;

export const lineage = {
  snapshot: procedure.output(
    z.object({
      people: z.array(personSchema),
      statusEvents: z.array(statusEventSchema),
      pairings: z.array(pairingSchema),
      families: z.array(familySchema),
      cycles: z.array(programCycleSchema),
      /** Everyone in a pairing in drawing order: as it was stored, then who came after that, as they were recorded. */
      order: z.array(personIdSchema),
    }),
  ),
  renameFamily: procedure.input(z.object({ founderId: personIdSchema, name: lineSchema })).output(z.null()),
  /** Stores the order of families and siblings from left to right, as one list of people in drawing order. */
  storeOrder: procedure
    .input(z.object({ order: z.array(personIdSchema).check(z.maxLength(mostPeople)) }))
    .output(z.null()),
  /** Stores a reviewed old list of mentors and mentees, after a verified backup; one step that can be undone. */
  importPastYears: procedure
    .input(reviewedPastYearsSchema)
    .output(z.object({ people: z.int(), pairings: z.int(), cycles: z.int() })),
  /** Writes a pair of a past year down by hand. */
  addLink: procedure.input(newPastLinkSchema).output(z.object({ pairingId: pairingIdSchema })),
  correctLink: procedure.input(correctedLinkSchema).output(z.null()),
  /** Takes out a pair of a past year that was never approved here. */
  removeLink: procedure.input(z.object({ pairingId: pairingIdSchema })).output(z.null()),
};
