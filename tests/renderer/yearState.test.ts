import { describe, expect, it } from 'vitest';
import { countYear } from '../../src/renderer/components/yearCounts.ts';
import { headline, listWaiting, yearSteps } from '../../src/renderer/screens/Home/yearState.ts';
import { defaultDisplayWords, type Enrollment, type Pairing } from '../../src/shared/model/index.ts';
import type { PairingSnapshot } from '../../src/shared/rpc/index.ts';
import { sampleSnapshot } from '../helpers/sampleSnapshot.ts';

const nobody: PairingSnapshot = { ...sampleSnapshot, enrollments: [], submissions: [], instrument: null };
const stepsOf = (snapshot: PairingSnapshot) =>
  yearSteps(countYear(snapshot), snapshot, false, defaultDisplayWords);
const nowOf = (snapshot: PairingSnapshot) => stepsOf(snapshot).find(({ state }) => state === 'now')?.name;

const pairEveryone = (status: Pairing['status']): PairingSnapshot => ({
  ...sampleSnapshot,
  pairings: [
    ...sampleSnapshot.pairings,
    {
      ...sampleSnapshot.pairings[0]!,
      cycleId: sampleSnapshot.cycle.id,
      status,
      endedOn: null,
      endReason: null,
    },
  ],
});

describe('the state of the year', () => {
  it('counts the sample class as it was made: 60 mentees, 66 places, 58 and 49 answers', () => {
    expect(countYear(sampleSnapshot)).toMatchObject({
      mentees: 60,
      mentors: 49,
      places: 66,
      menteesAnswered: 58,
      mentorsAnswered: 49,
      openPairs: 0,
    });
  });

  it('goes on from step to step as each is done', () => {
    expect(nowOf(nobody)).toBe('Roster');
    expect(nowOf({ ...sampleSnapshot, submissions: [] })).toBe('Questionnaire');
    expect(nowOf(sampleSnapshot)).toBe('Pairing');
    expect(nowOf(pairEveryone('approved'))).toBe('Letters');
    expect(nowOf(pairEveryone('active'))).toBe('Check-ins');
  });

  it('has a heading for each moment', () => {
    const headingOf = (snapshot: PairingSnapshot) =>
      headline(stepsOf(snapshot), countYear(snapshot), snapshot.cycle);
    expect(headingOf(nobody)).toBe('Begin 2026–27 with your people');
    expect(headingOf(sampleSnapshot)).toBe('60 people wait to be paired');
    expect(headingOf(pairEveryone('approved'))).toBe('The pairs are approved: tell them');
  });

  it('lists what waits, in the words of the chapter', () => {
    const words = { mentor: 'big', mentors: 'bigs', mentee: 'little', mentees: 'littles' };
    const onePlaceEach = (entry: Enrollment): Enrollment => ({
      ...entry,
      capacity: Math.min(1, entry.capacity),
    });
    const short = { ...sampleSnapshot, enrollments: sampleSnapshot.enrollments.map(onePlaceEach) };
    expect(listWaiting(countYear(short), short, words).map(({ title }) => title)).toEqual([
      '2 littles have not answered',
      '11 places short',
    ]);
    const after = listWaiting(countYear(nobody), nobody, words, '2027-06-01');
    expect(after[0]).toMatchObject({ title: '2026–27 is over', path: 'people?view=next-year' });
    expect(listWaiting(countYear(nobody), nobody, words, '2027-05-31')).toHaveLength(after.length - 1);
    expect(listWaiting(countYear(nobody), nobody, words).map(({ title }) => title)).toEqual([
      'Nobody is in this cycle yet',
    ]);
  });
});
