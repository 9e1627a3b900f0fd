import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  addRule,
  approveRun,
  changeCriteria,
  changeItem,
  changePlan,
  commitImport,
  freezeCriteria,
  readPairing,
  removeRule,
  saveRun,
  setBoardMember,
  setPlaces,
  takeBackRatherNot,
  takeSteps,
} from '../../src/main/services/index.ts';
import { listChanges, redoChange, undoChange } from '../../src/main/storage/index.ts';
import { findFrozenCriteria, findRun } from '../../src/main/storage/queries/index.ts';
import {
  buildPairingInput,
  runPairing,
  settingsUnder,
  toNewRun,
} from '../../src/shared/matching/run/index.ts';
import type { ItemId, PersonId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  commitImport(store, draftOf(cycleId, 3, 'A'));
  const pairs = enrolledPairs(store, cycleId) as [[PersonId, PersonId], ...[PersonId, PersonId][]];
  const read = () => readPairing(store, cycleId);
  return { store, cycleId, pairs, read, digest: () => digestOf(store.connection) };
};
type Started = ReturnType<typeof start>;

const commands: readonly (readonly [name: string, act: (started: Started) => void])[] = [
  [
    'who may mentor whom',
    ({ store, cycleId }) =>
      changePlan(store, {
        cycleId,
        eligibility: [{ menteeYear: 1, mentorYears: [2] }],
        neverAgain: false,
        sparePlaces: 'co-mentors',
        reason: null,
      }),
  ],
  ['a board member', ({ store, cycleId, pairs }) => setBoardMember(store, cycleId, pairs[0][1], true)],
  ['places', ({ store, cycleId, pairs }) => setPlaces(store, cycleId, pairs[0][1], 3)],
  [
    'steps of the ladder',
    ({ store, cycleId, pairs }) =>
      takeSteps(
        store,
        cycleId,
        [
          { kind: 'place', personId: pairs[0][1], as: 'one more' },
          {
            kind: 'share',
            menteeId: pairs[0][0],
            mentorIds: [pairs[1]?.[1] as PersonId, pairs[2]?.[1] as PersonId],
          },
          { kind: 'wait' },
        ],
        null,
      ),
  ],
  [
    'a rule',
    ({ store, cycleId, pairs: [[menteeId, mentorId]] }) =>
      addRule(store, {
        cycleId,
        kind: 'forbid',
        menteeId,
        mentorId,
        reason: 'Siblings',
        confidential: false,
      }),
  ],
  [
    'a confidential rule',
    ({ store, cycleId, pairs: [[menteeId, mentorId]] }) =>
      addRule(store, { cycleId, kind: 'forbid', menteeId, mentorId, reason: 'EX', confidential: true }),
  ],
  [
    'the criteria',
    ({ store, cycleId, read }) =>
      changeCriteria(store, {
        cycleId,
        objective: 'total',
        weights: [{ itemId: read().items[0]?.id as ItemId, weight: 2.5 }],
        wish: { itemId: read().items[1]?.id as ItemId, effect: 'prefer' },
        sensitive: { itemId: read().items[1]?.id as ItemId, reason: 'The class asked' },
        reason: null,
      }),
  ],
  ['the freeze', ({ store, cycleId }) => void freezeCriteria(store, cycleId)],
];

describe('the plan of a cycle', () => {
  test.each(commands)('%s is one step of the history, undone and done again', (_, act) => {
    const started = start();
    const before = started.digest();
    const steps = listChanges(started.store, 100).length;
    act(started);
    const after = started.digest();
    expect(after).not.toBe(before);
    expect(listChanges(started.store, 100)).toHaveLength(steps + 1);
    undoChange(started.store);
    expect(started.digest()).toBe(before);
    redoChange(started.store);
    expect(started.digest()).toBe(after);
  });

  test('counts a shared mentee as a place more for both mentors, and requires the two pairs', () => {
    const { store, cycleId, pairs, read } = start();
    const [menteeId, one, other] = [pairs[0][0], pairs[0][1], pairs[1]?.[1] as PersonId];
    takeSteps(store, cycleId, [{ kind: 'share', menteeId, mentorIds: [one, other] }], null);
    const { plan, rules, enrollments } = read();
    expect(plan).toMatchObject({
      coMentored: [menteeId],
      addedPlaces: [one, other].sort().map((personId) => ({ personId, kind: 'shared' })),
    });
    expect(rules.map(({ kind, mentorId }) => `${kind} ${mentorId}`).sort()).toEqual(
      [`require ${one}`, `require ${other}`].sort(),
    );
    const placesOf = (id: PersonId) => enrollments.find(({ personId }) => personId === id)?.capacity;
    expect([placesOf(one), placesOf(other)]).toEqual([2, 2]);
    setPlaces(store, cycleId, one, 1);
    expect(read().plan.addedPlaces.map(({ personId }) => personId)).toEqual([other]);
  });
});

