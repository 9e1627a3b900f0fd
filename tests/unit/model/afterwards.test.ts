import { describe, expect, test } from 'vitest';
import {
  canBecome,
  orderWaitlist,
  pairingStatuses,
  pairingTransitions,
  type WaitlistEntry,
} from '../../../src/shared/model/index.ts';

describe('the states of a pairing', () => {
  // Written down by hand, one row a state: what may follow it.
  const allowed: Readonly<Record<string, readonly string[]>> = {
    approved: ['announced', 'ended'],
    announced: ['active', 'at risk', 'paused', 'ended'],
    active: ['at risk', 'paused', 'ended'],
    'at risk': ['active', 'paused', 'ended'],
    paused: ['active', 'at risk', 'ended'],
    ended: [],
  };
  const steps = pairingStatuses.flatMap((from) => pairingStatuses.map((to) => [from, to] as const));
  test.each(steps)('from %s to %s', (from, to) => {
    expect(canBecome(from, to)).toBe(allowed[from]?.includes(to));
  });

  test('lead everyone to an end, and from an end nowhere', () => {
    for (const status of pairingStatuses)
      expect(pairingTransitions[status].includes('ended')).toBe(status !== 'ended');
    expect(pairingTransitions.ended).toEqual([]);
  });
});

describe('the waiting list', () => {
  const entry = (
    id: string,
    priorityTier: number,
    joinedOn: string,
    state: WaitlistEntry['state'] = 'waiting',
  ): WaitlistEntry => ({
    id: id as WaitlistEntry['id'],
    cycleId: 'cycle' as WaitlistEntry['cycleId'],
    personId: id as WaitlistEntry['personId'],
    joinedOn,
    priorityTier,
    state,
    settledOn: state === 'waiting' ? null : '2026-09-01',
    reason: null,
  });

  test('goes by priority, then by day, then by id, whatever the order it is given in', () => {
    const entries = [
      entry('e', 2, '2026-08-01'),
      entry('d', 1, '2026-08-20'),
      entry('c', 1, '2026-08-20'),
      entry('b', 0, '2026-09-05'),
      entry('a', 1, '2026-08-19'),
      entry('gone', 0, '2026-07-01', 'left'),
      entry('placed', 0, '2026-07-01', 'placed'),
    ];
    for (const given of [entries, entries.toReversed()])
      expect(orderWaitlist(given).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd', 'e']);
  });
});
