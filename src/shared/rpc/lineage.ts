import * as z from 'zod/mini';
import {
  familySchema,
  lineSchema,
  pairingSchema,
  personIdSchema,
  personSchema,
  programCycleSchema,
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
};
