import * as z from 'zod/mini';
import { cycleIdSchema, daySchema, lineSchema } from './ids.ts';

/** What this chapter calls the two roles on screen and on paper; code always says mentor and mentee. */
export const displayWordsSchema = z.object({
  mentor: lineSchema,
  mentors: lineSchema,
  mentee: lineSchema,
  mentees: lineSchema,
});
export type DisplayWords = z.infer<typeof displayWordsSchema>;

export const defaultDisplayWords: DisplayWords = {
  mentor: 'mentor',
  mentors: 'mentors',
  mentee: 'mentee',
  mentees: 'mentees',
};

export const chapterSettingsSchema = z.object({
  name: lineSchema,
  words: displayWordsSchema,
  /** Names of the class years in order, such as MS1 … MS4. */
  classYears: z.array(lineSchema).check(z.minLength(2), z.maxLength(10)),
  /** Month and day on which everyone moves up one class year, as `07-01`. */
  yearStartsOn: z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)),
  /** Who is at the keyboard; stands beside each change in the history. May be empty. */
  officer: z.string().check(z.maxLength(200)),
});
export type ChapterSettings = z.infer<typeof chapterSettingsSchema>;

export const programCycleSchema = z.object({
  id: cycleIdSchema,
  /** Such as `2026–27`. */
  label: lineSchema,
  startsOn: daySchema,
  endsOn: daySchema,
});
export type ProgramCycle = z.infer<typeof programCycleSchema>;
export const newCycleSchema = z.omit(programCycleSchema, { id: true });
export type NewCycle = z.infer<typeof newCycleSchema>;
