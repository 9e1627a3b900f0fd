import * as z from 'zod/mini';
import {
  answerValueSchema,
  displayWordsSchema,
  enrollmentSchema,
  instrumentIdSchema,
  instrumentKinds,
  itemIdSchema,
  itemSchema,
  lineSchema,
  momentSchema,
  personIdSchema,
  personSchema,
  roleChoices,
  sides,
} from '../model/index.ts';
import { procedure } from './errors.ts';

/** The word that ends the kiosk. Long enough that a passer-by does not guess it. */
const wordSchema = z.string().check(z.minLength(1), z.maxLength(200));

export const kioskStateSchema = z.object({
  on: z.boolean(),
  /** False where this program only has a copy of the chapter to look at. */
  canStore: z.boolean(),
  /** Seconds until the word may be tried again after wrong ones. */
  waitSeconds: z.int(),
  /** Seconds until the kiosk ends without its word, where somebody asked for that; else null. */
  endsInSeconds: z.nullable(z.int()),
  /** The last kiosk of this chapter; told only while none is on. */
  lastEnd: z.nullable(
    z.object({ at: momentSchema, how: z.enum(['by word', 'without word']), answers: z.int() }),
  ),
});
export type KioskState = z.infer<typeof kioskStateSchema>;

/** What of an item somebody who answers has to see. */
export const kioskItemSchema = z.pick(itemSchema, {
  id: true,
  type: true,
  role: true,
  wording: true,
  options: true,
  rows: true,
  scale: true,
  atMost: true,
});
export type KioskItem = z.infer<typeof kioskItemSchema>;

export const kioskQuestionnaireSchema = z.object({
  title: lineSchema,
  kind: z.enum(instrumentKinds),
  chapter: lineSchema,
  words: displayWordsSchema,
  /** False for surveys: nobody's name is asked. */
  named: z.boolean(),
  /** Years of entry of the present classes, the youngest first, such as MS1 and 2026. */
  classes: z.array(z.object({ label: lineSchema, entryCohort: z.int() })),
  /** Whether mentors have to be asked for their places because no question does. */
  asksPlaces: z.boolean(),
  items: z.array(kioskItemSchema),
});
export type KioskQuestionnaire = z.infer<typeof kioskQuestionnaireSchema>;

export const kioskPersonSchema = z.object({
  id: personIdSchema,
  name: lineSchema,
  /** Year of entry, which tells two people of one name apart. */
  entryCohort: z.nullable(z.int()),
});
export type KioskPerson = z.infer<typeof kioskPersonSchema>;

const typedName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const typedEmail = z.nullable(z.string().check(z.trim(), z.maxLength(320)));

export const kioskSubmissionSchema = z.object({
  /** Null for surveys, which ask for no name. */
  person: z.nullable(
    z.object({
      name: typedName,
      email: typedEmail,
      /** Whom of those that were found the person is; null for someone new. */
      knownId: z.nullable(personIdSchema),
      entryCohort: personSchema.shape.entryCohort,
    }),
  ),
  role: z.enum(roleChoices),
  /** Places of a mentor where no question asks for them. */
  places: z.nullable(enrollmentSchema.shape.capacity),
  codeWord: z.nullable(z.string().check(z.maxLength(200))),
  answers: z
    .array(
      z.object({
        itemId: itemIdSchema,
        side: z.enum([...sides, 'both']),
        value: answerValueSchema,
      }),
    )
    .check(z.maxLength(4000)),
});
export type KioskSubmission = z.infer<typeof kioskSubmissionSchema>;

/** One student after another answers on one laptop. While it is on, all other procedures are refused with KIOSK_ON. */
export const kiosk = {
  state: procedure.output(kioskStateSchema),
  /** For the board: from now on only the kiosk is answered, until the word is given. */
  start: procedure
    .input(z.object({ instrumentId: instrumentIdSchema, word: wordSchema }))
    .output(kioskStateSchema),
  questionnaire: procedure.output(kioskQuestionnaireSchema),
  /** Who on the roster has this very name or address: few, and nothing of them but name and year of entry. */
  find: procedure.input(z.object({ name: typedName, email: typedEmail })).output(z.array(kioskPersonSchema)),
  /** A few people of this cycle whose first or last name begins as typed, for questions that ask for people. */
  people: procedure
    .input(z.object({ typed: z.string().check(z.maxLength(200)) }))
    .output(z.array(kioskPersonSchema)),
  /** Stores the answers of one person, and takes them in as an import does. */
  submit: procedure.input(kioskSubmissionSchema).output(z.null()),
  unlock: procedure.input(z.object({ word: wordSchema })).output(z.object({ answers: z.int() })),
  /** Starts the half hour after which the kiosk ends without its word; all windows show it. */
  askToEnd: procedure.output(kioskStateSchema),
  cancelEnd: procedure.output(kioskStateSchema),
};
