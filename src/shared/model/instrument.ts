import * as z from 'zod/mini';
import {
  cycleIdSchema,
  importBatchIdSchema,
  instrumentIdSchema,
  itemIdSchema,
  lineSchema,
  longTextSchema,
  momentSchema,
  personIdSchema,
  submissionIdSchema,
} from './ids.ts';
import { sides } from './person.ts';

export const instrumentKinds = ['matching', 'evaluation', 'check-in'] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

export const questionTypes = [
  'single',
  'multiple',
  'rating',
  'ranking',
  'number',
  'shortText',
  'longText',
  'date',
  'place',
  'people',
  'yesNo',
  'grid',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** Whether a question is answered in the person's own words. */
export const isTextQuestion = (type: QuestionType): boolean => type === 'longText' || type === 'shortText';

export const optionSchema = z.object({
  /** Stays the same when the label is reworded. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  label: z.string().check(z.minLength(1), z.maxLength(1000)),
  /** Other spellings that mean this option. */
  aliases: z.array(z.string().check(z.maxLength(1000))),
});
export type Option = z.infer<typeof optionSchema>;

export const ratingScaleSchema = z.object({
  min: z.int(),
  max: z.int(),
  /** Words for steps, from `min` upward; may be shorter than the scale or empty. */
  labels: z.array(z.string().check(z.maxLength(200))),
});
export type RatingScale = z.infer<typeof ratingScaleSchema>;

export const itemUses = ['similarity', 'complement', 'filter', 'none'] as const;

const rowsSchema = z.array(z.string().check(z.minLength(1), z.maxLength(1000))).check(z.maxLength(200));

export const itemSchema = z.object({
  id: itemIdSchema,
  instrumentId: instrumentIdSchema,
  position: z.int().check(z.gte(0)),
  type: z.enum(questionTypes),
  /** Who is asked. */
  role: z.enum(['mentee', 'mentor', 'both']),
  /** The question as the mentee reads it and as the mentor reads it; equal where nobody said otherwise. */
  wording: z.object({ mentee: longTextSchema, mentor: longTextSchema }),
  /** A few words for tables and bars, such as "Values". */
  shortName: lineSchema,
  /** For grids, the columns. */
  options: z.array(optionSchema),
  /** For grids: what stands at the left of each row, in order; answers name their row by it. Empty for the others. */
  rows: z._default(rowsSchema, []),
  /** For ratings; null for the others. */
  scale: z.nullable(ratingScaleSchema),
  /** Most choices or ranks allowed; null where there is no limit. */
  atMost: z.nullable(z.int().check(z.gte(1))),
  /** A rating in which disagreeing is the favorable answer. */
  reversed: z.boolean(),
  use: z.enum(itemUses),
  /** Importance in the pair score, 0 to 3. */
  weight: z.number().check(z.gte(0), z.lte(3)),
  sensitive: z.boolean(),
  visibleTo: z.enum(['board', 'partner', 'nobody']),
  /** Last year's item that this one came from, so that years can be compared. */
  previousItemId: z.nullable(itemIdSchema),
});
export type Item = z.infer<typeof itemSchema>;

/** A question without its place. */
export const itemContentSchema = z.extend(
  z.omit(itemSchema, { id: true, instrumentId: true, position: true }),
  { rows: rowsSchema },
);

export const instrumentSchema = z.object({
  id: instrumentIdSchema,
  cycleId: cycleIdSchema,
  kind: z.enum(instrumentKinds),
  title: lineSchema,
  version: z.int().check(z.gte(1)),
  createdAt: momentSchema,
});
export type Instrument = z.infer<typeof instrumentSchema>;

/**
 * One answer. By type: single an option id; multiple and ranking option ids (ranking in order); rating and number
 * a number; texts and dates (ISO day) a string; yesNo `yes` or `no`; people person ids; place `{ city, region, country }`;
 * grid row → option ids.
 */
export const answerValueSchema = z.union([
  z.number(),
  longTextSchema,
  z.array(longTextSchema),
  z.record(z.string(), z.union([longTextSchema, z.array(longTextSchema)])),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

export const missingReasons = ['skipped', 'not asked', 'refused', 'unreadable'] as const;
export type MissingReason = (typeof missingReasons)[number];

export const responseSchema = z.object({
  itemId: itemIdSchema,
  value: z.nullable(answerValueSchema),
  /** Why there is no usable value; null where there is one. */
  missing: z.nullable(z.enum(missingReasons)),
});
export type Response = z.infer<typeof responseSchema>;

/** All answers of one person to one instrument. `personId` is null where the answers are anonymous. */
export const submissionSchema = z.object({
  id: submissionIdSchema,
  instrumentId: instrumentIdSchema,
  personId: z.nullable(personIdSchema),
  side: z.nullable(z.enum(sides)),
  codeWord: z.nullable(z.string().check(z.maxLength(200))),
  submittedAt: z.nullable(z.string().check(z.maxLength(40))),
  importBatchId: z.nullable(importBatchIdSchema),
  /** True for an earlier answer of someone who answered again: kept, but not counted. */
  superseded: z.boolean(),
  responses: z.array(responseSchema),
});
export type Submission = z.infer<typeof submissionSchema>;
