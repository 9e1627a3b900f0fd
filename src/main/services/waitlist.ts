import type { CycleId, PersonId, WaitlistEntry, WaitlistEntryId } from '../../shared/model/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  findEnrollment,
  findWaiting,
  insertWaiting,
  listWaitlist,
  updateWaiting,
} from '../storage/queries/index.ts';
import { requireNewestCycle, requirePerson } from './require.ts';

/** The entry of someone who waits in a cycle. */
export const findWaitingPerson = (
  queries: Queries,
  cycleId: CycleId,
  personId: PersonId,
): WaitlistEntry | undefined =>
  listWaitlist(queries, cycleId).find((entry) => entry.personId === personId && entry.state === 'waiting');

export type NewWaiting = Pick<WaitlistEntry, 'cycleId' | 'personId' | 'joinedOn' | 'priorityTier'>;

/** @throws ChapterError REFUSED for someone who waits already or is not enrolled as mentee */
export const joinWaitlist = (store: WritableStore, waiting: NewWaiting): WaitlistEntryId =>
  runCommand(store, (queries) => {
    const { cycleId, personId } = waiting;
    requireNewestCycle(queries, cycleId);
    const { name } = requirePerson(queries, personId);
    const role = findEnrollment(queries, personId, cycleId)?.role ?? 'neither';
    if (role !== 'mentee' && role !== 'both') {
      throw new ChapterError(
        'REFUSED',
        `${name} is not enrolled as mentee in this program cycle. Enroll them first.`,
        personId,
      );
    }
    if (findWaitingPerson(queries, cycleId, personId) !== undefined) {
      throw new ChapterError('REFUSED', `${name} is on the waiting list already.`, personId);
    }
    const id = makeId<WaitlistEntryId>();
    insertWaiting(queries, { ...waiting, id, state: 'waiting', settledOn: null, reason: null });
    return { label: `Put ${name} on the waiting list`, value: id };
  });

const requireWaiting = (queries: Queries, id: WaitlistEntryId): WaitlistEntry => {
  const entry = findWaiting(queries, id);
  if (entry === undefined || entry.state !== 'waiting') {
    throw new ChapterError('NOT_FOUND', 'This person is not on the waiting list any more.', id);
  }
  requireNewestCycle(queries, entry.cycleId);
  return entry;
};

export const changeWaiting = (
  store: WritableStore,
  id: WaitlistEntryId,
  fields: Pick<WaitlistEntry, 'joinedOn' | 'priorityTier'>,
): void =>
  runCommand(store, (queries) => {
    const { name } = requirePerson(queries, requireWaiting(queries, id).personId);
    updateWaiting(queries, id, fields);
    return { label: `Change the place of ${name} on the waiting list`, value: undefined };
  });

export const leaveWaitlist = (store: WritableStore, id: WaitlistEntryId, on: string, reason: string): void =>
  runCommand(store, (queries) => {
    const { name } = requirePerson(queries, requireWaiting(queries, id).personId);
    updateWaiting(queries, id, { state: 'left', settledOn: on, reason });
    return { label: `Take ${name} off the waiting list`, value: undefined };
  });
