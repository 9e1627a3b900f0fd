import { describe, expect, it } from 'vitest';
import { arrangePeople, listPeople } from '../../src/renderer/screens/People/peopleRows.ts';
import { sample, sampleSnapshot } from '../helpers/sampleSnapshot.ts';

const answered = sampleSnapshot.submissions.flatMap(({ personId }) => (personId === null ? [] : [personId]));
const rows = listPeople(
  {
    people: sample.people,
    statusEvents: sample.statusEvents,
    enrollments: sampleSnapshot.enrollments,
    answered,
    classListed: [],
    distinct: [],
  },
  sampleSnapshot.cycle,
  sample.settings,
);
const byName = { column: 'name' as const, descending: false };

describe('the roster', () => {
  it('shows those of the cycle, those who have not answered, or everyone', () => {
    expect(arrangePeople(rows, '', 'everyone', byName)).toHaveLength(240);
    expect(arrangePeople(rows, '', 'in this cycle', byName)).toHaveLength(108);
    expect(arrangePeople(rows, '', 'not answered', byName)).toHaveLength(2);
  });

  it('computes the class year from the entry cohort and the events: a year of leave holds back', () => {
    const plain = rows.find(
      ({ person }) =>
        person.entryCohort === 2026 && !sample.statusEvents.some(({ personId }) => personId === person.id),
    );
    expect(plain?.standing).toBe('MS1');
    const repeater = sample.statusEvents.find(
      ({ kind, yearsHeldBack }) => kind === 'repeats year' && yearsHeldBack === 1,
    )!;
    const row = rows.find(({ person }) => person.id === repeater.personId)!;
    const years = 2026 - (row.person.entryCohort ?? 0) + 1;
    expect(row.standing).toBe(`MS${years - 1}`);
  });

  it('orders by any column and keeps equal ones in order of name', () => {
    const places = arrangePeople(rows, '', 'in this cycle', { column: 'capacity', descending: true });
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
