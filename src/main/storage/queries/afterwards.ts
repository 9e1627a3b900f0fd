import { asc, eq } from 'drizzle-orm';
import type {
  CycleId,
  Pairing,
  PairingChange,
  PairingId,
  WaitlistEntry,
  WaitlistEntryId,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { pairing, pairingChange, waitlistEntry } from '../schema.ts';

export const findPairing = (queries: Queries, id: PairingId): Pairing | undefined =>
  queries.select().from(pairing).where(eq(pairing.id, id)).get();

export const removePairing = (queries: Queries, id: PairingId): void => {
  queries.delete(pairing).where(eq(pairing.id, id)).run();
};

export const updatePairing = (
  queries: Queries,
  id: PairingId,
  fields: Partial<Omit<Pairing, 'id' | 'runId' | 'score' | 'approvedBy'>>,
): void => {
  queries.update(pairing).set(fields).where(eq(pairing.id, id)).run();
};

/** Everyone who waits or has waited, in the order in which they joined. */
export const listWaitlist = (queries: Queries, cycleId: CycleId): WaitlistEntry[] =>
  queries
    .select()
    .from(waitlistEntry)
    .where(eq(waitlistEntry.cycleId, cycleId))
    .orderBy(asc(waitlistEntry.joinedOn), asc(waitlistEntry.id))
    .all();

export const findWaiting = (queries: Queries, id: WaitlistEntryId): WaitlistEntry | undefined =>
  queries.select().from(waitlistEntry).where(eq(waitlistEntry.id, id)).get();

export const insertWaiting = (queries: Queries, entry: WaitlistEntry): void => {
  queries.insert(waitlistEntry).values(entry).run();
};

export const updateWaiting = (
  queries: Queries,
  id: WaitlistEntryId,
  fields: Partial<Omit<WaitlistEntry, 'id' | 'cycleId' | 'personId'>>,
): void => {
  queries.update(waitlistEntry).set(fields).where(eq(waitlistEntry.id, id)).run();
};

/** Oldest first. */
export const listPairingChanges = (queries: Queries, cycleId: CycleId): PairingChange[] =>
  queries
    .select()
    .from(pairingChange)
    .where(eq(pairingChange.cycleId, cycleId))
    .orderBy(asc(pairingChange.id))
    .all();

export const insertPairingChange = (queries: Queries, change: PairingChange): void => {
  queries.insert(pairingChange).values(change).run();
};
