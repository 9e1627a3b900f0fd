import * as z from 'zod/mini';
import {
  cycleIdSchema,
  daySchema,
  lineSchema,
  newPairingChangeSchema,
  pairingChangeSchema,
  pairingIdSchema,
  pairingStatuses,
  personIdSchema,
  waitlistEntryIdSchema,
  waitlistEntrySchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const afterwardsSnapshotSchema = z.object({
  /** Everyone of this cycle who waits or has waited. */
  waitlist: z.array(waitlistEntrySchema),
  /** Of this cycle, oldest first. */
  changes: z.array(pairingChangeSchema),
});
export type AfterwardsSnapshot = z.infer<typeof afterwardsSnapshotSchema>;

const tier = z.int().check(z.gte(0), z.lte(9));

export const afterwards = {
  snapshot: procedure.input(z.object({ cycleId: cycleIdSchema })).output(afterwardsSnapshotSchema),
  /** Active, at risk or paused: one of the states that may follow. Endings go through `apply`. */
  changeStatus: procedure
    .input(z.object({ pairingId: pairingIdSchema, status: z.enum(pairingStatuses) }))
    .output(z.null()),
  /** Backs up, ends pairings and writes new ones, together and with their day. */
  apply: procedure
    .input(newPairingChangeSchema)
    .output(z.object({ ended: z.int(), added: z.int(), waiting: z.int() })),
  joinWaitlist: procedure
    .input(
      z.object({ cycleId: cycleIdSchema, personId: personIdSchema, joinedOn: daySchema, priorityTier: tier }),
    )
    .output(z.object({ entryId: waitlistEntryIdSchema })),
  changeWaiting: procedure
    .input(z.object({ entryId: waitlistEntryIdSchema, joinedOn: daySchema, priorityTier: tier }))
    .output(z.null()),
  leaveWaitlist: procedure
    .input(z.object({ entryId: waitlistEntryIdSchema, on: daySchema, reason: lineSchema }))
    .output(z.null()),
};
