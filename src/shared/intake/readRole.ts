import { readYesNo } from '../instrument/index.ts';
import type { DisplayWords, Enrollment } from '../model/index.ts';
import { foldText } from '../util/index.ts';

export type RoleChoice = Enrollment['role'];

const hasWord = (text: string, words: readonly string[]): boolean =>
  words.some((word) => word !== '' && ` ${text} `.includes(` ${foldText(word)} `));

/**
 * What someone wants to be, in the chapter's own words or in the usual ones: "Mentee", "a big", "both", "neither".
 * @returns null where the cell says none of these
 */
export const readRole = (cell: string, words: DisplayWords): RoleChoice | null => {
  const text = foldText(cell)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (text === '') return null;
  if (hasWord(text, ['both'])) return 'both';
  if (/^(no|none|neither|nothing|not this year)\b/.test(text) || hasWord(text, ['neither'])) return 'neither';
  const mentor = hasWord(text, ['mentor', 'mentors', 'big', 'advisor', words.mentor, words.mentors]);
  const mentee = hasWord(text, ['mentee', 'mentees', 'little', 'protege', words.mentee, words.mentees]);
  if (mentor && mentee) return 'both';
  return mentor ? 'mentor' : mentee ? 'mentee' : null;
};

/** "Would you take one more mentee?": yes, maybe or no. */
export const readOneMore = (cell: string): Enrollment['oneMore'] => {
  const folded = foldText(cell);
  if (folded === '') return 'not asked';
  if (/maybe|ask me|perhaps|depends|not sure|unsure/.test(folded)) return 'maybe';
  return readYesNo(cell) ?? 'not asked';
};
