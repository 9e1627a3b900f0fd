import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { InstrumentId, ItemId, ScaleId, SubmissionId } from '../../shared/model/index.ts';

export const coder = sqliteTable('coder', {
  id: text('id').primaryKey().notNull(),
  name: text('name').notNull(),
  createdAt: text('created_at').notNull(),
});

export const code = sqliteTable('code', {
  id: text('id').primaryKey().notNull(),
  parentId: text('parent_id'),
  name: text('name').notNull(),
  definition: text('definition').notNull(),
  include: text('include').notNull(),
  exclude: text('exclude').notNull(),
  example: text('example').notNull(),
  color: text('color').notNull(),
  position: integer('position').notNull(),
  retired: integer('retired', { mode: 'boolean' }).notNull(),
});

export const codebookVersion = sqliteTable('codebook_version', {
  number: integer('number').primaryKey().notNull(),
  savedAt: text('saved_at').notNull(),
  note: text('note').notNull(),
  codes: text('codes', { mode: 'json' }).notNull(),
});

export const coding = sqliteTable('coding', {
  id: text('id').primaryKey().notNull(),
  coderId: text('coder_id').notNull(),
  codeId: text('code_id').notNull(),
  submissionId: text('submission_id').$type<SubmissionId>().notNull(),
  itemId: text('item_id').$type<ItemId>().notNull(),
  startsAt: integer('starts_at'),
  endsAt: integer('ends_at'),
  codedAt: text('coded_at').notNull(),
});

export const answerRead = sqliteTable(
  'answer_read',
  {
    coderId: text('coder_id').notNull(),
    submissionId: text('submission_id').$type<SubmissionId>().notNull(),
    itemId: text('item_id').$type<ItemId>().notNull(),
    nothingToCode: integer('nothing_to_code', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.coderId, table.submissionId, table.itemId] })],
);

export const codingDecision = sqliteTable(
  'coding_decision',
  {
    codeId: text('code_id').notNull(),
    submissionId: text('submission_id').$type<SubmissionId>().notNull(),
    itemId: text('item_id').$type<ItemId>().notNull(),
    applies: integer('applies', { mode: 'boolean' }).notNull(),
    reason: text('reason').notNull(),
    decidedAt: text('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.codeId, table.submissionId, table.itemId] })],
);

export const memo = sqliteTable('memo', {
  id: text('id').primaryKey().notNull(),
  coderId: text('coder_id'),
  codeId: text('code_id'),
  submissionId: text('submission_id').$type<SubmissionId>(),
  itemId: text('item_id').$type<ItemId>(),
  text: text('text').notNull(),
  writtenAt: text('written_at').notNull(),
});

export const theme = sqliteTable('theme', {
  id: text('id').primaryKey().notNull(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  position: integer('position').notNull(),
});

export const themeCode = sqliteTable('theme_code', {
  codeId: text('code_id').primaryKey().notNull(),
  themeId: text('theme_id').notNull(),
});

export const quote = sqliteTable('quote', {
  id: text('id').primaryKey().notNull(),
  submissionId: text('submission_id').$type<SubmissionId>().notNull(),
  itemId: text('item_id').$type<ItemId>().notNull(),
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  codeId: text('code_id'),
  text: text('text').notNull(),
  confirmedBy: text('confirmed_by'),
  confirmedAt: text('confirmed_at'),
  position: integer('position').notNull(),
});

export const jointRow = sqliteTable('joint_row', {
  id: text('id').primaryKey().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  position: integer('position').notNull(),
  construct: text('construct').notNull(),
  scaleId: text('scale_id').$type<ScaleId>(),
  itemIds: text('item_ids', { mode: 'json' }).notNull(),
  themeId: text('theme_id'),
  quoteId: text('quote_id'),
  fit: text('fit').$type<'confirms' | 'expands' | 'contradicts' | 'silent'>(),
  conclusion: text('conclusion').notNull(),
});
