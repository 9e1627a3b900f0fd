import * as z from 'zod/mini';
import { instrumentIdSchema, itemIdSchema, lineSchema, momentSchema, reportIdSchema } from './ids.ts';

/** What a report is for: decides which parts it has and how long they are. */
export const reportPresetIds = ['office', 'paper', 'poster', 'members'] as const;
export type ReportPresetId = (typeof reportPresetIds)[number];

/** How a report is made; its numbers follow from these and from the chapter each time. */
export const reportSettingsSchema = z.object({
  preset: z.enum(reportPresetIds),
  /** Names for the cover, in order. */
  authors: z.array(lineSchema).check(z.maxLength(20)),
  /** The earlier survey that this one is compared with; null for none. */
  earlierId: z.nullable(instrumentIdSchema),
  /** Whether the same people answered both, or different ones. */
  earlierAs: z.enum(['waves', 'years']),
  approach: z.enum(['ranks', 'means']),
  correction: z.enum(['holm', 'bh', 'none']),
  zeros: z.enum(['drop', 'pratt']),
  /** The question that says how often a pair met, or whether it did; null where none does. */
  metItemId: z.nullable(itemIdSchema),
});
export type ReportSettings = z.infer<typeof reportSettingsSchema>;

/** A place in a report that the board may write into, such as `limitations/own`. */
export const reportSlotSchema = z.string().check(z.minLength(1), z.maxLength(160));

/** What the board wrote into a place; the numbers that stood there then tell when they have changed since. */
export const reportSentenceSchema = z.object({
  slot: reportSlotSchema,
  text: z.string().check(z.maxLength(8_000)),
  basis: z.string().check(z.maxLength(8_000)),
});
export type ReportSentence = z.infer<typeof reportSentenceSchema>;

export const savedReportSchema = z.object({
  id: reportIdSchema,
  instrumentId: instrumentIdSchema,
  title: lineSchema,
  settings: reportSettingsSchema,
  sentences: z.array(reportSentenceSchema),
  createdAt: momentSchema,
  changedAt: momentSchema,
});
export type SavedReport = z.infer<typeof savedReportSchema>;

export const usualReportSettings: ReportSettings = Object.freeze({
  preset: 'office',
  authors: [],
  earlierId: null,
  earlierAs: 'waves',
  approach: 'ranks',
  correction: 'holm',
  zeros: 'drop',
  metItemId: null,
});
