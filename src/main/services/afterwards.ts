import { listBans } from '../../shared/matching/run/index.ts';
import {
  type CycleId,
  canBecome,
  type NewPairingChange,
  type Pairing,
  type PairingChangeId,
  type PairingId,
  type PersonId,
  type Side,
  type WaitlistEntryId,
} from '../../shared/model/index.ts';
import type { AfterwardsSnapshot } from '../../shared/rpc/index.ts';
import { foldText } from '../../shared/util/index.ts';
import {
  ChapterError,
  type ChapterStore,
  makeId,
  type Queries,
  runCommand,
  type WritableStore,
} from '../storage/index.ts';
import {
  findEnrollment,
  findPairing,
  insertFamily,
  insertPairingChange,
  insertPairings,
  insertWaiting,
  listFamilies,
  listPairingChanges,
  listWaitlist,
  setEnrollment,
  updatePairing,
  updateWaiting,
} from '../storage/queries/index.ts';
import { checkAdditions } from './additionRules.ts';
import { nameNewFamilies } from './families.ts';
import { readPairingSource } from './pairingSource.ts';
import { requireCycle, requireNewestCycle, requirePerson } from './require.ts';
import { findWaitingPerson } from './waitlist.ts';
import { counted } from './words.ts';

export const readAfterwards = ({ queries }: ChapterStore, cycleId: CycleId): AfterwardsSnapshot => {
  requireCycle(queries, cycleId);
  return { waitlist: listWaitlist(queries, cycleId), changes: listPairingChanges(queries, cycleId) };
};

const requirePairing = (queries: Queries, id: PairingId): Pairing => {
  const found = findPairing(queries, id);
  if (found === undefined) {
    throw new ChapterError('NOT_FOUND', 'This pairing is not in the chapter any more.', id);
  }
  return found;
};

const requireStep = (queries: Queries, pairing: Pairing, to: Pairing['status']): void => {
  if (canBecome(pairing.status, to)) return;
  const mentee = requirePerson(queries, pairing.menteeId).name;
  const mentor = requirePerson(queries, pairing.mentorId).name;
  throw new ChapterError(
    'REFUSED',
    `The pairing of ${mentee} and ${mentor} is ${pairing.status}, so it can't become ${to}. Nothing was changed.`,
    pairing.id,
  );
};

/** @throws ChapterError REFUSED where the state may not follow; endings and announcements have commands of their own */
export const changeStatus = (store: WritableStore, id: PairingId, status: Pairing['status']): void =>
  runCommand(store, (queries) => {
    const pairing = requirePairing(queries, id);
    requireNewestCycle(queries, pairing.cycleId);
    if (status === 'ended' || status === 'announced' || status === 'approved') {
      throw new ChapterError(
        'REFUSED',
        `A pairing becomes ${status} in a step of its own. Nothing was changed.`,
        id,
      );
    }
    requireStep(queries, pairing, status);
    updatePairing(queries, id, { status });
    const { name } = requirePerson(queries, pairing.menteeId);
    return { label: `Mark the pairing of ${name} as ${status}`, value: undefined };
  });

/** Takes a role away from an enrollment; whoever had both keeps the other one. */
const leave = (queries: Queries, cycleId: CycleId, personId: PersonId, side: Side): void => {
  const enrollment = findEnrollment(queries, personId, cycleId);
  if (enrollment === undefined) return;
  const other = side === 'mentor' ? 'mentee' : 'mentor';
  setEnrollment(queries, {
    ...enrollment,
    role: enrollment.role === 'both' ? other : 'neither',
    capacity: side === 'mentor' ? 0 : enrollment.capacity,
  });
};

const checkOfficers = ({ adds, officers }: NewPairingChange): void => {
  const named = new Set(officers.map(foldText));
  if (adds.length > 0 && named.size !== 2) {
    throw new ChapterError('REFUSED', 'Two different officers approve new pairs. Nothing was changed.');
  }
};

const labels: Readonly<Record<NewPairingChange['kind'], string>> = {
  'drop-out': 'Mend the pairs after a drop-out',
  're-pair': 'Pair anew',
  'late joiner': 'Bring in a late joiner',
  'place opened': 'Give an open place to the next on the list',
  bridge: 'Bridge a gap',
  end: 'End a pairing',
};

/**
 * Changes the pairs after approval, all or nothing: pairings end with their day and a neutral reason, people step back
 * from a role, new pairs are written, and the waiting list follows.
 * @throws ChapterError REFUSED for a past cycle, a state that may not follow, or a new pair that breaks a rule
 */
