import type { Enrollment, Pairing, Person, PersonId, StatusEvent } from '../../../src/shared/model/index.ts';

/** Someone made up; the id is the name in small letters. */
export const someone = (name: string, entryCohort: number | null, more: Partial<Person> = {}): Person => ({
  id: idOf(name),
  name,
  goesBy: null,
  pronouns: null,
  email: null,
  phone: null,
  entryCohort,
  staysNamed: true,
  ...more,
});

export const idOf = (name: string): PersonId => name.toLowerCase().replaceAll(' ', '-') as PersonId;

export const event = (
  name: string,
  kind: StatusEvent['kind'],
  on: string,
  yearsHeldBack = 0,
): StatusEvent => ({
  personId: idOf(name),
  kind,
  on,
  yearsHeldBack,
});

export const enrolled = (
  name: string,
  role: Enrollment['role'],
  more: Partial<Enrollment> = {},
): Enrollment => ({
  personId: idOf(name),
  cycleId: 'c26' as Enrollment['cycleId'],
  role,
  capacity: role === 'mentor' || role === 'both' ? 1 : 0,
  oneMore: 'not asked',
  priorityTier: 2,
  pausedUntil: null,
  ...more,
});

export const pairing = (mentee: string, mentor: string, more: Partial<Pairing> = {}): Pairing => ({
  id: `${mentee} ${mentor} ${more.cycleId ?? 'c26'}` as Pairing['id'],
  cycleId: 'c26' as Pairing['cycleId'],
  menteeId: idOf(mentee),
  mentorId: idOf(mentor),
  kind: 'primary',
  status: 'active',
  startedOn: '2026-08-24',
  endedOn: null,
  endReason: null,
  runId: null,
  score: null,
  approvedBy: [],
  ...more,
});
