import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  CodebookVersion,
  CodeColor,
  CodeId,
  CoderId,
  CodingId,
  InstrumentId,
  ItemId,
  JointFit,
  JointRowId,
  MemoId,
  QuoteId,
  ScaleId,
  SubmissionId,
  ThemeId,
} from '../../shared/model/index.ts';

export const coder = sqliteTable('coder', {
  id: text('id').$type<CoderId>().primaryKey().notNull(),
  name: text('name').notNull(),
  createdAt: text('created_at').notNull(),
});

export const code = sqliteTable('code', {
  id: text('id').$type<CodeId>().primaryKey().notNull(),
  parentId: text('parent_id').$type<CodeId>(),
  name: text('name').notNull(),
  definition: text('definition').notNull(),
  include: text('include').notNull(),
  exclude: text('exclude').notNull(),
  example: text('example').notNull(),
  color: text('color').$type<CodeColor>().notNull(),
  position: integer('position').notNull(),
  retired: integer('retired', { mode: 'boolean' }).notNull(),
});

export const codebookVersion = sqliteTable('codebook_version', {
  number: integer('number').primaryKey().notNull(),
  savedAt: text('saved_at').notNull(),
  note: text('note').notNull(),
  codes: text('codes', { mode: 'json' }).$type<CodebookVersion['codes']>().notNull(),
});

export const coding = sqliteTable('coding', {
  id: text('id').$type<CodingId>().primaryKey().notNull(),
  coderId: text('coder_id').$type<CoderId>().notNull(),
  codeId: text('code_id').$type<CodeId>().notNull(),
  submissionId: text('submission_id').$type<SubmissionId>().notNull(),
  itemId: text('item_id').$type<ItemId>().notNull(),
  startsAt: integer('starts_at'),
  endsAt: integer('ends_at'),
  codedAt: text('coded_at').notNull(),
});

export const answerRead = sqliteTable(
  'answer_read',
  {
    coderId: text('coder_id').$type<CoderId>().notNull(),
    submissionId: text('submission_id').$type<SubmissionId>().notNull(),
    itemId: text('item_id').$type<ItemId>().notNull(),
    nothingToCode: integer('nothing_to_code', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.coderId, table.submissionId, table.itemId] })],
);

export const codingDecision = sqliteTable(
  'coding_decision',
  {
    codeId: text('code_id').$type<CodeId>().notNull(),
    submissionId: text('submission_id').$type<SubmissionId>().notNull(),
    itemId: text('item_id').$type<ItemId>().notNull(),
    applies: integer('applies', { mode: 'boolean' }).notNull(),
    reason: text('reason').notNull(),
    decidedAt: text('decided_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.codeId, table.submissionId, table.itemId] })],
);

export const memo = sqliteTable('memo', {
  id: text('id').$type<MemoId>().primaryKey().notNull(),
  coderId: text('coder_id').$type<CoderId>(),
  codeId: text('code_id').$type<CodeId>(),
  submissionId: text('submission_id').$type<SubmissionId>(),
  itemId: text('item_id').$type<ItemId>(),
  text: text('text').notNull(),
  writtenAt: text('written_at').notNull(),
});

export const theme = sqliteTable('theme', {
  id: text('id').$type<ThemeId>().primaryKey().notNull(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  position: integer('position').notNull(),
});

export const themeCode = sqliteTable('theme_code', {
  codeId: text('code_id').$type<CodeId>().primaryKey().notNull(),
  themeId: text('theme_id').$type<ThemeId>().notNull(),
});

export const quote = sqliteTable('quote', {
  id: text('id').$type<QuoteId>().primaryKey().notNull(),
  submissionId: text('submission_id').$type<SubmissionId>().notNull(),
  itemId: text('item_id').$type<ItemId>().notNull(),
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  codeId: text('code_id').$type<CodeId>(),
  text: text('text').notNull(),
  confirmedBy: text('confirmed_by'),
  confirmedAt: text('confirmed_at'),
  position: integer('position').notNull(),
});

export const jointRow = sqliteTable('joint_row', {
  id: text('id').$type<JointRowId>().primaryKey().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  position: integer('position').notNull(),
  construct: text('construct').notNull(),
  scaleId: text('scale_id').$type<ScaleId>(),
  itemIds: text('item_ids', { mode: 'json' }).$type<ItemId[]>().notNull(),
  themeId: text('theme_id').$type<ThemeId>(),
  quoteId: text('quote_id').$type<QuoteId>(),
  fit: text('fit').$type<JointFit>(),
  conclusion: text('conclusion').notNull(),
});