export const applyPairingChange = (
  store: WritableStore,
  change: NewPairingChange,
): { ended: number; added: number; waiting: number } =>
  runCommand(store, (queries) => {
    const { cycleId, on } = change;
    const cycle = requireNewestCycle(queries, cycleId);
    checkOfficers(change);
    if (change.ends.length + change.adds.length + change.leaving.length + change.waits.length === 0) {
      throw new ChapterError('REFUSED', 'This change would leave every pair as it is.');
    }
    for (const { pairingId, reason } of change.ends) {
      const pairing = requirePairing(queries, pairingId);
      if (pairing.cycleId !== cycleId) {
        throw new ChapterError(
          'REFUSED',
          `This pairing is not one of ${cycle.label}. Nothing was changed.`,
          pairingId,
        );
      }
      requireStep(queries, pairing, 'ended');
      const endedOn = on < pairing.startedOn ? pairing.startedOn : on;
      updatePairing(queries, pairingId, { status: 'ended', endedOn, endReason: reason });
    }
    for (const { personId, side } of change.leaving) leave(queries, cycleId, personId, side);
    const added = addPairs(queries, change);
    settleWaiting(queries, change);
    insertPairingChange(queries, {
      id: makeId<PairingChangeId>(),
      cycleId,
      happenedOn: on,
      createdAt: store.now(),
      kind: change.kind,
      leastChange: change.leastChange,
      ended: change.ends.map(({ pairingId }) => pairingId),
      added: added.map(({ id }) => id),
      totalBefore: change.totalBefore,
      totalAfter: change.totalAfter,
    });
    const what = [
      ...sayPairs(
        queries,
        change.ends.map(({ pairingId }) => requirePairing(queries, pairingId)),
        'ended',
      ),
      ...sayPairs(queries, added, 'begun'),
    ];
    return {
      label: `${labels[change.kind]}${what.length > 0 ? `: ${what.join(', ')}` : ''}`,
      value: { ended: change.ends.length, added: added.length, waiting: change.waits.length },
    };
  });

/** Pairs as the history tells of them: one by its names, several by their number. */
const sayPairs = (
  queries: Queries,
  pairs: readonly Pick<Pairing, 'menteeId' | 'mentorId'>[],
  did: 'ended' | 'begun',
): string[] => {
  const [only] = pairs;
  if (only === undefined) return [];
  if (pairs.length > 1) return [`${counted(pairs.length, 'pair')} ${did}`];
  return [
    `${requirePerson(queries, only.menteeId).name} with ${requirePerson(queries, only.mentorId).name} ${did}`,
  ];
};

const addPairs = (queries: Queries, { cycleId, on, adds, officers }: NewPairingChange): Pairing[] => {
  if (adds.length === 0) return [];
  const source = readPairingSource(queries, cycleId);
  const { people, pairings: earlier } = source;
  const bans = listBans(
    source,
    adds.map(({ menteeId }) => menteeId),
    adds.map(({ mentorId }) => mentorId),
  );
  checkAdditions(adds, { ...source, cycleId, bans });
  const added = adds.map(
    ({ menteeId, mentorId, kind, score }): Pairing => ({
      id: makeId<PairingId>(),
      cycleId,
      menteeId,
      mentorId,
      kind,
      status: 'approved',
      startedOn: on,
      endedOn: null,
      endReason: null,
      runId: null,
      score,
      approvedBy: [...officers],
    }),
  );
  insertPairings(queries, added);
  for (const { founderId, name } of nameNewFamilies([...earlier, ...added], people, listFamilies(queries))) {
    insertFamily(queries, founderId, name);
  }
  return added;
};

/** Who got a mentor waits no more; who has none left goes on the list, with the priority of their enrollment. */
const settleWaiting = (queries: Queries, change: NewPairingChange): void => {
  const { cycleId, on } = change;
  for (const { menteeId, kind } of change.adds) {
    const entry = kind === 'primary' ? findWaitingPerson(queries, cycleId, menteeId) : undefined;
    if (entry === undefined) continue;
    const reason = change.placedBecause ?? 'A place opened.';
    updateWaiting(queries, entry.id, { state: 'placed', settledOn: on, reason });
  }
  for (const { personId, side } of change.leaving) {
    const entry = side === 'mentee' ? findWaitingPerson(queries, cycleId, personId) : undefined;
    if (entry === undefined) continue;
    updateWaiting(queries, entry.id, { state: 'left', settledOn: on, reason: 'Takes no part any more.' });
  }
  for (const personId of change.waits) {
    requirePerson(queries, personId);
    if (findWaitingPerson(queries, cycleId, personId) !== undefined) continue;
    const priorityTier = findEnrollment(queries, personId, cycleId)?.priorityTier ?? 2;
    const id = makeId<WaitlistEntryId>();
    insertWaiting(queries, {
      id,
      cycleId,
      personId,
      joinedOn: on,
      priorityTier,
      state: 'waiting',
      settledOn: null,
      reason: null,
    });
  }
};
