import * as z from 'zod/mini';
import { instrumentIdSchema, itemIdSchema, lineSchema, personIdSchema, scaleIdSchema } from './ids.ts';
import { sides } from './person.ts';

/** Several rating items of a survey that are scored into one number. */
export const scaleSchema = z.object({
  id: scaleIdSchema,
  instrumentId: instrumentIdSchema,
  name: lineSchema,
  itemIds: z.array(itemIdSchema).check(z.minLength(2), z.maxLength(100)),
  score: z.enum(['mean', 'sum']),
  /** How many of its items a person may leave out and still be scored. */
  mostMissing: z.int().check(z.gte(0), z.lte(99)),
});
export type SurveyScale = z.infer<typeof scaleSchema>;
export const newScaleSchema = z.omit(scaleSchema, { id: true });
export type NewScale = z.infer<typeof newScaleSchema>;

/** How the answers of one survey are read and what may be shown of them. */
export const surveySettingsSchema = z.object({
  instrumentId: instrumentIdSchema,
  /** Fewest answers that a shown number may stand for. */
  smallCell: z.int().check(z.gte(3), z.lte(10)),
  /** Share of the questions put to someone from which an answer counts as complete, 0 to 1. */
  completeFrom: z.number().check(z.gte(0), z.lte(1)),
});
export type SurveySettings = z.infer<typeof surveySettingsSchema>;

export const invitationStates = ['invited', 'refused', 'not contacted'] as const;

/** Someone who was asked to answer a survey, and what is known where they did not. */
export const invitationSchema = z.object({
  instrumentId: instrumentIdSchema,
  personId: personIdSchema,
  side: z.enum(sides),
  state: z.enum(invitationStates),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** What holds as long as the board has not said otherwise. */
export const usualSurveySettings = { smallCell: 5, completeFrom: 0.5 } as const;
