import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { InstrumentId } from '../../shared/model/index.ts';

export const savedReport = sqliteTable('saved_report', {
  id: text('id').primaryKey().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  title: text('title').notNull(),
  settings: text('settings', { mode: 'json' }).notNull(),
  sentences: text('sentences', { mode: 'json' }).notNull(),
  createdAt: text('created_at').notNull(),
  changedAt: text('changed_at').notNull(),
});
