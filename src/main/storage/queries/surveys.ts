import { asc, eq } from 'drizzle-orm';
import type {
  InstrumentId,
  Invitation,
  ScaleId,
  SurveyScale,
  SurveySettings,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { invitation, jointRow, scale, surveySettings } from '../schema.ts';
import { insertMany } from './insertMany.ts';

/** Only those that were set by hand. */
export const findSurveySettings = (queries: Queries, id: InstrumentId): SurveySettings | undefined =>
  queries.select().from(surveySettings).where(eq(surveySettings.instrumentId, id)).get();

export const setSurveySettings = (queries: Queries, settings: SurveySettings): void => {
  queries
    .insert(surveySettings)
    .values(settings)
    .onConflictDoUpdate({ target: surveySettings.instrumentId, set: settings })
    .run();
};

/** In the order in which they were made. */
export const listScales = (queries: Queries, id: InstrumentId): SurveyScale[] =>
  queries.select().from(scale).where(eq(scale.instrumentId, id)).orderBy(asc(scale.id)).all();

export const findScale = (queries: Queries, id: ScaleId): SurveyScale | undefined =>
  queries.select().from(scale).where(eq(scale.id, id)).get();

export const insertScale = (queries: Queries, value: SurveyScale): void => {
  queries.insert(scale).values(value).run();
};

export const updateScale = (queries: Queries, { id, ...changes }: SurveyScale): void => {
  queries.update(scale).set(changes).where(eq(scale.id, id)).run();
};

/** Rows of joint displays that show it show none then. */
export const deleteScale = (queries: Queries, id: ScaleId): void => {
  queries.update(jointRow).set({ scaleId: null }).where(eq(jointRow.scaleId, id)).run();
  queries.delete(scale).where(eq(scale.id, id)).run();
};

export const listInvitations = (queries: Queries, id: InstrumentId): Invitation[] =>
  queries
    .select()
    .from(invitation)
    .where(eq(invitation.instrumentId, id))
    .orderBy(asc(invitation.personId), asc(invitation.side))
    .all();

/** The whole list of a survey takes the place of the one before. */
export const replaceInvitations = (queries: Queries, id: InstrumentId, list: readonly Invitation[]): void => {
  queries.delete(invitation).where(eq(invitation.instrumentId, id)).run();
  insertMany(queries, invitation, list);
};
