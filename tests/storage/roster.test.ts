import { describe, expect, test } from 'vitest';
import {
  addPerson,
  enroll,
  enrollMany,
  importClassList,
  readPeople,
  removeStatusEvent,
  setStatusEvent,
  startYear,
} from '../../src/main/services/index.ts';
import { listChanges, redoChange, undoChange, type WritableStore } from '../../src/main/storage/index.ts';
import { listCycles, listEnrollments, listStatusEvents } from '../../src/main/storage/queries/index.ts';
import type { PersonId, ReviewedYearStart } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { enrollmentOf, newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  return { store: session.writing(), cycleId };
};
const labelOf = (store: WritableStore): string | undefined => listChanges(store, 1)[0]?.label;
const expectThereAndBack = <Value>(store: WritableStore, run: () => Value): Value => {
  const before = digestOf(store.connection);
  const value = run();
  const after = digestOf(store.connection);
  undoChange(store);
  expect(digestOf(store.connection)).toBe(before);
  redoChange(store);
  expect(digestOf(store.connection)).toBe(after);
  return value;
};

describe('status events', () => {
  test('are added, changed and removed, each as one step', () => {
    const { store } = start();
    const personId = addPerson(store, newPerson('Jo Park'), null);
    const leave = { personId, kind: 'leave' as const, on: '2027-01-15', yearsHeldBack: 1 };
    expectThereAndBack(store, () => setStatusEvent(store, null, leave));
    expect(labelOf(store)).toBe('Record “leave” of Jo Park');
    const later = { ...leave, on: '2027-02-01', yearsHeldBack: 0 };
    expectThereAndBack(store, () => setStatusEvent(store, leave, later));
    expect(listStatusEvents(store.queries)).toEqual([later]);
    expectThereAndBack(store, () => removeStatusEvent(store, later));
    expect(listStatusEvents(store.queries)).toEqual([]);
  });

  test('are refused on a day that does not exist, twice, and where they are gone', () => {
    const { store } = start();
    const personId = addPerson(store, newPerson('Jo Park'), null);
    const event = { personId, kind: 'graduated' as const, on: '2027-05-16', yearsHeldBack: 0 };
    setStatusEvent(store, null, event);
    const before = digestOf(store.connection);
    expect(() => setStatusEvent(store, null, { ...event, on: '2027-02-29' })).toThrow(
      'The calendar has no 2027-02-29. Nothing was changed.',
    );
    expect(() => setStatusEvent(store, null, event)).toThrow(/is recorded for Jo Park on 2027-05-16 already/);
    expect(() => removeStatusEvent(store, { ...event, on: '2020-01-01' })).toThrow(/not in the chapter/);
    expect(() => setStatusEvent(store, { ...event, on: '2020-01-01' }, event)).toThrow(/not in the chapter/);
    expect(digestOf(store.connection)).toBe(before);
  });
});

