import * as z from 'zod/mini';
import {
  codeIdSchema,
  coderIdSchema,
  codingIdSchema,
  instrumentIdSchema,
  itemIdSchema,
  jointRowIdSchema,
  lineSchema,
  longTextSchema,
  memoIdSchema,
  momentSchema,
  quoteIdSchema,
  scaleIdSchema,
  submissionIdSchema,
  themeIdSchema,
} from './ids.ts';

/** Someone who codes. Coders are names that a board types, not people of the roster. The first one made comes first. */
export const coderSchema = z.object({ id: coderIdSchema, name: lineSchema, createdAt: momentSchema });
export type Coder = z.infer<typeof coderSchema>;

/** Colors that a code may have: names of the palette that families use as well (`--mg-family-…`). */
export const codeColors = [
  'hazel',
  'rowan',
  'linden',
  'maple',
  'cedar',
  'alder',
  'juniper',
  'willow',
  'aspen',
  'birch',
  'beech',
  'elm',
] as const;
export type CodeColor = (typeof codeColors)[number];

const noteSchema = z.string().check(z.maxLength(4_000));

/** A label for passages, with what belongs under it and what does not. */
export const codeSchema = z.object({
  id: codeIdSchema,
  parentId: z.nullable(codeIdSchema),
  name: lineSchema,
  definition: noteSchema,
  include: noteSchema,
  exclude: noteSchema,
  example: noteSchema,
  color: z.enum(codeColors),
  /** Place in the whole codebook, from 0 without gaps. */
  position: z.int().check(z.gte(0)),
  /** Not offered any more; what was coded with it stays. */
  retired: z.boolean(),
});
export type Code = z.infer<typeof codeSchema>;
/** What a person says of a code; its place and whether it is retired are commands of their own. */
export const newCodeSchema = z.omit(codeSchema, { id: true, position: true, retired: true });
export type NewCode = z.infer<typeof newCodeSchema>;

/** The codebook as it was when somebody saved a version of it. */
export const codebookVersionSchema = z.object({
  number: z.int().check(z.gte(1)),
  savedAt: momentSchema,
  note: noteSchema,
  codes: z.array(codeSchema),
});
export type CodebookVersion = z.infer<typeof codebookVersionSchema>;

/** One answer of one person to one question. */
export const answerRefSchema = z.object({ submissionId: submissionIdSchema, itemId: itemIdSchema });
export type AnswerRef = z.infer<typeof answerRefSchema>;

const place = z.int().check(z.gte(0), z.lte(200_000));

/** A passage of an answer in Unicode code points from 0, the end not included. */
export const passageSchema = z
  .object({ startsAt: place, endsAt: place })
  .check(z.refine(({ startsAt, endsAt }) => endsAt > startsAt));
export type Passage = z.infer<typeof passageSchema>;

/** One code applied by one coder to a passage, or to the whole answer where both places are null. */
export const codingSchema = z.object({
  id: codingIdSchema,
  coderId: coderIdSchema,
  codeId: codeIdSchema,
  submissionId: submissionIdSchema,
  itemId: itemIdSchema,
  startsAt: z.nullable(place),
  endsAt: z.nullable(place),
  codedAt: momentSchema,
});
export type Coding = z.infer<typeof codingSchema>;

/** An answer that a coder has read: without codings there was nothing to code in it, or it is only marked as read. */
export const answerReadSchema = z.object({
  coderId: coderIdSchema,
  submissionId: submissionIdSchema,
  itemId: itemIdSchema,
  nothingToCode: z.boolean(),
});
export type AnswerRead = z.infer<typeof answerReadSchema>;

/** Where two coders differed: whether a code applies to an answer, and why. It wins over both. */
export const codingDecisionSchema = z.object({
  codeId: codeIdSchema,
  submissionId: submissionIdSchema,
  itemId: itemIdSchema,
  applies: z.boolean(),
  reason: noteSchema,
  decidedAt: momentSchema,
});
export type CodingDecision = z.infer<typeof codingDecisionSchema>;
export const newDecisionSchema = z.omit(codingDecisionSchema, { decidedAt: true });
export type NewDecision = z.infer<typeof newDecisionSchema>;

/** A thought noted while coding: about an answer, a question, a code, or the whole. */
export const memoSchema = z.object({
  id: memoIdSchema,
  coderId: z.nullable(coderIdSchema),
  codeId: z.nullable(codeIdSchema),
  submissionId: z.nullable(submissionIdSchema),
  itemId: z.nullable(itemIdSchema),
  text: noteSchema.check(z.minLength(1)),
  writtenAt: momentSchema,
});
export type Memo = z.infer<typeof memoSchema>;
export const newMemoSchema = z.omit(memoSchema, { id: true, writtenAt: true });
export type NewMemo = z.infer<typeof newMemoSchema>;

