import { describe, expect, test } from 'vitest';
import { nameNewFamilies, nextFamilyName } from '../../src/main/services/families.ts';
import {
  approveRun,
  commitImport,
  enroll,
  readLineage,
  readPairing,
  renameFamily,
  saveRun,
  startCycle,
} from '../../src/main/services/index.ts';
import { makeId, tables } from '../../src/main/storage/index.ts';
import { insertMany } from '../../src/main/storage/queries/index.ts';
import type { Family, Pairing, Person, PersonId, RuleId, RunId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, enrollmentOf, newPerson, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

/** A chapter with as many mentees as mentors enrolled. */
const start = (count = 3) => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  commitImport(store, draftOf(cycleId, count, 'A'));
  const pairs = enrolledPairs(store, cycleId);
  const approve = (proposed: readonly (readonly [PersonId, PersonId])[], cycle = cycleId) =>
    approveRun(store, {
      runId: saveRun(store, runOf(cycle, proposed)),
      officers: ['Ana Ruiz', 'Ben Cho'],
      startsOn: '2026-08-20',
    });
  return { session, store, cycleId, pairs, approve };
};

type Started = ReturnType<typeof start>;

describe('approval', () => {
  test('writes one pairing for each assignment, with its run, score and officers', () => {
    const { store, cycleId, pairs, approve } = start();
    expect(approve(pairs)).toBe(3);
    const { pairings, runs } = readPairing(store, cycleId);
    expect(pairings.map(({ id: _id, ...pairing }) => pairing)).toEqual(
      pairs.map(([menteeId, mentorId], index) => ({
        cycleId,
        menteeId,
        mentorId,
        kind: 'primary',
        status: 'approved',
        startedOn: '2026-08-20',
        endedOn: null,
        endReason: null,
        runId: runs[0]?.id,
        score: 500_000 + index,
        approvedBy: ['Ana Ruiz', 'Ben Cho'],
      })),
    );
    expect(runs[0]?.assignments).toHaveLength(3);
  });

  test('makes the best of several mentors the primary one', () => {
    const { store, cycleId, pairs, approve } = start();
    const [[mentee, one], [, two]] = pairs as [[PersonId, PersonId], [PersonId, PersonId]];
    approve([
      [mentee, one],
      [mentee, two],
    ]);
    expect(readPairing(store, cycleId).pairings.map(({ mentorId, kind }) => [mentorId, kind])).toEqual(
      expect.arrayContaining([
        [one, 'co-mentor'],
        [two, 'primary'],
      ]),
    );
  });

  const refusals: readonly (readonly [name: string, act: (started: Started) => unknown, message: RegExp])[] =
    [
      [
        'an unknown run',
        ({ store }) =>
          approveRun(store, { runId: 'none' as RunId, officers: ['A', 'B'], startsOn: '2026-08-20' }),
        /^NOT_FOUND: This proposal is not in the chapter any more/,
      ],
      [
        'one officer twice',
        ({ store, cycleId, pairs }) =>
          approveRun(store, {
            runId: saveRun(store, runOf(cycleId, pairs)),
            officers: ['Ana Ruiz', ' ana  ruiz'],
            startsOn: '2026-08-20',
          }),
        /^REFUSED: Two different officers/,
      ],
      ['a run without pairs', ({ approve }) => approve([]), /^REFUSED: This proposal holds no pairs/],
      [
        'a mentee who is paired already',
        ({ approve, pairs }) => [approve(pairs.slice(0, 1)), approve(pairs)],
        /^REFUSED: Mentee A \d is paired with Mentor A \d in this program cycle already/,
      ],
      [
        'more mentees than a mentor has places',
        ({ approve, pairs }) => approve(pairs.map(([mentee]) => [mentee, pairs[0]?.[1] as PersonId])),
        /^REFUSED: Mentor A \d has 1 place, and would have 3 mentees/,
      ],
      [
        'someone as their own mentor',
        ({ approve, pairs }) => approve(pairs.map(([mentee]) => [mentee, mentee])),
        /^REFUSED: Mentee A \d is proposed as their own mentor/,
      ],
      [
        'someone who is enrolled no more',
        ({ approve, pairs, store, cycleId }) => {
          enroll(store, { ...enrollmentOf(pairs[1]?.[0] as PersonId, cycleId, 'mentee'), role: 'neither' });
          approve(pairs);
        },
        /^REFUSED: Mentee A \d is not enrolled as mentee/,
      ],
      [
        'a pair that a confidential rule keeps apart, without naming it',
        ({ approve, pairs, store, cycleId }) => {
          const [menteeId, mentorId] = pairs[0] as [PersonId, PersonId];
          const reason = 'said so at the social';
          insertMany(store.queries, tables.rule, [
            { id: makeId<RuleId>(), cycleId, kind: 'forbid', menteeId, mentorId, reason, confidential: true },
          ]);
          approve(pairs);
        },
        /^REFUSED: A rule of this cycle stands against one of these pairs\. Nothing was approved\. Find the pairs again\.$/,
      ],
      [
        'a pair that is not the one that a rule asks for',
        ({ approve, pairs, store, cycleId }) => {
          const [menteeId, mentorId] = [pairs[0]?.[0] as PersonId, pairs[1]?.[1] as PersonId];
          insertMany(store.queries, tables.rule, [
            {
              id: makeId<RuleId>(),
              cycleId,
              kind: 'require',
              menteeId,
              mentorId,
              reason: '',
              confidential: false,
            },
          ]);
          approve(pairs);
        },
        /^REFUSED: A rule of this program cycle pairs/,
      ],
      [
        'a past cycle',
        ({ approve, pairs, session }) => {
          startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
          approve(pairs);
        },
        /^REFUSED: 2026–27 is a past program cycle/,
      ],
      [
        'a mentor whom the mentee mentors',
        ({ approve, pairs, store, cycleId }) => {
          approve(pairs.slice(0, 1));
          const [mentee, mentor] = pairs[0] as [PersonId, PersonId];
          enroll(store, { ...enrollmentOf(mentee, cycleId, 'mentor'), role: 'both' });
          enroll(store, { ...enrollmentOf(mentor, cycleId, 'mentee'), role: 'both' });
          approve([[mentor, mentee]]);
        },
        /^REFUSED: Mentee A \d is mentored by Mentor A \d, so can't be the mentor of Mentor A \d/,
      ],
      [
        'a circle of three within one run',
        ({ approve, pairs, store, cycleId }) => {
          const circle = pairs.map(([mentee]) => mentee) as [PersonId, PersonId, PersonId];
          for (const id of circle) enroll(store, { ...enrollmentOf(id, cycleId, 'mentor'), role: 'both' });
          approve(circle.map((id, index) => [id, circle[(index + 1) % 3] as PersonId]));
        },
        /^REFUSED: Mentee A \d comes after Mentee A \d in the lineage/,
      ],
    ];

  test.each(refusals)('of %s is refused, and no pairing is written', (_name, act, message) => {
    const started = start();
    let sentence = '';
    const before = () => readLineage(started.store).pairings.length;
    try {
      act(started);
    } catch (problem) {
      sentence = problem instanceof Error ? problem.message : '';
    }
    expect(sentence).toMatch(message);
    const approved = /already|mentored by/.test(sentence) ? 1 : 0;
    expect(before()).toBe(approved);
    expect(readLineage(started.store).families).toHaveLength(approved);
  });

  test('leaves the chapter as it was where it is refused', () => {
    const { store, cycleId, pairs } = start();
    const runId = saveRun(
      store,
      runOf(cycleId, [...pairs, [pairs[0]?.[0], pairs[0]?.[0]] as [PersonId, PersonId]]),
    );
    const before = digestOf(store.connection);
    expect(() => approveRun(store, { runId, officers: ['A', 'B'], startsOn: '2026-08-20' })).toThrow(
      'REFUSED',
    );
    expect(digestOf(store.connection)).toBe(before);
  });
});

