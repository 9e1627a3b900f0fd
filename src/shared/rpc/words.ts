import * as z from 'zod/mini';
import {
  answerReadSchema,
  answerRefSchema,
  codebookImportSchema,
  codebookVersionSchema,
  codeIdSchema,
  coderIdSchema,
  coderSchema,
  codeSchema,
  codingDecisionSchema,
  codingIdSchema,
  codingImportSchema,
  codingSchema,
  instrumentIdSchema,
  jointRowSchema,
  jointRowToSetSchema,
  lineSchema,
  memoIdSchema,
  memoSchema,
  newCodeSchema,
  newDecisionSchema,
  newMemoSchema,
  newQuoteSchema,
  newThemeSchema,
  passageSchema,
  quoteIdSchema,
  quoteSchema,
  themeCodeSchema,
  themeIdSchema,
  themeSchema,
} from '../model/index.ts';
import { procedure } from './errors.ts';

export const wordsSnapshotSchema = z.object({
  /** The first coder first. */
  coders: z.array(coderSchema),
  /** In order of the codebook, retired ones too. */
  codes: z.array(codeSchema),
  /** Newest first. */
  versions: z.array(codebookVersionSchema),
  /** Oldest first. Those of a question that was reworded since are given for the question as it is asked now. */
  codings: z.array(codingSchema),
  reads: z.array(answerReadSchema),
  decisions: z.array(codingDecisionSchema),
  memos: z.array(memoSchema),
  themes: z.array(themeSchema),
  themeCodes: z.array(themeCodeSchema),
  quotes: z.array(quoteSchema),
  jointRows: z.array(jointRowSchema),
});
export type WordsSnapshot = z.infer<typeof wordsSnapshotSchema>;

const done = z.null();

export const words = {
  /** Everything that was made of what people wrote, in all surveys. */
  snapshot: procedure.output(wordsSnapshotSchema),

  addCoder: procedure.input(z.object({ name: lineSchema })).output(z.object({ coderId: coderIdSchema })),
  renameCoder: procedure.input(z.object({ coderId: coderIdSchema, name: lineSchema })).output(done),

  /** The new code comes last; `themeId` puts it into a theme at once. */
  addCode: procedure
    .input(z.extend(newCodeSchema, { themeId: z.nullable(themeIdSchema) }))
    .output(z.object({ codeId: codeIdSchema })),
  changeCode: procedure.input(z.extend(newCodeSchema, { id: codeIdSchema })).output(done),
  /** Puts a code under a parent, or under none, to stand before another code; last where `beforeId` is null. */
  moveCode: procedure
    .input(
      z.object({
        codeId: codeIdSchema,
        parentId: z.nullable(codeIdSchema),
        beforeId: z.nullable(codeIdSchema),
      }),
    )
    .output(done),
  retireCode: procedure.input(z.object({ codeId: codeIdSchema, retired: z.boolean() })).output(done),
  /** Everything that hangs on one code moves to another, and the first is gone. */
  mergeCodes: procedure.input(z.object({ keptId: codeIdSchema, goneId: codeIdSchema })).output(done),
  saveCodebookVersion: procedure
    .input(z.object({ note: z.string().check(z.maxLength(4_000)) }))
    .output(z.object({ number: z.int() })),
  /** Codes that came after the version are retired; what was coded stays. */
  restoreCodebookVersion: procedure.input(z.object({ number: z.int() })).output(done),
  importCodebook: procedure
    .input(codebookImportSchema)
    .output(z.object({ added: z.int(), changed: z.int() })),

  /** Applies a code to a passage or, without one, to the whole answer; the answer then counts as read. */
  applyCode: procedure
    .input(
      z.extend(answerRefSchema, {
        coderId: coderIdSchema,
        codeId: codeIdSchema,
        passage: z.nullable(passageSchema),
      }),
    )
    .output(z.object({ codingId: codingIdSchema })),
  /** With the last code of an answer gone, the coder has it to read again. */
  removeCoding: procedure.input(z.object({ codingId: codingIdSchema })).output(done),
  markNothing: procedure
    .input(z.extend(answerRefSchema, { coderId: coderIdSchema, nothing: z.boolean() }))
    .output(done),
  markRead: procedure
    .input(z.extend(answerRefSchema, { coderId: coderIdSchema, read: z.boolean() }))
    .output(done),
  importCodings: procedure
    .input(codingImportSchema)
    .output(z.object({ coderId: coderIdSchema, answers: z.int(), codings: z.int() })),
  decideCoding: procedure.input(newDecisionSchema).output(done),
  undecide: procedure.input(z.extend(answerRefSchema, { codeId: codeIdSchema })).output(done),

  writeMemo: procedure
    .input(z.extend(newMemoSchema, { id: z.nullable(memoIdSchema) }))
    .output(z.object({ memoId: memoIdSchema })),
  removeMemo: procedure.input(z.object({ memoId: memoIdSchema })).output(done),

  /** The theme comes last; the codes named leave the themes in which they stand. */
  addTheme: procedure
    .input(z.extend(newThemeSchema, { codeIds: z.array(codeIdSchema).check(z.maxLength(2_000)) }))
    .output(z.object({ themeId: themeIdSchema })),
  changeTheme: procedure.input(z.extend(newThemeSchema, { id: themeIdSchema })).output(done),
  /** All themes in their new order. */
  orderThemes: procedure.input(z.object({ themeIds: z.array(themeIdSchema) })).output(done),
  /** Its codes stay, without a theme. */
  removeTheme: procedure.input(z.object({ themeId: themeIdSchema })).output(done),
  setThemeOfCode: procedure
    .input(z.object({ codeId: codeIdSchema, themeId: z.nullable(themeIdSchema) }))
    .output(done),

  addQuote: procedure.input(newQuoteSchema).output(z.object({ quoteId: quoteIdSchema })),
  /** A quote whose printed text changes has to be confirmed again. */
  changeQuote: procedure.input(z.extend(newQuoteSchema, { id: quoteIdSchema })).output(done),
  /** `confirmedBy` null takes the confirmation back. */
  confirmQuote: procedure
    .input(z.object({ quoteId: quoteIdSchema, confirmedBy: z.nullable(lineSchema) }))
    .output(done),
  orderQuotes: procedure.input(z.object({ quoteIds: z.array(quoteIdSchema) })).output(done),
  removeQuote: procedure.input(z.object({ quoteId: quoteIdSchema })).output(done),

  /** The whole joint display of a survey, in order. */
  setJointRows: procedure
    .input(
      z.object({
        instrumentId: instrumentIdSchema,
        rows: z.array(jointRowToSetSchema).check(z.maxLength(200)),
      }),
    )
    .output(done),
};
