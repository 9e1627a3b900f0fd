import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CycleCriteria, CycleId, PairingPlan, PersonId } from '../../shared/model/index.ts';

// What stands before a run: the plan of a cycle, its criteria, and what was frozen. Re-exported by schema.ts.

const json = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>();
const cycleKey = () => text('cycle_id').$type<CycleId>().primaryKey().notNull();
const inCycle = () => text('cycle_id').$type<CycleId>().notNull();
const personOf = () => text('person_id').$type<PersonId>().notNull();

export const pairingPlan = sqliteTable('pairing_plan', {
  cycleId: cycleKey(),
  eligibility: json<NonNullable<PairingPlan['eligibility']>>('eligibility'),
  neverAgain: integer('never_again', { mode: 'boolean' }).notNull(),
  sparePlaces: text('spare_places').$type<PairingPlan['sparePlaces']>().notNull(),
  shortageAcceptedAt: text('shortage_accepted_at'),
});

export const boardMember = sqliteTable(
  'board_member',
  { cycleId: inCycle(), personId: personOf() },
  (table) => [primaryKey({ columns: [table.cycleId, table.personId] })],
);

export const coMentored = sqliteTable(
  'co_mentored',
  { cycleId: inCycle(), personId: personOf() },
  (table) => [primaryKey({ columns: [table.cycleId, table.personId] })],
);

export const addedPlace = sqliteTable(
  'added_place',
  {
    cycleId: inCycle(),
    personId: personOf(),
    kind: text('kind').$type<PairingPlan['addedPlaces'][number]['kind']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.personId] })],
);

export const cycleCriteria = sqliteTable('cycle_criteria', {
  cycleId: cycleKey(),
  objective: text('objective').$type<CycleCriteria['objective']>().notNull(),
  switchedOn: json<CycleCriteria['switchedOn']>('switched_on').notNull(),
  wishes: json<CycleCriteria['wishes']>('wishes').notNull(),
});

export const frozenCriteria = sqliteTable('frozen_criteria', {
  cycleId: cycleKey(),
  hash: text('hash').notNull(),
  /** The canonical text of the criteria; a test holds its SHA-256 against the hash. */
  content: text('content').notNull(),
  frozenAt: text('frozen_at').notNull(),
  officer: text('officer').notNull(),
});

export const criteriaOverride = sqliteTable('criteria_override', {
  id: text('id').primaryKey().notNull(),
  cycleId: inCycle(),
  at: text('at').notNull(),
  officer: text('officer').notNull(),
  what: text('what').notNull(),
  reason: text('reason').notNull(),
});
