import * as z from 'zod/mini';
import {
  cycleIdSchema,
  daySchema,
  lineSchema,
  momentSchema,
  pairingChangeIdSchema,
  pairingIdSchema,
  personIdSchema,
  waitlistEntryIdSchema,
} from './ids.ts';
import { endReasons } from './pairing.ts';
import { sides } from './person.ts';

export const waitingStates = ['waiting', 'placed', 'left'] as const;

/** Someone who waits for a mentor, since a day and with a priority. Entries stay when the waiting is over. */
export const waitlistEntrySchema = z.object({
  id: waitlistEntryIdSchema,
  cycleId: cycleIdSchema,
  personId: personIdSchema,
  joinedOn: daySchema,
  /** 0 carried over, 1 never mentored before, 2 everyone else. */
  priorityTier: z.int().check(z.gte(0), z.lte(9)),
  state: z.enum(waitingStates),
  settledOn: z.nullable(daySchema),
  /** Why this person was next, or why they left the list; null while they wait. */
  reason: z.nullable(lineSchema),
});
export type WaitlistEntry = z.infer<typeof waitlistEntrySchema>;

export const changeKinds = ['drop-out', 're-pair', 'late joiner', 'place opened', 'bridge', 'end'] as const;
export type PairingChangeKind = (typeof changeKinds)[number];

/** A change of the pairs after approval, as it was applied. */
export const pairingChangeSchema = z.object({
  id: pairingChangeIdSchema,
  cycleId: cycleIdSchema,
  happenedOn: daySchema,
  createdAt: momentSchema,
  kind: z.enum(changeKinds),
  /** From 0 (best total) to 1 (fewest changes); null where nothing was computed. */
  leastChange: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  ended: z.array(pairingIdSchema),
  added: z.array(pairingIdSchema),
  /** Points of all pairs together before and after, in millionths; null where nothing was computed. */
  totalBefore: z.nullable(z.number()),
  totalAfter: z.nullable(z.number()),
});
export type PairingChange = z.infer<typeof pairingChangeSchema>;

/** What the board decided: written as one command. */
export const newPairingChangeSchema = z.object({
  cycleId: cycleIdSchema,
  on: daySchema,
  kind: z.enum(changeKinds),
  ends: z.array(z.object({ pairingId: pairingIdSchema, reason: z.enum(endReasons) })),
  /** Who takes no part in a role any more. */
  leaving: z.array(z.object({ personId: personIdSchema, side: z.enum(sides) })),
  adds: z.array(
    z.object({
      menteeId: personIdSchema,
      mentorId: personIdSchema,
      /** A bridge holds the place until a new mentor is found. */
      kind: z.enum(['primary', 'bridge']),
      score: z.nullable(z.int()),
    }),
  ),
  /** Mentees who go on the waiting list, because no place is left. */
  waits: z.array(personIdSchema),
  /** Why those on the waiting list who get a mentor now were next. */
  placedBecause: z.nullable(lineSchema),
  /** Two officers where new pairs are written; empty where pairs only end. */
  officers: z.array(lineSchema).check(z.maxLength(2)),
  leastChange: z.nullable(z.number().check(z.gte(0), z.lte(1))),
  totalBefore: z.nullable(z.number()),
  totalAfter: z.nullable(z.number()),
});
export type NewPairingChange = z.infer<typeof newPairingChangeSchema>;
