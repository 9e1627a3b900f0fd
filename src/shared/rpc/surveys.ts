import * as z from 'zod/mini';
import {
  instrumentIdSchema,
  instrumentSchema,
  invitationSchema,
  itemSchema,
  newScaleSchema,
  scaleIdSchema,
  scaleSchema,
  submissionSchema,
  surveySettingsSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const surveySnapshotSchema = z.object({
  instrument: instrumentSchema,
  items: z.array(itemSchema),
  submissions: z.array(submissionSchema),
  settings: surveySettingsSchema,
  scales: z.array(scaleSchema),
  /** Empty where nobody made a list: then everyone enrolled in the cycle counts as invited. */
  invitations: z.array(invitationSchema),
});
export type SurveySnapshot = z.infer<typeof surveySnapshotSchema>;

export const evaluation = {
  /** Every survey of the chapter with all its answers, newest first. */
  snapshot: procedure.output(z.array(surveySnapshotSchema)),
  changeSettings: procedure.input(surveySettingsSchema).output(z.null()),
  addScale: procedure.input(newScaleSchema).output(z.object({ scaleId: scaleIdSchema })),
  changeScale: procedure.input(scaleSchema).output(z.null()),
  removeScale: procedure.input(z.object({ scaleId: scaleIdSchema })).output(z.null()),
  /** The whole list of invited people; an empty one means everyone enrolled in the cycle. */
  setInvitations: procedure
    .input(
      z.object({
        instrumentId: instrumentIdSchema,
        invitations: z.array(z.omit(invitationSchema, { instrumentId: true })).check(z.maxLength(20_000)),
      }),
    )
    .output(z.null()),
};
