import * as z from 'zod/mini';
import { pairingIdSchema, personIdSchema } from './ids.ts';
import { endReasons, pairingKinds } from './pairing.ts';

const yearSchema = z.int().check(z.gte(1900), z.lte(2200));

/** A link of a past year that somebody adds by hand. */
export const newPastLinkSchema = z.object({
  mentorId: personIdSchema,
  menteeId: personIdSchema,
  /** The academic year, by the calendar year in which it begins. */
  year: yearSchema,
  kind: z.enum(pairingKinds),
});
export type NewPastLink = z.infer<typeof newPastLinkSchema>;

/** A link of a past year as it should have been. */
export const correctedLinkSchema = z.object({
  pairingId: pairingIdSchema,
  mentorId: personIdSchema,
  year: yearSchema,
  kind: z.enum(pairingKinds),
  endReason: z.enum(endReasons),
});
export type CorrectedLink = z.infer<typeof correctedLinkSchema>;
