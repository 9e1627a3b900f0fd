import * as z from 'zod/mini';
import {
  announcementSchema,
  cycleIdSchema,
  daySchema,
  letterWordingSchema,
  sides,
  storedWordingSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const lettersSnapshotSchema = z.object({
  /** Of this cycle; a side without one has the text that ships with the application. */
  wordings: z.array(storedWordingSchema),
  /** Of this cycle, oldest first. */
  announcements: z.array(announcementSchema),
});
export type LettersSnapshot = z.infer<typeof lettersSnapshotSchema>;

const sideOfCycle = z.object({ cycleId: cycleIdSchema, side: z.enum(sides) });

export const letters = {
  snapshot: procedure.input(z.object({ cycleId: cycleIdSchema })).output(lettersSnapshotSchema),
  saveWording: procedure.input(z.extend(sideOfCycle, { wording: letterWordingSchema })).output(z.null()),
  /** Back to the text that ships with the application. */
  resetWording: procedure.input(sideOfCycle).output(z.null()),
  /**
   * Backs up, makes approved pairings announced ones, and notes who gets a letter: everyone the first time, later only
   * those whose letter has changed. Refused where no letter would change.
   */
  announce: procedure
    .input(z.object({ cycleId: cycleIdSchema, on: daySchema }))
    .output(z.object({ version: z.int(), letters: z.int() })),
};
