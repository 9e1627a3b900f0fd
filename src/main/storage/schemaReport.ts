import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { InstrumentId, ReportId, SavedReport } from '../../shared/model/index.ts';

export const savedReport = sqliteTable('saved_report', {
  id: text('id').$type<ReportId>().primaryKey().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  title: text('title').notNull(),
  settings: text('settings', { mode: 'json' }).$type<SavedReport['settings']>().notNull(),
  sentences: text('sentences', { mode: 'json' }).$type<SavedReport['sentences']>().notNull(),
  createdAt: text('created_at').notNull(),
  changedAt: text('changed_at').notNull(),
});
