import { describe, expect, test } from 'vitest';
import {
  addPastLink,
  addPerson,
  approveRun,
  commitImport,
  correctPastLink,
  readHistory,
  readLineage,
  removePastLink,
  saveRun,
  startCycle,
  undo,
} from '../../src/main/services/index.ts';
import type { PairingId, PersonId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  const person = (name: string, entryCohort: number): PersonId =>
    addPerson(
      store,
      { name, entryCohort, goesBy: null, pronouns: null, email: null, phone: null, staysNamed: true },
      null,
    );
  const [ana, ben, cleo] = [
    person('Ana Ruiz', 2019),
    person('Ben Cho', 2020),
    person('Cleo Park', 2021),
  ] as const;
  return { session, store, cycleId, ana, ben, cleo };
};
const primary = (mentorId: PersonId, menteeId: PersonId, year: number) => ({
  mentorId,
  menteeId,
  year,
  kind: 'primary' as const,
});

describe('a link of a past year by hand', () => {
  test('is written down in a cycle of its year, with a label that names both, and undone', () => {
    const { session, store, ana, ben } = start();
    const before = digestOf(store.connection);
    const id = addPastLink(store, primary(ana, ben, 2020));
    const { pairings, cycles } = readLineage(store);
    expect(pairings).toMatchObject([
      {
        id,
        mentorId: ana,
        menteeId: ben,
        kind: 'primary',
        status: 'ended',
        endReason: 'completed',
        startedOn: '2020-07-01',
      },
    ]);
    expect(cycles.map(({ label }) => label)).toContain('2020–21');
    expect(readHistory(session, 1)[0]?.label).toBe('Write down Ana Ruiz and Ben Cho for 2020–21');
    undo(session);
    expect(digestOf(store.connection)).toBe(before);
  });

  test.each([
    [
      'the same person twice',
      ({ ana }: ReturnType<typeof start>) => primary(ana, ana, 2020),
      'Ana Ruiz would be their own mentor. Choose somebody else.',
    ],
    [
      'a link that is there',
      ({ ana, ben }: ReturnType<typeof start>) => primary(ana, ben, 2021),
      'Ana Ruiz and Ben Cho are linked already. Correct that link instead.',
    ],
    [
      'an own ancestor',
      ({ ana, cleo }: ReturnType<typeof start>) => primary(cleo, ana, 2022),
      'Ana Ruiz would be their own ancestor: Cleo Park → Ben Cho → Ana Ruiz. Correct one of these links first.',
    ],
    [
      'a second primary mentor',
      ({ ana, cleo }: ReturnType<typeof start>) => primary(ana, cleo, 2021),
      'Cleo Park has a primary mentor, Ben Cho. Make this one a co-mentor, or correct the other link first.',
    ],
    [
      'the current year',
      ({ ana, cleo }: ReturnType<typeof start>) => ({
        ...primary(ana, cleo, 2026),
        kind: 'co-mentor' as const,
      }),
      'Pairs of 2026–27 are made in the pairing meeting. Here you write down past years.',
    ],
  ])('%s is refused with names, and nothing changes', (_, wrong, sentence) => {
    const chapter = start();
    const { store, ana, ben, cleo } = chapter;
    addPastLink(store, primary(ana, ben, 2020));
    addPastLink(store, primary(ben, cleo, 2021));
    const before = digestOf(store.connection);
    expect(() => addPastLink(store, wrong(chapter))).toThrow(sentence);
    expect(digestOf(store.connection)).toBe(before);
  });

  test('is corrected in mentor, year, kind and end, and removed; each undone by itself', () => {
    const { session, store, ana, ben, cleo } = start();
    const pairingId = addPastLink(store, primary(ana, ben, 2020));
    const first = digestOf(store.connection);
    correctPastLink(store, { pairingId, mentorId: cleo, year: 2022, kind: 'co-mentor', endReason: 'left' });
    expect(readLineage(store).pairings).toMatchObject([
      {
        mentorId: cleo,
        menteeId: ben,
        kind: 'co-mentor',
        endReason: 'left',
        startedOn: '2022-07-01',
        endedOn: '2023-06-30',
      },
    ]);
    undo(session);
    expect(digestOf(store.connection)).toBe(first);
    removePastLink(store, pairingId);
    expect(readLineage(store).pairings).toEqual([]);
    expect(readHistory(session, 1)[0]?.label).toBe('Remove the link of Ana Ruiz and Ben Cho');
    undo(session);
    expect(digestOf(store.connection)).toBe(first);
  });
});

describe('what a board approved', () => {
  /** A pair that was approved in 2026–27, seen from 2027–28. */
  const approved = () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    commitImport(store, draftOf(cycleId, 2, 'A'));
    const pairs = enrolledPairs(store, cycleId);
    const runId = saveRun(store, runOf(cycleId, pairs));
    approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' });
    startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
    const pairing = readLineage(store).pairings[0]!;
    return { store, pairing, pairs };
  };
  test('stays: it is neither removed nor given other people', () => {
    const { store, pairing, pairs } = approved();
    const same = { pairingId: pairing.id, mentorId: pairing.mentorId, year: 2026, kind: pairing.kind };
    const other = pairs.find(([, mentorId]) => mentorId !== pairing.mentorId)![1];
    expect(() => removePastLink(store, pairing.id)).toThrow(
      'were paired by the board, and what was approved stays.',
    );
    expect(() => correctPastLink(store, { ...same, mentorId: other, endReason: 'completed' })).toThrow(
      'This pair was approved by Ana Ruiz and Ben Cho. Its people, kind and year stay as they were',
    );
    correctPastLink(store, { ...same, endReason: 'left' });
    expect(readLineage(store).pairings[0]).toMatchObject({
      status: 'ended',
      endReason: 'left',
      endedOn: '2027-05-31',
    });
  });
  test('pairs of the current cycle and strangers are refused', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    commitImport(store, draftOf(cycleId, 2, 'A'));
    const runId = saveRun(store, runOf(cycleId, enrolledPairs(store, cycleId)));
    approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' });
    expect(() => removePastLink(store, readLineage(store).pairings[0]!.id)).toThrow(
      'are made in the pairing meeting',
    );
    expect(() => removePastLink(store, '0198c0de-0000-7000-8000-000000000000' as PairingId)).toThrow(
      'This pair is not in the chapter any more.',
    );
  });
});
