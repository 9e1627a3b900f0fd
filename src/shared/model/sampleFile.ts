import * as z from 'zod/mini';
import { chapterSettingsSchema, programCycleSchema } from './chapter.ts';
import { instrumentSchema, itemSchema, submissionSchema } from './instrument.ts';
import { pairingSchema, ruleSchema } from './pairing.ts';
import { enrollmentSchema, familySchema, personSchema, statusEventSchema } from './person.ts';
import {
  answerReadSchema,
  codebookVersionSchema,
  coderSchema,
  codeSchema,
  codingDecisionSchema,
  codingSchema,
  jointRowSchema,
  memoSchema,
  quoteSchema,
  themeCodeSchema,
  themeSchema,
} from './words.ts';

/** The made-up sample chapter as it lies in `resources/sample`: lists of records. */
export const sampleFileSchema = z.object({
  settings: chapterSettingsSchema,
  cycles: z.array(programCycleSchema),
  people: z.array(personSchema),
  statusEvents: z.array(statusEventSchema),
  enrollments: z.array(enrollmentSchema),
  families: z.array(familySchema),
  instruments: z.array(instrumentSchema),
  items: z.array(itemSchema),
  submissions: z.array(submissionSchema),
  rules: z.array(ruleSchema),
  pairings: z.array(pairingSchema),
  coders: z.array(coderSchema),
  codes: z.array(codeSchema),
  codebookVersions: z.array(codebookVersionSchema),
  codings: z.array(codingSchema),
  reads: z.array(answerReadSchema),
  decisions: z.array(codingDecisionSchema),
  memos: z.array(memoSchema),
  themes: z.array(themeSchema),
  themeCodes: z.array(themeCodeSchema),
  quotes: z.array(quoteSchema),
  jointRows: z.array(jointRowSchema),
});
export type SampleFile = z.infer<typeof sampleFileSchema>;
