import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SubmissionId } from '../../shared/model/index.ts';

/** What each stored row of a file said, as a hash. */
export const importedRow = sqliteTable('imported_row', {
  submissionId: text('submission_id').$type<SubmissionId>().primaryKey().notNull(),
  line: integer('line').notNull(),
  rowHash: text('row_hash').notNull(),
});

/** What the board decided about repairs, for the next file that asks the same. */
export const rememberedRepair = sqliteTable('remembered_repair', {
  about: text('about').primaryKey().notNull(),
  kind: text('kind').notNull(),
  accepted: integer('accepted', { mode: 'boolean' }).notNull(),
  choice: text('choice'),
  decidedAt: text('decided_at').notNull(),
});
