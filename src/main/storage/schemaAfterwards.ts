import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  AnnouncedLetter,
  AnnouncementId,
  CycleId,
  LetterWording,
  PairingChange,
  PairingChangeId,
  PersonId,
  Side,
  WaitlistEntry,
  WaitlistEntryId,
} from '../../shared/model/index.ts';

// What comes after approval: letters, announcements, the waiting list and changes of the pairs.

export const letterWording = sqliteTable(
  'letter_wording',
  {
    cycleId: text('cycle_id').$type<CycleId>().notNull(),
    side: text('side').$type<Side>().notNull(),
    wording: text('wording', { mode: 'json' }).$type<LetterWording>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.side] })],
);

export const announcement = sqliteTable('announcement', {
  id: text('id').$type<AnnouncementId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  version: integer('version').notNull(),
  announcedOn: text('announced_on').notNull(),
  createdAt: text('created_at').notNull(),
  officer: text('officer').notNull(),
});

export const announcedLetter = sqliteTable(
  'announced_letter',
  {
    announcementId: text('announcement_id').$type<AnnouncementId>().notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    version: integer('version').notNull(),
    partners: text('partners', { mode: 'json' }).$type<AnnouncedLetter['partners']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.announcementId, table.personId] })],
);

export const waitlistEntry = sqliteTable('waitlist_entry', {
  id: text('id').$type<WaitlistEntryId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  personId: text('person_id').$type<PersonId>().notNull(),
  joinedOn: text('joined_on').notNull(),
  priorityTier: integer('priority_tier').notNull(),
  state: text('state').$type<WaitlistEntry['state']>().notNull(),
  settledOn: text('settled_on'),
  reason: text('reason'),
});

export const pairingChange = sqliteTable('pairing_change', {
  id: text('id').$type<PairingChangeId>().primaryKey().notNull(),
  cycleId: text('cycle_id').$type<CycleId>().notNull(),
  happenedOn: text('happened_on').notNull(),
  createdAt: text('created_at').notNull(),
  kind: text('kind').$type<PairingChange['kind']>().notNull(),
  leastChange: real('least_change'),
  ended: text('ended', { mode: 'json' }).$type<PairingChange['ended']>().notNull(),
  added: text('added', { mode: 'json' }).$type<PairingChange['added']>().notNull(),
  totalBefore: real('total_before'),
  totalAfter: real('total_after'),
});
