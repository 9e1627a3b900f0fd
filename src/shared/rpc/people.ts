import * as z from 'zod/mini';
import {
  cycleIdSchema,
  enrollmentSchema,
  newPersonSchema,
  personIdSchema,
  personSchema,
  statusEventSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const peopleSnapshotSchema = z.object({
  people: z.array(personSchema),
  statusEvents: z.array(statusEventSchema),
  /** Of the cycle asked for. */
  enrollments: z.array(enrollmentSchema),
  /** Who has answered the matching questionnaire of the cycle. */
  answered: z.array(personIdSchema),
});
export type PeopleSnapshot = z.infer<typeof peopleSnapshotSchema>;

export const people = {
  snapshot: procedure.input(z.object({ cycleId: cycleIdSchema })).output(peopleSnapshotSchema),
  add: procedure
    .input(
      z.object({
        person: newPersonSchema,
        enrollment: z.nullable(z.omit(enrollmentSchema, { personId: true })),
      }),
    )
    .output(z.object({ personId: personIdSchema })),
  update: procedure.input(personSchema).output(z.null()),
  setEnrollment: procedure.input(enrollmentSchema).output(z.null()),
};