describe('several people at once', () => {
  test('get a role and places; mentees have no places, and who has it already is left alone', () => {
    const { store, cycleId } = start();
    const [one, two, three] = ['A', 'B', 'C'].map((name) => addPerson(store, newPerson(name), null)) as [
      PersonId,
      PersonId,
      PersonId,
    ];
    enroll(store, { ...enrollmentOf(one, cycleId, 'mentor'), capacity: 3 });
    const input = { cycleId, personIds: [one, two, three, two], role: 'mentor' as const, capacity: null };
    expect(expectThereAndBack(store, () => enrollMany(store, input))).toBe(2);
    expect(labelOf(store)).toBe('Enroll 4 people as mentor in 2026–27');
    expect(listEnrollments(store.queries, cycleId).map(({ capacity }) => capacity)).toEqual([3, 1, 1]);
    enrollMany(store, { cycleId, personIds: [three], role: 'mentee', capacity: null });
    expect(enrollMany(store, { cycleId, personIds: [one, two, three], role: null, capacity: 2 })).toBe(2);
    expect(listEnrollments(store.queries, cycleId).map(({ capacity }) => capacity)).toEqual([2, 2, 0]);
  });

  test('stay as they are in a past cycle', () => {
    const { store, cycleId } = start();
    const personId = addPerson(store, newPerson('A'), null);
    startYear(store, {
      cycle: { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' },
      changes: [],
    });
    const input = { cycleId, personIds: [personId], role: 'mentor' as const, capacity: null };
    expect(() => enrollMany(store, input)).toThrow(/is a past program cycle and stays as it is/);
    expect(() => enroll(store, enrollmentOf(personId, cycleId, 'mentee'))).toThrow(/past program cycle/);
  });
});

describe('the beginning of a year', () => {
  const cycle = { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' };

  test('is one step: the cycle, the status events and who takes part', () => {
    const { store, cycleId } = start();
    const [one, two, three] = ['A', 'B', 'C'].map((name) => addPerson(store, newPerson(name), null)) as [
      PersonId,
      PersonId,
      PersonId,
    ];
    enroll(store, enrollmentOf(one, cycleId, 'mentee'));
    const review: ReviewedYearStart = {
      cycle,
      changes: [
        {
          personId: one,
          event: null,
          part: { role: 'mentor', capacity: 1, priorityTier: 2, pausedUntil: null },
        },
        { personId: two, event: { kind: 'graduated', on: '2027-07-01', yearsHeldBack: 0 }, part: null },
        {
          personId: three,
          event: { kind: 'repeats year', on: '2027-07-01', yearsHeldBack: 1 },
          part: { role: 'mentee', capacity: 0, priorityTier: 0, pausedUntil: null },
        },
      ],
    };
    const started = expectThereAndBack(store, () => startYear(store, review));
    expect(started).toMatchObject({ enrolled: 2, events: 2 });
    expect(labelOf(store)).toBe('Start 2027–28 with 2 people');
    expect(listCycles(store.queries).map(({ label }) => label)).toEqual(['2026–27', '2027–28']);
    expect(
      listEnrollments(store.queries, started.cycleId).map(({ personId, role, priorityTier }) => ({
        personId,
        role,
        priorityTier,
      })),
    ).toEqual([
      { personId: one, role: 'mentor', priorityTier: 2 },
      { personId: three, role: 'mentee', priorityTier: 0 },
    ]);
    undoChange(store);
    expect(listCycles(store.queries)).toHaveLength(1);
    expect(listStatusEvents(store.queries)).toEqual([]);
  });

  test('is refused as a whole where a person stands there twice, or the cycle comes too early', () => {
    const { store } = start();
    const personId = addPerson(store, newPerson('A'), null);
    const before = digestOf(store.connection);
    const change = { personId, event: null, part: null };
    expect(() => startYear(store, { cycle, changes: [change, change] })).toThrow('A is in the list twice.');
    expect(() =>
      startYear(store, { cycle: { ...cycle, startsOn: '2026-08-01' }, changes: [change] }),
    ).toThrow(/starts after the others/);
    expect(() => startYear(store, { cycle: { ...cycle, endsOn: '2027-01-01' }, changes: [] })).toThrow(
      /has to end after it starts/,
    );
    expect(digestOf(store.connection)).toBe(before);
  });
});

describe('a class list', () => {
  test('adds people without answers, fills records, and enrolls those who entered this year', () => {
    const { store, cycleId } = start();
    const known = addPerson(store, { ...newPerson('Known'), email: null, entryCohort: null }, null);
    const mentor = addPerson(store, newPerson('Mentor', 2026), null);
    enroll(store, enrollmentOf(mentor, cycleId, 'mentor'));
    const list = {
      cycleId,
      fileName: 'class of 2030.csv',
      newPeople: [newPerson('New', 2026), newPerson('Older', 2025)],
      knownPeople: [
        { personId: known, email: 'known@example.edu', entryCohort: 2026 },
        { personId: mentor, email: null, entryCohort: null },
      ],
      enrollCohort: 2026,
    };
    expect(expectThereAndBack(store, () => importClassList(store, list))).toEqual({
      added: 2,
      changed: 1,
      enrolled: 2,
    });
    expect(labelOf(store)).toBe('Add 2 people from class of 2030.csv');
    const snapshot = readPeople(store, cycleId);
    const named = new Map(snapshot.people.map((person) => [person.id, person]));
    expect(named.get(known)).toMatchObject({ email: 'known@example.edu', entryCohort: 2026 });
    expect(snapshot.answered).toEqual([]);
    expect(
      snapshot.enrollments
        .map(({ personId, role, priorityTier }) => [named.get(personId)?.name, role, priorityTier].join(' '))
        .sort(),
    ).toEqual(['Known mentee 1', 'Mentor mentor 1', 'New mentee 1']);
    expect(snapshot.classListed).toHaveLength(4);
    // The same list again, now that everyone is known, changes nothing.
    const digest = digestOf(store.connection);
    const again = snapshot.people.map(({ id }) => ({ personId: id, email: null, entryCohort: null }));
    expect(importClassList(store, { ...list, newPeople: [], knownPeople: again })).toEqual({
      added: 0,
      changed: 0,
      enrolled: 0,
    });
    expect(digestOf(store.connection)).toBe(digest);
  });
});
