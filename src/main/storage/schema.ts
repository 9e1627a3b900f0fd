import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  AnswerValue,
  Assignment,
  Change,
  ChangeId,
  ChapterSettings,
  CycleId,
  DisplayWords,
  Enrollment,
  FamilyId,
  ImportBatchId,
  ImportDraft,
  Instrument,
  InstrumentId,
  Item,
  ItemId,
  MatchingRun,
  MissingReason,
  Pairing,
  PairingId,
  PersonId,
  Rule,
  RuleId,
  RunId,
  Side,
  StatusEvent,
  SubmissionId,
} from '../../shared/model/index.ts';

export { importedRow, rememberedRepair } from './schemaImports.ts';

// The tables as the queries see them. They are made by the numbered migrations; a test compares the two.

const json = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>();
const yesNo = (name: string) => integer(name, { mode: 'boolean' });

export const meta = sqliteTable('meta', {
  key: text('key').primaryKey().notNull(),
  value: text('value').notNull(),
});

export const chapter = sqliteTable('chapter', {
  id: text('id').primaryKey().notNull(),
  name: text('name').notNull(),
  words: json<DisplayWords>('words').notNull(),
  classYears: json<ChapterSettings['classYears']>('class_years').notNull(),
  yearStartsOn: text('year_starts_on').notNull(),
  officer: text('officer').notNull(),
  createdAt: text('created_at').notNull(),
});

export const person = sqliteTable('person', {
  id: text('id').$type<PersonId>().primaryKey().notNull(),
  name: text('name').notNull(),
  goesBy: text('goes_by'),
  pronouns: text('pronouns'),
  email: text('email'),
  phone: text('phone'),
  entryCohort: integer('entry_cohort'),
  staysNamed: yesNo('stays_named').notNull(),
});

export const statusEvent = sqliteTable(
  'status_event',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    on: text('happened_on').notNull(),
    kind: text('kind').$type<StatusEvent['kind']>().notNull(),
    yearsHeldBack: integer('years_held_back').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.on, table.kind] })],
);

export const programCycle = sqliteTable('program_cycle', {
  id: text('id').$type<CycleId>().primaryKey().notNull(),
  label: text('label').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
});

export const enrollment = sqliteTable(
  'enrollment',
  {
    personId: text('person_id').$type<PersonId>().notNull(),
    cycleId: text('cycle_id').$type<CycleId>().notNull(),
    role: text('role').$type<Enrollment['role']>().notNull(),
    capacity: integer('capacity').notNull(),
    oneMore: text('one_more').$type<Enrollment['oneMore']>().notNull(),
    priorityTier: integer('priority_tier').notNull(),
    pausedUntil: text('paused_until'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.cycleId] })],
);

export const instrument = sqliteTable('instrument', {
  id: text('id').$type<InstrumentId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  kind: text('kind').$type<Instrument['kind']>().notNull(),
  title: text('title').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
});

export const item = sqliteTable('item', {
  id: text('id').$type<ItemId>().primaryKey().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  position: integer('position').notNull(),
  type: text('type').$type<Item['type']>().notNull(),
  role: text('role').$type<Item['role']>().notNull(),
  wording: json<Item['wording']>('wording').notNull(),
  shortName: text('short_name').notNull(),
  options: json<Item['options']>('options').notNull(),
  rows: json<Item['rows']>('grid_rows').notNull().default([]),
  scale: json<NonNullable<Item['scale']>>('scale'),
  atMost: integer('at_most'),
  reversed: yesNo('reversed').notNull(),
  use: text('use').$type<Item['use']>().notNull(),
  weight: real('weight').notNull(),
  sensitive: yesNo('sensitive').notNull(),
  visibleTo: text('visible_to').$type<Item['visibleTo']>().notNull(),
  previousItemId: text('previous_item_id').$type<ItemId>(),
  /** Since when the question is not asked any more; it stays, because it was answered. Null while it is asked. */
  retiredAt: text('retired_at'),
});

export const importBatch = sqliteTable('import_batch', {
  id: text('id').$type<ImportBatchId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  kind: text('kind').$type<ImportDraft['kind']>().notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  vendor: text('vendor').notNull(),
  mapping: json<ImportDraft['mapping']>('mapping').notNull(),
  repairs: json<ImportDraft['repairs']>('repairs').notNull(),
  refused: json<ImportDraft['refused']>('refused').notNull(),
  counts: json<ImportDraft['counts']>('counts').notNull(),
  importedAt: text('imported_at').notNull(),
});

