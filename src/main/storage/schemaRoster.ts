import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CycleId, PersonId } from '../../shared/model/index.ts';

export const classListEntry = sqliteTable(
  'class_list_entry',
  {
    cycleId: text('cycle_id').$type<CycleId>().notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.personId] })],
);

export const distinctPeople = sqliteTable(
  'distinct_people',
  {
    oneId: text('one_id').$type<PersonId>().notNull(),
    otherId: text('other_id').$type<PersonId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.oneId, table.otherId] })],
);
