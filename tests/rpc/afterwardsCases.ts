import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';
import type { CycleId, PersonId } from '../../src/shared/model/index.ts';
import { shippedWording } from '../../src/shared/report/letters/wording.ts';

/** What comes after approval, once each: wording, announcement, states, a drop-out, the waiting list. Ends one pair. */
export const carryOutAfterwards = async (
  client: BackendClient,
  cycleId: CycleId,
  [pair]: readonly (readonly [PersonId, PersonId])[],
): Promise<void> => {
  if (pair === undefined) throw new Error('No pair was approved.');
  const [menteeId] = pair;
  const wording = { ...shippedWording.mentee, greeting: 'Hi {name} 🌳,' };
  await client.letters.saveWording({ cycleId, side: 'mentee', wording });
  expect((await client.letters.snapshot({ cycleId })).wordings).toEqual([{ side: 'mentee', wording }]);
  await client.letters.resetWording({ cycleId, side: 'mentee' });
  expect(await client.letters.announce({ cycleId, on: '2026-08-21' })).toEqual({ version: 1, letters: 6 });
  const { pairings } = await client.pairing.snapshot({ cycleId });
  const pairingId = pairings.find((pairing) => pairing.menteeId === menteeId)!.id;
  await client.afterwards.changeStatus({ pairingId, status: 'at risk' });
  expect(
    await client.afterwards.apply({
      cycleId,
      on: '2026-09-10',
      kind: 'drop-out',
      ends: [{ pairingId, reason: 'left' }],
      leaving: [],
      adds: [],
      waits: [],
      placedBecause: null,
      officers: [],
      leastChange: null,
      totalBefore: null,
      totalAfter: null,
    }),
  ).toEqual({ ended: 1, added: 0, waiting: 0 });
  const { entryId } = await client.afterwards.joinWaitlist({
    cycleId,
    personId: menteeId,
    joinedOn: '2026-09-10',
    priorityTier: 1,
  });
  await client.afterwards.changeWaiting({ entryId, joinedOn: '2026-09-09', priorityTier: 0 });
  await client.afterwards.leaveWaitlist({ entryId, on: '2026-10-01', reason: 'Found a mentor elsewhere' });
  expect(await client.afterwards.snapshot({ cycleId })).toMatchObject({
    waitlist: [{ personId: menteeId, joinedOn: '2026-09-09', priorityTier: 0, state: 'left' }],
    changes: [{ kind: 'drop-out', ended: [pairingId], added: [] }],
  });
};
