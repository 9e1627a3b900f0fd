import { describe, expect, it } from 'vitest';
import { standingOn } from '../../../src/shared/model/index.ts';
import { groupBy, loadSample } from './loadSample.ts';

const sample = loadSample();
const cycleOf = new Map(sample.cycles.map((cycle) => [cycle.id, cycle]));
const personOf = new Map(sample.people.map((person) => [person.id, person]));
const current = sample.cycles[3];

describe('past pairings', () => {
  it('are 173 over three cycles, all of them ended', () => {
    expect(sample.pairings).toHaveLength(173);
    const byCycle = sample.cycles.map(
      ({ id }) => sample.pairings.filter(({ cycleId }) => cycleId === id).length,
    );
    expect(byCycle.slice(0, 3).every((count) => count > 50)).toBe(true);
    expect(byCycle[3]).toBe(0);
    expect(new Set(sample.pairings.map(({ status }) => status))).toEqual(new Set(['ended']));
  });

  it('end inside their cycle, with a reason', () => {
    for (const { cycleId, startedOn, endedOn, endReason } of sample.pairings) {
      const cycle = cycleOf.get(cycleId);
      expect(endReason).not.toBeNull();
      expect(
        [cycle?.startsOn, startedOn, endedOn, cycle?.endsOn].every(
          (day, index, days) => index === 0 || (days[index - 1] ?? '') < (day ?? ''),
        ),
      ).toBe(true);
    }
  });

  it('pair nobody with themselves, nor with someone below them', () => {
    const mentorsOf = groupBy(sample.pairings, ({ menteeId }) => menteeId);
    const isAbove = (id: string, searched: string): boolean =>
      (mentorsOf.get(id) ?? []).some(({ mentorId }) => mentorId === searched || isAbove(mentorId, searched));
    expect(sample.people.filter(({ id }) => isAbove(id, id))).toEqual([]);
    for (const { menteeId, mentorId } of sample.pairings) {
      expect(personOf.get(mentorId)?.entryCohort).toBeLessThan(personOf.get(menteeId)?.entryCohort ?? 0);
    }
  });

  it('keep the places of every mentor', () => {
    const taken = groupBy(sample.pairings, ({ cycleId, mentorId }) => `${cycleId} ${mentorId}`);
    const places = new Map(
      sample.enrollments.map(({ cycleId, personId, capacity }) => [`${cycleId} ${personId}`, capacity]),
    );
    expect([...taken].filter(([key, pairings]) => pairings.length > (places.get(key) ?? 0))).toEqual([]);
  });

  it('hold a bridge to the grand-mentor for each mentor who left', () => {
    const left = sample.pairings.filter(({ endReason }) => endReason === 'left');
    expect(left.length).toBeGreaterThan(0);
    for (const { menteeId, mentorId, endedOn } of left) {
      const bridge = sample.pairings.find(
        (pairing) => pairing.menteeId === menteeId && pairing.kind === 'bridge',
      );
      expect(bridge?.startedOn.localeCompare(endedOn ?? '')).toBe(1);
      expect(
        sample.pairings.some(
          (pairing) => pairing.menteeId === mentorId && pairing.mentorId === bridge?.mentorId,
        ),
      ).toBe(true);
    }
    expect(sample.pairings.filter(({ kind }) => kind === 'co-mentor')).toHaveLength(3);
  });
});

describe('families', () => {
  it('are fourteen, under founders who had no mentor, large and small', () => {
    const mentorOf = new Map(
      sample.pairings
        .filter(({ kind }) => kind === 'primary')
        .map(({ menteeId, mentorId }) => [menteeId, mentorId]),
    );
    const founderOf = (id: Parameters<typeof mentorOf.get>[0]): string => {
      const mentor = mentorOf.get(id);
      return mentor === undefined ? id : founderOf(mentor);
    };
    const members = groupBy(sample.people, ({ id }) => founderOf(id));
    const sizes = sample.families.map(({ founderId }) => members.get(founderId)?.length ?? 0);
    expect(sizes).toHaveLength(14);
    expect(Math.min(...sizes)).toBeLessThan(5);
    expect(Math.max(...sizes)).toBeGreaterThan(22);
    const now = new Set(
      sample.enrollments
        .filter(({ cycleId, capacity }) => cycleId === current?.id && capacity > 0)
        .map(({ personId }) => personId),
    );
    const diedOut = sample.families.filter(
      ({ founderId }) => !(members.get(founderId) ?? []).some(({ id }) => now.has(id)),
    );
    expect(diedOut.map(({ name }) => name)).toEqual(['Aspen', 'Hornbeam', 'Sycamore']);
  });
});

describe('standing on the day before the pairing', () => {
  const standings = (personId: string): string => {
    const person = sample.people.find(({ id }) => id === personId);
    const events = sample.statusEvents.filter((event) => event.personId === personId);
    const standing = standingOn(person?.entryCohort ?? null, events, '2026-08-19', {
      classYearCount: 4,
      yearStartsOn: sample.settings.yearStartsOn,
    });
    return standing.kind === 'in class' ? `MS${standing.classYear}` : standing.kind;
  };

  it('is MS1 for mentees and MS2 or MS3 for mentors', () => {
    const count = new Map<string, number>();
    for (const { cycleId, role, personId } of sample.enrollments) {
      if (cycleId !== current?.id) continue;
      const key = `${role} ${standings(personId)}`;
      count.set(key, (count.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(count)).toEqual({
      'mentee MS1': 59,
      'mentor MS2': 45,
      'mentor MS3': 3,
      'both MS2': 1,
      'neither MS2': 11,
      'neither on leave': 1,
    });
  });

  it('knows every kind of exception', () => {
    expect(new Set(sample.statusEvents.map(({ kind }) => kind))).toEqual(
      new Set([
        'leave',
        'returned',
        'research year',
        'repeats year',
        'transferred in',
        'withdrew',
        'graduated',
      ]),
    );
    const transferred = sample.statusEvents.find(({ kind }) => kind === 'transferred in');
    expect(sample.pairings.some(({ menteeId }) => menteeId === transferred?.personId)).toBe(false);
  });
});