describe('a shared mentee', () => {
  test('is paired with both mentors, and the second is approved as co-mentor', () => {
    const { store, cycleId, pairs, read } = start();
    const [menteeId, one, other] = [pairs[0][0], pairs[0][1], pairs[1]?.[1] as PersonId];
    takeSteps(store, cycleId, [{ kind: 'share', menteeId, mentorIds: [one, other] }], null);
    const snapshot = read();
    const input = buildPairingInput(snapshot, settingsUnder(snapshot));
    const outcome = runPairing(input);
    if (!outcome.ok) throw new Error(outcome.message);
    const runId = saveRun(store, toNewRun(cycleId, input, outcome, { appVersion: '0.1.0', milliseconds: 1 }));
    approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' });
    const { pairings } = read();
    expect(pairings).toHaveLength(4);
    expect(new Set(pairings.map((pairing) => pairing.menteeId)).size).toBe(3);
    const shared = pairings.filter((pairing) => pairing.menteeId === menteeId);
    expect(shared.map(({ mentorId }) => mentorId).sort()).toEqual([one, other].sort());
    expect(shared.map(({ kind }) => kind).sort()).toEqual(['co-mentor', 'primary']);
  });
});

describe('what is confidential', () => {
  test('stands in no label of the history, and in no override', () => {
    const { store, cycleId, pairs, read } = start();
    const [menteeId, mentorId] = pairs[0];
    freezeCriteria(store, cycleId);
    const rule = { cycleId, kind: 'forbid' as const, menteeId, mentorId };
    addRule(store, { ...rule, reason: 'EX-PARTNERS', confidential: true });
    takeBackRatherNot(store, cycleId, mentorId, menteeId);
    expect(read().rules).toEqual([]);
    const names = read()
      .people.filter(({ id }) => id === menteeId || id === mentorId)
      .map(({ name }) => name);
    const told = JSON.stringify([listChanges(store, 100), read().criteria]);
    for (const secret of ['EX-PARTNERS', ...names]) expect(told).not.toContain(secret);
    expect(read().criteria.overrides).toHaveLength(2);
  });
});

describe('frozen criteria', () => {
  test('are a SHA-256 of a text that anybody can hash again', () => {
    const { store, cycleId, read } = start();
    const hash = freezeCriteria(store, cycleId);
    const frozen = findFrozenCriteria(store.queries, cycleId);
    expect(createHash('sha256').update(String(frozen?.content)).digest('hex')).toBe(hash);
    expect(read().criteria).toMatchObject({ hash, frozen: { hash, officer: 'Ana Ruiz' }, overrides: [] });
  });

  test('change only with a reason, which is kept and counted', () => {
    const { store, cycleId, pairs, read, digest } = start();
    const [menteeId, mentorId] = pairs[0];
    const rule = { cycleId, kind: 'forbid' as const, menteeId, mentorId, confidential: false };
    addRule(store, { ...rule, reason: 'Roommates' });
    freezeCriteria(store, cycleId);
    const before = digest();
    const itemId = read().items[0]?.id as ItemId;
    const attempts = [
      () => changeCriteria(store, { cycleId, objective: 'total', reason: null }),
      () => changeCriteria(store, { cycleId, objective: 'total', reason: '   ' }),
      () => changePlan(store, { cycleId, neverAgain: false, reason: null }),
      () => removeRule(store, cycleId, read().rules[0]!.id, null),
      () => changeItem(store, itemId, { weight: 3 }),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(/frozen.*with a reason\. Nothing was changed/);
    expect(digest()).toBe(before);
    changeCriteria(store, { cycleId, objective: 'total', reason: 'The adviser asked' });
    removeRule(store, cycleId, read().rules[0]!.id, 'They moved apart');
    expect(read().criteria.overrides).toMatchObject([
      { what: 'Another aim', reason: 'The adviser asked', officer: 'Ana Ruiz' },
      { reason: 'They moved apart' },
    ]);
    undoChange(store);
    expect(read().criteria.overrides).toHaveLength(1);
  });

  test('are not changed by what is none of them: places and board members', () => {
    const { store, cycleId, pairs, read } = start();
    const hash = freezeCriteria(store, cycleId);
    setPlaces(store, cycleId, pairs[0][1], 4);
    setBoardMember(store, cycleId, pairs[0][0], true);
    changePlan(store, { cycleId, sparePlaces: 'co-mentors', acceptShortage: true, reason: null });
    expect(read().criteria).toMatchObject({ hash, overrides: [] });
  });

  test('are frozen once, and every run keeps what it was made under', () => {
    const { store, cycleId, pairs } = start();
    const hash = freezeCriteria(store, cycleId);
    expect(() => freezeCriteria(store, cycleId)).toThrow(/frozen already/);
    const run = runOf(cycleId, pairs);
    const kept = saveRun(store, run);
    const other = saveRun(store, { ...run, settings: { ...run.settings, objective: 'leximin' } });
    expect(findRun(store.queries, kept)?.criteriaHash).toBe(hash);
    expect(findRun(store.queries, other)?.criteriaHash).not.toBe(hash);
  });
});
