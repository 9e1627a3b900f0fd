import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AskedPurpose, OutgoingKind, PersonId, RetainedThing, RunId } from '../../shared/model/index.ts';

// What people agreed to, where their data went, and what was forgotten.

export const consent = sqliteTable(
  'consent',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    purpose: text('purpose').$type<AskedPurpose>().notNull(),
    answer: text('answer').$type<'yes' | 'no'>().notNull(),
    givenOn: text('given_on').notNull(),
    source: text('source').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.purpose] })],
);

export const outgoing = sqliteTable('outgoing', {
  id: text('id').primaryKey().notNull(),
  leftAt: text('left_at').notNull(),
  kind: text('kind').$type<OutgoingKind>().notNull(),
  fileName: text('file_name').notNull(),
  officer: text('officer').notNull(),
  about: text('about').$type<'everyone' | 'listed' | 'nobody'>().notNull(),
});

export const outgoingPerson = sqliteTable(
  'outgoing_person',
  {
    outgoingId: text('outgoing_id').notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.outgoingId, table.personId] })],
);

/** Copies of this chapter that were merged into it. */
export const mergedCopy = sqliteTable('merged_copy', {
  id: text('id').primaryKey().notNull(),
  mergedAt: text('merged_at').notNull(),
  fileName: text('file_name').notNull(),
  headId: text('head_id').notNull(),
  undone: text('undone', { mode: 'json' }).$type<readonly string[]>().notNull(),
});

export const erasure = sqliteTable('erasure', {
  personId: text('person_id').$type<PersonId>().primaryKey().notNull(),
  erasedAt: text('erased_at').notNull(),
  officer: text('officer').notNull(),
  staysAs: text('stays_as'),
  found: integer('found'),
  searchedBytes: integer('searched_bytes'),
});

/** Runs whose inputs lost something that was forgotten. */
export const unrepeatableRun = sqliteTable('unrepeatable_run', {
  runId: text('run_id').$type<RunId>().primaryKey().notNull(),
});

export const retentionRule = sqliteTable('retention_rule', {
  what: text('what').$type<RetainedThing>().primaryKey().notNull(),
  years: integer('years').notNull(),
});
