import { describe, expect, it } from 'vitest';
import { bridgeCandidates } from '../../src/renderer/screens/Pairing/after/bridges.ts';
import { changeFrom } from '../../src/renderer/screens/Pairing/after/useApplyChange.ts';
import { listWaiting, reasonByRule } from '../../src/renderer/screens/Pairing/after/waiting.ts';
import type { MendStop } from '../../src/shared/matching/run/index.ts';
import type { Pairing, PersonId, RuleId, WaitlistEntry } from '../../src/shared/model/index.ts';
import { sampleSnapshot } from '../helpers/sampleSnapshot.ts';

const classYears = ['MS1', 'MS2', 'MS3', 'MS4'];
const day = '2026-09-10';

/** Someone who was a mentee last year and is a mentor now: there is a line above them. */
const mentor = sampleSnapshot.enrollments.find(
  ({ role, personId }) =>
    role === 'mentor' &&
    sampleSnapshot.pairings.some(({ menteeId, kind }) => menteeId === personId && kind === 'primary'),
)!.personId;
const mentee = sampleSnapshot.enrollments.find(({ role }) => role === 'mentee')!.personId;
const above = sampleSnapshot.pairings
  .filter(
    ({ menteeId, kind, status, endReason }) =>
      menteeId === mentor && kind === 'primary' && (status !== 'ended' || endReason === 'completed'),
  )
  .map(({ mentorId }) => mentorId);

describe('who may bridge a gap', () => {
  const found = bridgeCandidates(sampleSnapshot, mentee, mentor, classYears, day);

  it('is the grand-mentor first, by the lineage', () => {
    expect(found[0]?.relation).toBe('grand-mentor');
    expect(above).toContain(found[0]?.person.id);
    for (const { person } of found) expect([mentee, mentor]).not.toContain(person.id);
  });

  it('is nobody who is kept apart from the mentee', () => {
    const rule = {
      id: 'rule' as RuleId,
      cycleId: sampleSnapshot.cycle.id,
      kind: 'forbid' as const,
      menteeId: mentee,
      mentorId: found[0]!.person.id,
      reason: 'x',
      confidential: true,
    };
    const without = bridgeCandidates({ ...sampleSnapshot, rules: [rule] }, mentee, mentor, classYears, day);
    expect(without.map(({ person }) => person.id)).not.toContain(found[0]!.person.id);
  });
});

describe('what a way to mend the pairs writes', () => {
  const id = (text: string) => text as PersonId;
  const pairing = (pairId: string, menteeId: string, mentorId: string, kind: Pairing['kind'] = 'primary') =>
    ({ id: pairId, menteeId, mentorId, kind, status: 'active' }) as Pairing;
  const open = [
    pairing('gone', 'a', 'x'),
    pairing('moves', 'b', 'y'),
    pairing('stays', 'c', 'z'),
    pairing('holds', 'a', 'grand', 'bridge'),
  ];
  const stop: MendStop = {
    leastChange: 0.1,
    lines: [
      { menteeId: 'a', from: null, to: 'y', before: null, after: 5 },
      { menteeId: 'b', from: 'y', to: 'w', before: 7, after: 6 },
      { menteeId: 'd', from: null, to: null, before: null, after: null },
    ],
    moved: 1,
    waiting: ['d'],
    totalBefore: 7,
    totalAfter: 11,
  };
  const change = changeFrom(
    {
      cycleId: sampleSnapshot.cycle.id,
      kind: 'drop-out',
      on: day,
      ends: [{ pairingId: 'gone' as Pairing['id'], reason: 'left' }],
      leaving: [{ personId: id('x'), side: 'mentor' }],
    },
    stop,
    ['Ama Osei', 'Lars Marsh'],
    open,
  );

  it('ends what goes and what changes, and the bridge that is needed no more, and nothing else', () => {
    expect(change.ends.map(({ pairingId, reason }) => `${pairingId} ${reason}`)).toEqual([
      'gone left',
      'moves re-paired',
      'holds completed',
    ]);
    expect(change.adds).toEqual([
      { menteeId: 'a', mentorId: 'y', kind: 'primary', score: 5 },
      { menteeId: 'b', mentorId: 'w', kind: 'primary', score: 6 },
    ]);
    expect(change).toMatchObject({
      waits: ['d'],
      leastChange: 0.1,
      totalBefore: 7,
      totalAfter: 11,
      officers: ['Ama Osei', 'Lars Marsh'],
      placedBecause: null,
    });
  });
});

describe('who waits', () => {
  const mentees = sampleSnapshot.enrollments.filter(({ role }) => role === 'mentee');
  const entry = (index: number, priorityTier: number, joinedOn: string): WaitlistEntry => ({
    id: `entry ${index}` as WaitlistEntry['id'],
    cycleId: sampleSnapshot.cycle.id,
    personId: mentees[index]!.personId,
    joinedOn,
    priorityTier,
    state: 'waiting',
    settledOn: null,
    reason: null,
  });

  it('stands in the order of the rule, before those who are not on the list', () => {
    const rows = listWaiting(sampleSnapshot, [entry(0, 2, '2026-08-01'), entry(1, 1, '2026-09-01')]);
    expect(rows.slice(0, 2).map(({ person }) => person.id)).toEqual([
      mentees[1]!.personId,
      mentees[0]!.personId,
    ]);
    expect(rows[2]?.entry).toBeNull();
    expect(rows).toHaveLength(60);
  });

  it('is told why', () => {
    expect(reasonByRule(entry(0, 0, '2026-08-01'))).toBe(
      'Next by rule: carried over, waiting since 2026-08-01.',
    );
  });
});
