import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/renderer/screens/People/cellEdits.ts';
import {
  arrangePeople,
  dayInCycle,
  listPeople,
  noFilter,
  type PeopleFilter,
} from '../../src/renderer/screens/People/rosterRows.ts';
import { sample, sampleSnapshot } from '../helpers/sampleSnapshot.ts';

const answered = sampleSnapshot.submissions.flatMap(({ personId }) => (personId === null ? [] : [personId]));
const snapshot = {
  people: sample.people,
  statusEvents: sample.statusEvents,
  enrollments: sampleSnapshot.enrollments,
  answered,
  classListed: [],
  distinct: [],
};
const rows = listPeople(snapshot, sampleSnapshot.cycle.startsOn, sample.settings);
const byName = { column: 'name' as const, descending: false };
const count = (filter: Partial<PeopleFilter>, search = ''): number =>
  arrangePeople(rows, search, { ...noFilter, ...filter }, byName).length;

describe('the roster', () => {
  it('shows those of the cycle, those who have not answered, or everyone', () => {
    expect(count({ who: 'everyone' })).toBe(240);
    expect(count({})).toBe(108);
    expect(count({ who: 'not answered' })).toBe(2);
  });

  it('filters by role, class year and entry, and finds by name, goes-by and e-mail', () => {
    // 59 mentees and 48 mentors, and one who is both and counts on either side.
    expect(count({ role: 'mentee' })).toBe(60);
    expect(count({ role: 'mentor' })).toBe(49);
    expect(count({ role: 'both' })).toBe(1);
    expect(count({ who: 'everyone', cohort: 2022 })).toBe(11);
    expect(count({ who: 'everyone' }, 'SIMONE.holloway@')).toBe(1);
    expect(count({ who: 'needs a look', concern: 'both roles' })).toBe(1);
    const standing = rows.filter(({ says }) => says === 'MS1').length;
    expect(count({ who: 'everyone', standing: 'MS1' })).toBe(standing);
  });

  it('computes the class year from the entry cohort and the events: a year of leave holds back', () => {
    const plain = rows.find(
      ({ person }) =>
        person.entryCohort === 2026 && !sample.statusEvents.some(({ personId }) => personId === person.id),
    );
    expect(plain?.says).toBe('MS1');
    const repeater = sample.statusEvents.find(
      ({ kind, yearsHeldBack }) => kind === 'repeats year' && yearsHeldBack === 1,
    )!;
    const row = rows.find(({ person }) => person.id === repeater.personId)!;
    const years = 2026 - (row.person.entryCohort ?? 0) + 1;
    expect(row.says).toBe(`MS${years - 1}`);
    const later = listPeople(snapshot, '2027-09-01', sample.settings);
    expect(later.find(({ person }) => person.id === plain?.person.id)?.says).toBe('MS2');
  });

  it('tells class years for today where today lies in the cycle', () => {
    const { cycle } = sampleSnapshot;
    expect(dayInCycle(cycle, '2026-11-05')).toBe('2026-11-05');
    expect(dayInCycle(cycle, '2020-01-01')).toBe(cycle.startsOn);
    expect(dayInCycle(cycle, '2040-01-01')).toBe(cycle.endsOn);
  });

  it('orders by any column and keeps equal ones in order of name', () => {
    const places = arrangePeople(rows, '', noFilter, { column: 'capacity', descending: true });
    const capacities = places.map(({ enrollment }) => enrollment?.capacity ?? -1);
    expect(capacities).toEqual(capacities.toSorted((left, right) => right - left));
    const first = places
      .filter(({ enrollment }) => enrollment?.capacity === 2)
      .map(({ person }) => person.name);
    const fold = (name: string) =>
      name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
    expect(first.map(fold)).toEqual(first.map(fold).toSorted());
  });
});

describe('a cell of the roster', () => {
  const cycleId = sampleSnapshot.cycle.id;
  const mentor = rows.find(({ enrollment }) => enrollment?.role === 'mentor')!;
  const mentee = rows.find(({ enrollment }) => enrollment?.role === 'mentee')!;
  const idle = rows.find(({ enrollment }) => enrollment === null)!;

  it.each([
    ['name', '  ', 'A person needs a name.'],
    ['email', 'ana at x', 'This is not an e-mail address.'],
    ['entryCohort', '26', 'A year, such as 2026.'],
    ['entryCohort', '1492', 'A year, such as 2026.'],
    ['capacity', '21', 'Places are a number from 0 to 20.'],
    ['capacity', '-1', 'Places are a number from 0 to 20.'],
  ] as const)('%s takes no %j', (column, typed, sentence) => {
    expect(readCell(mentor, column, typed, cycleId)).toEqual({ kind: 'problem', sentence });
  });

  it('changes the person, the part in the cycle, or nothing', () => {
    expect(readCell(mentor, 'name', `  ${mentor.person.name} `, cycleId)).toEqual({ kind: 'nothing' });
    expect(readCell(mentor, 'name', 'Ana   Ruiz', cycleId)).toEqual({
      kind: 'person',
      person: { ...mentor.person, name: 'Ana Ruiz' },
    });
    expect(readCell(mentor, 'entryCohort', '', cycleId)).toMatchObject({ person: { entryCohort: null } });
    expect(readCell(mentor, 'role', 'mentee', cycleId)).toMatchObject({
      enrollment: { role: 'mentee', capacity: 0 },
    });
    expect(readCell(mentee, 'role', 'both', cycleId)).toMatchObject({
      enrollment: { role: 'both', capacity: 1 },
    });
    expect(readCell(idle, 'role', 'mentor', cycleId)).toMatchObject({
      enrollment: { personId: idle.person.id, cycleId, role: 'mentor', capacity: 1 },
    });
    expect(readCell(mentee, 'capacity', '2', cycleId)).toMatchObject({ kind: 'problem' });
  });
});
