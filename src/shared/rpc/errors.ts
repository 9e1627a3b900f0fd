import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { faultSchema } from '../model/index.ts';

/** Every error that may cross to the window: a code, and data that the window turns into a sentence. */
const detail = z.object({
  /** What happened and what to do next, in one or two sentences. */
  sentence: z.string(),
  /** The offending file, person or thing, where there is one. */
  subject: z.optional(z.string()),
  /** What it comes down to, where the disk or the file is at fault. */
  fault: z.optional(faultSchema),
});

export const errorCodes = {
  NO_CHAPTER_OPEN: { status: 409, message: 'No chapter is open', data: detail },
  READ_ONLY: { status: 423, message: 'The chapter is open for reading only', data: detail },
  NOT_A_CHAPTER: { status: 422, message: 'Not a MentorGrove chapter file', data: detail },
  NEWER_CHAPTER: { status: 422, message: 'The file was made by a newer MentorGrove', data: detail },
  DAMAGED_CHAPTER: { status: 422, message: 'The file is damaged', data: detail },
  CHAPTER_EXISTS: { status: 409, message: 'A chapter of that name exists', data: detail },
  NOT_FOUND: { status: 404, message: 'Not found', data: detail },
  REFUSED: { status: 422, message: 'Refused by a rule of the program', data: detail },
  KIOSK_ON: { status: 423, message: 'The kiosk is on', data: detail },
  LOCKED: { status: 423, message: 'The chapter is locked', data: detail },
  WRONG_PASSPHRASE: { status: 403, message: 'Not the passphrase', data: detail },
  WRONG_WORD: { status: 403, message: 'Not the word of the board', data: detail },
  STORAGE_FAILED: { status: 507, message: 'Could not be saved', data: detail },
} as const;

export type ErrorCode = keyof typeof errorCodes;
export type ErrorDetail = z.infer<typeof detail>;

/** Start of every procedure: it carries all coded errors. */
export const procedure = oc.errors(errorCodes);
