import * as z from 'zod/mini';
import {
  cycleIdSchema,
  instrumentIdSchema,
  itemIdSchema,
  lineSchema,
  longTextSchema,
  personIdSchema,
} from './ids.ts';
import { answerValueSchema, instrumentKinds, itemSchema, missingReasons } from './instrument.ts';
import { enrollmentSchema, newPersonSchema, sides } from './person.ts';

/** Something the import changed or asks about. It is listed, and can be left as it was. */
export const repairSchema = z.object({
  kind: z.string().check(z.maxLength(60)),
  /** One sentence: what, and what was done about it. */
  message: longTextSchema,
  /** Line numbers in the file, counted from 1 with the header. */
  rows: z.array(z.int()),
  before: z.nullable(longTextSchema),
  after: z.nullable(longTextSchema),
  accepted: z.boolean(),
});
export type Repair = z.infer<typeof repairSchema>;

/** An item of the draft: one that the chapter has already, or a new one with a key to refer to it. */
export const draftItemSchema = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(64)),
  existingId: z.nullable(itemIdSchema),
  item: z.omit(itemSchema, { id: true, instrumentId: true, position: true }),
});
export type DraftItem = z.infer<typeof draftItemSchema>;

export const draftRowSchema = z.object({
  /** Line in the file, counted from 1 with the header. */
  row: z.int(),
  /** Whose answers these are: someone on the roster, someone new (shared by rows with the same `newKey`), or nobody named. */
  person: z.union([
    z.object({ kind: z.literal('known'), id: personIdSchema, email: z.nullable(z.string()) }),
    z.object({ kind: z.literal('new'), newKey: z.string(), details: newPersonSchema }),
    z.object({ kind: z.literal('anonymous') }),
  ]),
  side: z.nullable(z.enum(sides)),
  /** Enrollment in the cycle that follows from these answers; null for surveys. */
  enrollment: z.nullable(z.omit(enrollmentSchema, { personId: true, cycleId: true })),
  codeWord: z.nullable(z.string().check(z.maxLength(200))),
  submittedAt: z.nullable(z.string().check(z.maxLength(40))),
  superseded: z.boolean(),
  responses: z.array(
    z.object({
      itemKey: z.string(),
      value: z.nullable(answerValueSchema),
      missing: z.nullable(z.enum(missingReasons)),
    }),
  ),
});
export type DraftRow = z.infer<typeof draftRowSchema>;

/** A whole import, reviewed and ready to be stored in one transaction. */
export const importDraftSchema = z.object({
  cycleId: cycleIdSchema,
  kind: z.enum(instrumentKinds),
  fileName: lineSchema,
  /** SHA-256 of the file's bytes in hexadecimal, so that the same file is recognised when it comes again. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  vendor: z.string().check(z.maxLength(60)),
  /** Instrument to add to; null makes a new one with `title`. */
  instrumentId: z.nullable(instrumentIdSchema),
  title: lineSchema,
  items: z.array(draftItemSchema).check(z.maxLength(2000)),
  rows: z.array(draftRowSchema).check(z.maxLength(200_000)),
  repairs: z.array(repairSchema),
  /** Every row of the file is in exactly one of these. */
  counts: z.object({ inFile: z.int(), stored: z.int(), keptAside: z.int(), refused: z.int() }),
  refused: z.array(z.object({ row: z.int(), reason: longTextSchema })),
  /** Column heading → what it was stored as, for next year. */
  mapping: z.record(z.string(), z.string()),
});
export type ImportDraft = z.infer<typeof importDraftSchema>;
