import * as z from 'zod/mini';
import {
  instrumentIdSchema,
  lineSchema,
  reportIdSchema,
  reportSentenceSchema,
  reportSettingsSchema,
  reportSlotSchema,
  savedReportSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const reports = {
  /** Every saved report of the chapter, the one changed last first. */
  list: procedure.output(z.array(savedReportSchema)),
  add: procedure
    .input(
      z.object({
        instrumentId: instrumentIdSchema,
        title: lineSchema,
        settings: reportSettingsSchema,
        sentences: z.array(reportSentenceSchema).check(z.maxLength(400)),
      }),
    )
    .output(z.object({ reportId: reportIdSchema })),
  /** Its title and how it is made. */
  change: procedure
    .input(z.object({ reportId: reportIdSchema, title: lineSchema, settings: reportSettingsSchema }))
    .output(z.null()),
  /** Writes into one place, or gives the place back to the numbers where `sentence` is null. */
  write: procedure
    .input(
      z.object({
        reportId: reportIdSchema,
        slot: reportSlotSchema,
        sentence: z.nullable(z.omit(reportSentenceSchema, { slot: true })),
      }),
    )
    .output(z.null()),
  remove: procedure.input(z.object({ reportId: reportIdSchema })).output(z.null()),
};