/** A pattern across codes. */
export const themeSchema = z.object({
  id: themeIdSchema,
  name: lineSchema,
  description: noteSchema,
  position: z.int().check(z.gte(0)),
});
export type Theme = z.infer<typeof themeSchema>;
export const newThemeSchema = z.omit(themeSchema, { id: true, position: true });
export type NewTheme = z.infer<typeof newThemeSchema>;

/** A code stands in one theme at most. */
export const themeCodeSchema = z.object({ codeId: codeIdSchema, themeId: themeIdSchema });
export type ThemeCode = z.infer<typeof themeCodeSchema>;

/** A passage that may be printed: `text` is what is printed, after names and places were taken out. */
export const quoteSchema = z.object({
  id: quoteIdSchema,
  submissionId: submissionIdSchema,
  itemId: itemIdSchema,
  startsAt: place,
  endsAt: place,
  codeId: z.nullable(codeIdSchema),
  text: longTextSchema.check(z.minLength(1)),
  /** Who says that it names nobody; null as long as nobody has. */
  confirmedBy: z.nullable(lineSchema),
  confirmedAt: z.nullable(momentSchema),
  position: z.int().check(z.gte(0)),
});
export type Quote = z.infer<typeof quoteSchema>;
export const newQuoteSchema = z.omit(quoteSchema, {
  id: true,
  confirmedBy: true,
  confirmedAt: true,
  position: true,
});
export type NewQuote = z.infer<typeof newQuoteSchema>;

/** How what was said stands to what was measured. */
export const jointFits = ['confirms', 'expands', 'contradicts', 'silent'] as const;
export type JointFit = (typeof jointFits)[number];

/** One row of a survey's joint display: a construct, what was measured, what was said, and a person's conclusion. */
export const jointRowSchema = z.object({
  id: jointRowIdSchema,
  instrumentId: instrumentIdSchema,
  position: z.int().check(z.gte(0)),
  construct: lineSchema,
  scaleId: z.nullable(scaleIdSchema),
  itemIds: z.array(itemIdSchema).check(z.maxLength(100)),
  themeId: z.nullable(themeIdSchema),
  quoteId: z.nullable(quoteIdSchema),
  fit: z.nullable(z.enum(jointFits)),
  conclusion: noteSchema,
});
export type JointRow = z.infer<typeof jointRowSchema>;
/** A row as it is set: `id` is null for a new one; its place is that in the list. */
export const jointRowToSetSchema = z.extend(
  z.omit(jointRowSchema, { id: true, instrumentId: true, position: true }),
  { id: z.nullable(jointRowIdSchema) },
);
export type JointRowToSet = z.infer<typeof jointRowToSetSchema>;

const keySchema = z.string().check(z.minLength(1), z.maxLength(200));

/** A code as a file brings it: `key` names it inside the file, `existingId` the code that it changes. */
export const importedCodeSchema = z.extend(z.omit(newCodeSchema, { parentId: true }), {
  key: keySchema,
  parentKey: z.nullable(keySchema),
  existingId: z.nullable(codeIdSchema),
});
export type ImportedCode = z.infer<typeof importedCodeSchema>;

/** A codebook as a file brings it. Codes that the file does not hold stay as they are. */
export const codebookImportSchema = z.object({
  fileName: lineSchema,
  codes: z.array(importedCodeSchema).check(z.minLength(1), z.maxLength(2_000)),
  themes: z
    .array(z.object({ name: lineSchema, description: noteSchema, codeKeys: z.array(keySchema) }))
    .check(z.maxLength(500)),
});
export type CodebookImport = z.infer<typeof codebookImportSchema>;

/**
 * A coder's work as a file brings it. In each answer that `reads` or `codings` name, the coder's codes become those
 * of the file, so that a file which is sent again takes the place of the one before.
 */
export const codingImportSchema = z.object({
  fileName: lineSchema,
  coder: z.union([z.object({ id: coderIdSchema }), z.object({ name: lineSchema })]),
  codings: z.array(z.omit(codingSchema, { id: true, coderId: true })).check(z.maxLength(200_000)),
  reads: z.array(z.omit(answerReadSchema, { coderId: true })).check(z.maxLength(200_000)),
  memos: z.array(z.omit(memoSchema, { id: true, coderId: true })).check(z.maxLength(20_000)),
});
export type CodingImport = z.infer<typeof codingImportSchema>;