export const submission = sqliteTable('submission', {
  id: text('id').$type<SubmissionId>().primaryKey().notNull(),
  instrumentId: text('instrument_id').$type<InstrumentId>().notNull(),
  personId: text('person_id').$type<PersonId>(),
  side: text('side').$type<Side>(),
  codeWord: text('code_word'),
  submittedAt: text('submitted_at'),
  importBatchId: text('import_batch_id').$type<ImportBatchId>(),
  superseded: yesNo('superseded').notNull(),
});

export const response = sqliteTable(
  'response',
  {
    submissionId: text('submission_id').$type<SubmissionId>().notNull(),
    itemId: text('item_id').$type<ItemId>().notNull(),
    value: json<AnswerValue>('value'),
    missing: text('missing').$type<MissingReason>(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.itemId] })],
);

export const rule = sqliteTable('rule', {
  id: text('id').$type<RuleId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  kind: text('kind').$type<Rule['kind']>().notNull(),
  menteeId: text('mentee_id').$type<PersonId>().notNull(),
  mentorId: text('mentor_id').$type<PersonId>().notNull(),
  reason: text('reason').notNull(),
  confidential: yesNo('confidential').notNull(),
});

export const runInput = sqliteTable('run_input', {
  hash: text('hash').primaryKey().notNull(),
  gzip: blob('gzip', { mode: 'buffer' }).notNull(),
});

export const matchingRun = sqliteTable('matching_run', {
  id: text('id').$type<RunId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  createdAt: text('created_at').notNull(),
  appVersion: text('app_version').notNull(),
  settings: json<MatchingRun['settings']>('settings').notNull(),
  outcome: json<MatchingRun['outcome']>('outcome').notNull(),
  unmatched: json<MatchingRun['unmatched']>('unmatched').notNull(),
  idle: json<MatchingRun['idle']>('idle').notNull(),
  inputHash: text('input_hash').notNull(),
  criteriaHash: text('criteria_hash'),
});

export const assignment = sqliteTable(
  'assignment',
  {
    runId: text('run_id').$type<RunId>().notNull(),
    position: integer('position').notNull(),
    menteeId: text('mentee_id').$type<PersonId>().notNull(),
    mentorId: text('mentor_id').$type<PersonId>().notNull(),
    score: integer('score').notNull(),
    parts: json<Assignment['parts']>('parts').notNull(),
    state: text('state').$type<Assignment['state']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.position] })],
);

export const pairing = sqliteTable('pairing', {
  id: text('id').$type<PairingId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  menteeId: text('mentee_id').$type<PersonId>().notNull(),
  mentorId: text('mentor_id').$type<PersonId>().notNull(),
  kind: text('kind').$type<Pairing['kind']>().notNull(),
  status: text('status').$type<Pairing['status']>().notNull(),
  startedOn: text('started_on').notNull(),
  endedOn: text('ended_on'),
  endReason: text('end_reason').$type<NonNullable<Pairing['endReason']>>(),
  runId: text('run_id').$type<RunId>(),
  score: integer('score'),
  approvedBy: json<Pairing['approvedBy']>('approved_by').notNull(),
});

export const family = sqliteTable('family', {
  id: text('id').$type<FamilyId>().primaryKey().notNull(),
  founderId: text('founder_id').$type<PersonId>().notNull(),
  name: text('name').notNull(),
});

export const change = sqliteTable('change', {
  sequence: integer('sequence').primaryKey().notNull(),
  id: text('id').$type<ChangeId>().notNull(),
  at: text('at').notNull(),
  officer: text('officer').notNull(),
  label: text('label').notNull(),
  state: text('state').$type<Change['state']>().notNull(),
  undoable: yesNo('undoable').notNull(),
  redoable: yesNo('redoable').notNull(),
});

export const changeRow = sqliteTable(
  'change_row',
  {
    sequence: integer('sequence').notNull(),
    position: integer('position').notNull(),
    tableName: text('table_name').notNull(),
    before: text('before'),
    after: text('after'),
  },
  (table) => [primaryKey({ columns: [table.sequence, table.position] })],
);

export * from './schemaAfterwards.ts';
export * from './schemaDrafts.ts';
export * from './schemaKeeping.ts';
export * from './schemaLineage.ts';
export * from './schemaPlan.ts';
export * from './schemaReport.ts';
export * from './schemaRoster.ts';
export * from './schemaSurvey.ts';
export * from './schemaWords.ts';
