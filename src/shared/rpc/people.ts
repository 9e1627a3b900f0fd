import * as z from 'zod/mini';
import {
  classListSchema,
  cycleIdSchema,
  enrollmentSchema,
  instrumentIdSchema,
  mergeSchema,
  newPersonSchema,
  personIdSchema,
  personSchema,
  sides,
  statusEventSchema,
  yearStartSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const peopleSnapshotSchema = z.object({
  people: z.array(personSchema),
  statusEvents: z.array(statusEventSchema),
  /** Of the cycle asked for. */
  enrollments: z.array(enrollmentSchema),
  /** Who has answered the matching questionnaire of the cycle. */
  answered: z.array(personIdSchema),
  /** Who stands on a class list that was brought in for the cycle. */
  classListed: z.array(personIdSchema),
  /** Records that the board has called two people. */
  distinct: z.array(z.tuple([personIdSchema, personIdSchema])),
});
export type PeopleSnapshot = z.infer<typeof peopleSnapshotSchema>;

const eventKeySchema = z.pick(statusEventSchema, { personId: true, kind: true, on: true });

export const mergePreviewSchema = z.object({
  /** Why the two can't be merged; null where they can. */
  refusal: z.nullable(z.string()),
  /** What moves from the record that goes to the one that stays, with its number. */
  moves: z.array(z.object({ what: z.string(), count: z.int() })),
  /** Where both have answered: which answer counts has to be chosen. */
  choices: z.array(
    z.object({
      instrumentId: instrumentIdSchema,
      title: z.string(),
      side: z.nullable(z.enum(sides)),
      keptAt: z.nullable(z.string()),
      goneAt: z.nullable(z.string()),
      proposed: z.enum(['kept', 'gone']),
    }),
  ),
  /** What becomes of double things, a sentence each. */
  notes: z.array(z.string()),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;

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
  /** Gives several people the same role or places in the newest cycle. */
  enrollMany: procedure
    .input(
      z.object({
        cycleId: cycleIdSchema,
        personIds: z.array(personIdSchema).check(z.minLength(1), z.maxLength(20_000)),
        role: z.nullable(enrollmentSchema.shape.role),
        /** Only for those who mentor. */
        capacity: z.nullable(enrollmentSchema.shape.capacity),
      }),
    )
    .output(z.object({ changed: z.int() })),
  /** Adds a status event, or changes the one that `before` names. */
  setStatusEvent: procedure
    .input(z.object({ before: z.nullable(eventKeySchema), event: statusEventSchema }))
    .output(z.null()),
  removeStatusEvent: procedure.input(eventKeySchema).output(z.null()),
  /** Backs up, then starts the next program cycle with everything that was accepted, in one step. */
  startYear: procedure
    .input(yearStartSchema)
    .output(z.object({ cycleId: cycleIdSchema, enrolled: z.int(), events: z.int() })),
  /** Backs up, then adds the people of a class list. */
  importClassList: procedure
    .input(classListSchema)
    .output(z.object({ added: z.int(), changed: z.int(), enrolled: z.int() })),
  previewMerge: procedure
    .input(z.object({ keptId: personIdSchema, goneId: personIdSchema }))
    .output(mergePreviewSchema),
  /** Backs up, then makes one record of two. */
  merge: procedure.input(mergeSchema).output(z.null()),
  /** Remembers that two records are two people. */
  keepApart: procedure.input(z.object({ oneId: personIdSchema, otherId: personIdSchema })).output(z.null()),
};
