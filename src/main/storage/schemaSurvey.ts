import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  InstrumentId,
  Invitation,
  PersonId,
  ScaleId,
  Side,
  SurveyScale,
} from '../../shared/model/index.ts';

export const surveySettings = sqliteTable('survey_settings', {
  instrumentId: text('instrument_id').$type<InstrumentId>().primaryKey().notNull(),
  smallCell: integer('small_cell').notNull(),
  completeFrom: real('complete_from').notNull(),
});

export const scale = sqliteTable('scale', {
  id: text('id').$type<ScaleId>().primaryKey().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  name: text('name').notNull(),
  itemIds: text('item_ids', { mode: 'json' }).$type<SurveyScale['itemIds']>().notNull(),
  score: text('score').$type<SurveyScale['score']>().notNull(),
  mostMissing: integer('most_missing').notNull(),
});

export const invitation = sqliteTable(
  'invitation',
  {
    instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    side: text('side').$type<Side>().notNull(),
    state: text('state').$type<Invitation['state']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.instrumentId, table.personId, table.side] })],
);
