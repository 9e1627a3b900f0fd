import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CycleId, DraftDecision, DraftId, PersonId, RunId } from '../../shared/model/index.ts';

export const runDraft = sqliteTable('run_draft', {
  id: text('id').$type<DraftId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  name: text('name').notNull(),
  runId: text('run_id').$type<RunId>().notNull(),
  keepsOthers: integer('keeps_others', { mode: 'boolean' }).notNull(),
  chosen: integer('chosen', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
});

export const draftDecision = sqliteTable(
  'draft_decision',
  {
    draftId: text('draft_id').$type<DraftId>().notNull(),
    menteeId: text('mentee_id').$type<PersonId>().notNull(),
    mentorId: text('mentor_id').$type<PersonId>().notNull(),
    kind: text('kind').$type<DraftDecision['kind']>().notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.menteeId, table.mentorId] })],
);
