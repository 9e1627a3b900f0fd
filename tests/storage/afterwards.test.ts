import { describe, expect, test } from 'vitest';
import {
  addPerson,
  announce,
  applyPairingChange,
  approveRun,
  changeStatus,
  changeWaiting,
  commitImport,
  enroll,
  joinWaitlist,
  leaveWaitlist,
  readAfterwards,
  readLetters,
  readPairing,
  resetWording,
  saveRun,
  saveWording,
  startCycle,
} from '../../src/main/services/index.ts';
import { nextUndo, redoChange, tables, undoChange } from '../../src/main/storage/index.ts';
import { findPerson, insertMany } from '../../src/main/storage/queries/index.ts';
import {
  canBecome,
  type NewPairingChange,
  type PairingId,
  type PersonId,
  pairingStatuses,
  type RuleId,
} from '../../src/shared/model/index.ts';
import { shippedWording } from '../../src/shared/report/letters/wording.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, enrollmentOf, newPerson, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

/** A chapter with four mentees and four mentors, of which three pairs are approved. */
const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  commitImport(store, draftOf(cycleId, 4, 'A'));
  const pairs = enrolledPairs(store, cycleId);
  approveRun(store, {
    runId: saveRun(store, runOf(cycleId, pairs.slice(0, 3))),
    officers: ['Ana Ruiz', 'Ben Cho'],
    startsOn: '2026-08-20',
  });
  const change = (fields: Partial<NewPairingChange>) =>
    applyPairingChange(store, {
      cycleId,
      on: '2026-09-10',
      kind: 're-pair',
      ends: [],
      leaving: [],
      adds: [],
      waits: [],
      placedBecause: null,
      officers: ['Ana Ruiz', 'Ben Cho'],
      leastChange: null,
      totalBefore: null,
      totalAfter: null,
      ...fields,
    });
  const pairings = () => readPairing(store, cycleId).pairings;
  const pairingOf = (mentee: PersonId): PairingId => {
    const found = pairings().find(({ menteeId, status }) => menteeId === mentee && status !== 'ended');
    if (found === undefined) throw new Error('No such pairing.');
    return found.id;
  };
  const [one, two, three, four] = pairs as [
    [PersonId, PersonId],
    [PersonId, PersonId],
    [PersonId, PersonId],
    [PersonId, PersonId],
  ];
  return { session, store, cycleId, change, pairings, pairingOf, one, two, three, four };
};
type Started = ReturnType<typeof start>;

/** Does something, and makes sure that undo takes it back and redo brings it again, to the last byte. */
const backAndForth = ({ store }: Started, act: () => unknown): void => {
  const before = digestOf(store.connection);
  act();
  const after = digestOf(store.connection);
  expect(after).not.toBe(before);
  undoChange(store);
  expect(digestOf(store.connection)).toBe(before);
  redoChange(store);
  expect(digestOf(store.connection)).toBe(after);
  expect(store.connection.pragma('foreign_key_check')).toEqual([]);
};