describe('families', () => {
  test('begin with the first approval, and go on with the next cycle', () => {
    const { store, session, pairs, approve } = start();
    approve(pairs);
    const founders = pairs.map(([, mentor]) => mentor);
    const first = readLineage(store).families;
    expect(first.map(({ name }) => name)).toEqual(['Hazel', 'Rowan', 'Linden']);
    expect(first.map(({ founderId }) => founderId).toSorted()).toEqual(founders.toSorted());

    // The next year the mentees are mentors; one new founder joins.
    const { currentCycleId } = startCycle(session, {
      label: '2027–28',
      startsOn: '2027-08-01',
      endsOn: '2028-05-31',
    });
    commitImport(store, draftOf(currentCycleId, 2, 'B'));
    const [[newMentee, newMentor], [secondMentee]] = enrolledPairs(store, currentCycleId) as [
      [PersonId, PersonId],
      [PersonId, PersonId],
    ];
    const oldMentee = pairs[0]?.[0] as PersonId;
    enroll(store, enrollmentOf(oldMentee, currentCycleId, 'mentor'));
    approve(
      [
        [newMentee, newMentor],
        [secondMentee, oldMentee],
      ],
      currentCycleId,
    );
    const second = readLineage(store).families;
    expect(second.slice(0, 3)).toEqual(first);
    expect(second.slice(3)).toMatchObject([{ founderId: newMentor, name: 'Maple' }]);
    renameFamily(store, newMentor, 'Sycamore');
    expect(readLineage(store).families.at(-1)?.name).toBe('Sycamore');
  });

  test('are named by the trees in order, then with numerals', () => {
    const taken = new Set<string>();
    const names = Array.from({ length: 50 }, () => {
      const name = nextFamilyName(taken);
      taken.add(name);
      return name;
    });
    expect(names.slice(0, 14).join(' ')).toBe(
      'Hazel Rowan Linden Maple Cedar Alder Juniper Willow Aspen Birch Beech Elm Hazel II Rowan II',
    );
    expect([names[24], names[36], names[48]]).toEqual(['Hazel III', 'Hazel IV', 'Hazel V']);
    expect(nextFamilyName(new Set(['Hazel', 'Linden']))).toBe('Rowan');
  });

  test('belong to founders only: oldest entry cohort first, then by name, unknown cohorts last', () => {
    const person = (id: string, entryCohort: number | null): Person => ({
      ...newPerson(id),
      entryCohort,
      id: id as PersonId,
    });
    const link = (mentee: string, mentor: string): Pairing =>
      ({ menteeId: mentee, mentorId: mentor }) as unknown as Pairing;
    const people = [
      person('A', null),
      person('B', 2024),
      person('C', 2023),
      person('D', 2023),
      person('E', 2025),
    ];
    const families = [{ founderId: 'D', name: 'Rowan' }] as unknown as Family[];
    expect(
      nameNewFamilies(
        [link('E', 'C'), link('x', 'E'), link('y', 'A'), link('z', 'B'), link('w', 'D')],
        people,
        families,
      ),
    ).toEqual([
      { founderId: 'C', name: 'Hazel' },
      { founderId: 'B', name: 'Linden' },
      { founderId: 'A', name: 'Maple' },
    ]);
  });
});
