import * as z from 'zod/mini';
import {
  cycleIdSchema,
  instrumentIdSchema,
  itemIdSchema,
  lineSchema,
  longTextSchema,
  momentSchema,
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

/** A decision of the board about a repair that a later file may ask again: the same words, person or column. */
export const repairDecisionSchema = z.object({
  /** What it is about, in words that stay the same from file to file. */
  about: z.string().check(z.minLength(1), z.maxLength(600)),
  kind: z.string().check(z.maxLength(60)),
  accepted: z.boolean(),
  /** Which candidate was chosen, such as a person's id; null where there was nothing to choose. */
  choice: z.nullable(z.string().check(z.maxLength(200))),
});
export type RepairDecision = z.infer<typeof repairDecisionSchema>;

/** A decision of an earlier import, with the moment in which it was stored. */
export const rememberedRepairSchema = z.extend(repairDecisionSchema, { decidedAt: momentSchema });
export type RememberedRepair = z.infer<typeof rememberedRepairSchema>;

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
    z.object({
      kind: z.literal('known'),
      id: personIdSchema,
      email: z.nullable(z.string()),
      /** Year of entry that the answer says: fills an empty one on the roster, and replaces another one where `corrects`. */
      entryCohort: z.optional(z.nullable(z.int())),
      corrects: z.optional(z.boolean()),
    }),
    z.object({ kind: z.literal('new'), newKey: z.string(), details: newPersonSchema }),
    z.object({ kind: z.literal('anonymous') }),
  ]),
  side: z.nullable(z.enum(sides)),
  /** Enrollment in the cycle that follows from these answers; null for surveys. */
  enrollment: z.nullable(z.omit(enrollmentSchema, { personId: true, cycleId: true })),
  codeWord: z.nullable(z.string().check(z.maxLength(200))),
  submittedAt: z.nullable(z.string().check(z.maxLength(40))),
  superseded: z.boolean(),
  /** What the row says, as 32 hexadecimal digits: a later export of the same form is recognized by it, row by row. */
  hash: z.nullable(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
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
  /** What the board decided and wants to be remembered. */
  decisions: z.array(repairDecisionSchema),
  /** Every row of the file is in exactly one of these; `known` ones were stored by an earlier import. */
  counts: z.object({
    inFile: z.int(),
    stored: z.int(),
    keptAside: z.int(),
    refused: z.int(),
    known: z._default(z.int(), 0),
  }),
  refused: z.array(z.object({ row: z.int(), reason: longTextSchema })),
  /** Column heading → what it was stored as, for next year. */
  mapping: z.record(z.string(), z.string()),
});
export type ImportDraft = z.infer<typeof importDraftSchema>;