const nextYear = { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' };

describe('announcing', () => {
  test('makes approved pairings announced and notes everyone’s letter, with undo', () => {
    const chapter = start();
    const { store, cycleId, pairings } = chapter;
    backAndForth(chapter, () =>
      expect(announce(store, cycleId, '2026-08-21')).toEqual({ version: 1, letters: 6 }),
    );
    expect(nextUndo(store)?.label).toBe('Announce 6 letters');
    expect(pairings().map(({ status }) => status)).toEqual(['announced', 'announced', 'announced']);
    const [first] = readLetters(store, cycleId).announcements;
    expect(first).toMatchObject({ version: 1, announcedOn: '2026-08-21', officer: 'Ana Ruiz' });
    expect(first?.letters.map(({ version, partners }) => [version, partners.length])).toEqual(
      Array.from({ length: 6 }, () => [1, 1]),
    );
  });

  test('a correction is for those touched alone', () => {
    const { store, cycleId, change, pairingOf, one, four } = start();
    announce(store, cycleId, '2026-08-21');
    change({
      ends: [{ pairingId: pairingOf(one[0]), reason: 'no contact' }],
      adds: [{ menteeId: one[0], mentorId: four[1], kind: 'primary', score: 600_000 }],
    });
    expect(announce(store, cycleId, '2026-09-11')).toEqual({ version: 2, letters: 3 });
    const [, second] = readLetters(store, cycleId).announcements;
    expect(second?.letters.map(({ personId, version }) => [personId, version]).sort()).toEqual(
      [
        [one[0], 2],
        [one[1], 2],
        [four[1], 1],
      ].sort(),
    );
    expect(nextUndo(store)?.label).toBe('Announce corrections in 3 letters');
  });

  test('is refused where nothing changed, before an earlier announcement, and in a past cycle', () => {
    const { session, store, cycleId, change, pairingOf, one } = start();
    announce(store, cycleId, '2026-08-21');
    expect(() => announce(store, cycleId, '2026-08-22')).toThrow(/^REFUSED: Every letter is still right/);
    change({ ends: [{ pairingId: pairingOf(one[0]), reason: 'no fit' }], officers: [] });
    expect(() => announce(store, cycleId, '2026-08-20')).toThrow(/^REFUSED: Letters went out on 2026-08-21/);
    startCycle(session, nextYear);
    const next = session.describe().currentCycleId;
    expect(() => announce(store, cycleId, '2027-08-20')).toThrow(/^REFUSED: 2026–27 is a past program cycle/);
    expect(() => announce(store, next, '2027-08-20')).toThrow(/^REFUSED: No pair is approved yet/);
  });

  test('the wording is kept for the cycle and put back, with undo; an unknown placeholder is named', () => {
    const chapter = start();
    const { session, store, cycleId } = chapter;
    const wording = { ...shippedWording.mentor, greeting: 'Hi {name} 🌳,' };
    backAndForth(chapter, () => saveWording(store, cycleId, 'mentor', wording));
    expect(readLetters(store, cycleId).wordings).toEqual([{ side: 'mentor', wording }]);
    expect(() => saveWording(store, cycleId, 'mentor', { ...wording, closing: '{nome}' })).toThrow(
      /^REFUSED: \{nome\} stands for nothing/,
    );
    backAndForth(chapter, () => resetWording(store, cycleId, 'mentor'));
    expect(readLetters(store, cycleId).wordings).toEqual([]);
    startCycle(session, nextYear);
    expect(() => saveWording(store, cycleId, 'mentor', wording)).toThrow(/past program cycle/);
  });
});

describe('the state of a pairing', () => {
  const steps = pairingStatuses.flatMap((from) => pairingStatuses.map((to) => [from, to] as const));
  test.each(steps)('from %s to %s follows the rules', (from, to) => {
    const chapter = start();
    const { store, change, pairingOf, pairings, one } = chapter;
    const id = pairingOf(one[0]);
    store.connection.prepare('UPDATE pairing SET status = ? WHERE id = ?').run(from, id);
    const act = (): unknown =>
      to === 'ended'
        ? change({ kind: 'end', ends: [{ pairingId: id, reason: 'completed' }], officers: [] })
        : changeStatus(store, id, to);
    const hasOwnStep = to === 'approved' || to === 'announced';
    if (!canBecome(from, to) || hasOwnStep) {
      const before = digestOf(store.connection);
      expect(act).toThrow(/^REFUSED: /);
      expect(digestOf(store.connection)).toBe(before);
      return;
    }
    backAndForth(chapter, act);
    expect(pairings().find((pairing) => pairing.id === id)?.status).toBe(to);
  });
});

describe('a change of the pairs', () => {
  test('ends, steps back, pairs anew and puts on the list as one step, with undo', () => {
    const chapter = start();
    const { store, cycleId, change, pairingOf, pairings, one, two, four } = chapter;
    const ended = pairingOf(one[0]);
    backAndForth(chapter, () =>
      expect(
        change({
          kind: 'drop-out',
          ends: [{ pairingId: ended, reason: 'left' }],
          leaving: [{ personId: one[1], side: 'mentor' }],
          adds: [{ menteeId: one[0], mentorId: four[1], kind: 'primary', score: 612_345 }],
          waits: [four[0]],
          leastChange: 1,
          totalBefore: 1_500_003,
          totalAfter: 1_612_345,
        }),
      ).toEqual({ ended: 1, added: 1, waiting: 1 }),
    );
    const nameOf = (id: PersonId): string => findPerson(store.queries, id)?.name ?? '';
    expect(nextUndo(store)?.label).toBe(
      `Mend the pairs after a drop-out: ${nameOf(one[0])} with ${nameOf(one[1])} ended, ${nameOf(one[0])} with ${nameOf(four[1])} begun`,
    );
    expect(pairings().find(({ id }) => id === ended)).toMatchObject({
      status: 'ended',
      endedOn: '2026-09-10',
      endReason: 'left',
    });
    expect(pairings().find(({ id }) => id === pairingOf(one[0]))).toMatchObject({
      mentorId: four[1],
      kind: 'primary',
      status: 'approved',
      startedOn: '2026-09-10',
      score: 612_345,
      runId: null,
      approvedBy: ['Ana Ruiz', 'Ben Cho'],
    });
    expect(pairings().find(({ id }) => id === pairingOf(two[0]))?.mentorId).toBe(two[1]);
    const { enrollments } = readPairing(store, cycleId);
    expect(enrollments.find(({ personId }) => personId === one[1])).toMatchObject({
      role: 'neither',
      capacity: 0,
    });
    const { waitlist, changes } = readAfterwards(store, cycleId);
    expect(waitlist).toMatchObject([
      { personId: four[0], joinedOn: '2026-09-10', priorityTier: 1, state: 'waiting' },
    ]);
    expect(changes).toMatchObject([
      { kind: 'drop-out', leastChange: 1, ended: [ended], added: [pairingOf(one[0])], totalAfter: 1_612_345 },
    ]);
  });

  test('a bridge may be someone who is not enrolled, and needs no place', () => {
    const chapter = start();
    const { store, change, pairingOf, pairings, one } = chapter;
    const grandMentor = addPerson(store, newPerson('Grand Mentor', 2023), null);
    backAndForth(chapter, () =>
      change({
        kind: 'bridge',
        ends: [{ pairingId: pairingOf(one[0]), reason: 'no contact' }],
        adds: [{ menteeId: one[0], mentorId: grandMentor, kind: 'bridge', score: null }],
        waits: [one[0]],
      }),
    );
    expect(pairings().find(({ id }) => id === pairingOf(one[0]))).toMatchObject({
      kind: 'bridge',
      mentorId: grandMentor,
      score: null,
    });
  });

  test('a place on the list is settled with its reason when a mentor is found, and when someone steps back', () => {
    const { store, cycleId, change, four } = start();
    const entryId = joinWaitlist(store, {
      cycleId,
      personId: four[0],
      joinedOn: '2026-08-25',
      priorityTier: 0,
    });
    change({
      kind: 'place opened',
      adds: [{ menteeId: four[0], mentorId: four[1], kind: 'primary', score: 500_000 }],
      placedBecause: 'First by priority: carried over.',
    });
    expect(readAfterwards(store, cycleId).waitlist).toMatchObject([
      { id: entryId, state: 'placed', settledOn: '2026-09-10', reason: 'First by priority: carried over.' },
    ]);
  });

  const refusals: readonly (readonly [name: string, act: (chapter: Started) => unknown, message: RegExp])[] =
    [
      ['nothing at all', ({ change }) => change({}), /would leave every pair as it is/],
      [
        'one officer twice',
        ({ change, four }) =>
          change({
            adds: [{ menteeId: four[0], mentorId: four[1], kind: 'primary', score: 1 }],
            officers: ['Ana Ruiz', ' ANA ruiz'],
          }),
        /Two different officers/,
      ],
      [
        'a second mentor beside an open one',
        ({ change, one, four }) =>
          change({ adds: [{ menteeId: one[0], mentorId: four[1], kind: 'primary', score: 1 }] }),
        /is paired with Mentor A \d in this program cycle already/,
      ],
      [
        'more mentees than places',
        ({ change, one, four }) =>
          change({ adds: [{ menteeId: four[0], mentorId: one[1], kind: 'primary', score: 1 }] }),
        /has 1 place, and would have 2 mentees/,
      ],
      [
        'a pair that a rule keeps apart, without its reason, also as a bridge',
        ({ store, cycleId, change, four }) => {
          insertMany(store.queries, tables.rule, [
            {
              id: 'rule' as RuleId,
              cycleId,
              kind: 'forbid',
              menteeId: four[0],
              mentorId: four[1],
              reason: 'A quarrel',
              confidential: true,
            },
          ]);
          const act = (kind: 'primary' | 'bridge') => () =>
            change({ adds: [{ menteeId: four[0], mentorId: four[1], kind, score: null }] });
          expect(act('primary')).toThrow(/^REFUSED: A rule of this cycle stands against one of these pairs/);
          expect(act('primary')).not.toThrow(/quarrel|Mentee|Mentor/i);
          act('bridge')();
        },
        /^REFUSED: A rule of this cycle stands against one of these pairs\. Nothing was changed\.$/,
      ],
      [
        'a bridge that leads back',
        ({ change, one }) =>
          change({ adds: [{ menteeId: one[1], mentorId: one[0], kind: 'bridge', score: null }] }),
        /the bridge would lead back/,
      ],
      [
        'an end of what has ended',
        ({ change, pairingOf, one }) => {
          const pairingId = pairingOf(one[0]);
          change({ ends: [{ pairingId, reason: 'no fit' }], officers: [] });
          change({ ends: [{ pairingId, reason: 'no fit' }], officers: [] });
        },
        /is ended, so it can't become ended/,
      ],
      [
        'a past cycle',
        ({ session, change, pairingOf, one }) => {
          startCycle(session, nextYear);
          change({ ends: [{ pairingId: pairingOf(one[0]), reason: 'completed' }], officers: [] });
        },
        /is a past program cycle/,
      ],
    ];
  test.each(refusals)('is refused as a whole: %s', (_, act, message) => {
    expect(() => act(start())).toThrow(message);
  });

  test('leaves nothing behind when one part of it is refused', () => {
    const { store, change, pairingOf, one, two } = start();
    const before = digestOf(store.connection);
    expect(() =>
      change({
        ends: [{ pairingId: pairingOf(one[0]), reason: 'left' }],
        adds: [{ menteeId: one[0], mentorId: two[1], kind: 'primary', score: 1 }],
      }),
    ).toThrow(/REFUSED/);
    expect(digestOf(store.connection)).toBe(before);
  });
});

describe('the waiting list', () => {
  test('is joined, changed and left, each with undo', () => {
    const chapter = start();
    const { store, cycleId, four } = chapter;
    backAndForth(chapter, () =>
      joinWaitlist(store, { cycleId, personId: four[0], joinedOn: '2026-08-25', priorityTier: 2 }),
    );
    const id = readAfterwards(store, cycleId).waitlist[0]!.id;
    backAndForth(chapter, () => changeWaiting(store, id, { joinedOn: '2026-08-20', priorityTier: 0 }));
    backAndForth(chapter, () => leaveWaitlist(store, id, '2026-10-01', 'Found a mentor elsewhere'));
    expect(readAfterwards(store, cycleId).waitlist).toEqual([
      {
        id,
        cycleId,
        personId: four[0],
        joinedOn: '2026-08-20',
        priorityTier: 0,
        state: 'left',
        settledOn: '2026-10-01',
        reason: 'Found a mentor elsewhere',
      },
    ]);
    expect(() => changeWaiting(store, id, { joinedOn: '2026-08-20', priorityTier: 1 })).toThrow(/^NOT_FOUND/);
  });

  test('takes mentees of the newest cycle only, once each', () => {
    const { session, store, cycleId, one, four } = start();
    const waiting = { cycleId, personId: four[0], joinedOn: '2026-08-25', priorityTier: 2 };
    expect(() => joinWaitlist(store, { ...waiting, personId: one[1] })).toThrow(/is not enrolled as mentee/);
    joinWaitlist(store, waiting);
    expect(() => joinWaitlist(store, waiting)).toThrow(/is on the waiting list already/);
    enroll(store, { ...enrollmentOf(four[0], cycleId, 'mentee'), role: 'neither' });
    startCycle(session, nextYear);
    expect(() => joinWaitlist(store, waiting)).toThrow(/past program cycle/);
  });
});
