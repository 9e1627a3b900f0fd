import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PersonId } from '../../shared/model/index.ts';

export const lineageOrder = sqliteTable('lineage_order', {
  personId: text('person_id').$type<PersonId>().primaryKey().notNull(),
  place: integer('place').notNull(),
});
