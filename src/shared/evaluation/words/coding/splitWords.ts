import type { Passage } from '../../../model/index.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text in order, each with its place in code points. Blanks and marks between words are left out. */
export const splitWords = (text: string): readonly Passage[] => {
  const words: Passage[] = [];
  let at = 0;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const length = [...segment].length;
    if (isWordLike === true) words.push({ startsAt: at, endsAt: at + length });
    at += length;
  }
  return words;
};

/** The direction of a step: one word on, or one word back. */
export type Step = 1 | -1;

/** Where a selection by key stands: it grows and shrinks at `focus`; both are numbers of words, the ends included. */
export interface WordSelection {
  readonly anchor: number;
  readonly focus: number;
}

const within = (words: readonly Passage[], at: number): number => Math.max(0, Math.min(words.length - 1, at));

/** The words that a passage touches; null where it touches none. */
export const selectionOf = (words: readonly Passage[], passage: Passage): WordSelection | null => {
  const first = words.findIndex(({ endsAt }) => endsAt > passage.startsAt);
  const last = words.findLastIndex(({ startsAt }) => startsAt < passage.endsAt);
  return first < 0 || last < first ? null : { anchor: first, focus: last };
};

/** The next single word; the first or last one of the text where nothing was selected. */
export const moveSelection = (
  words: readonly Passage[],
  selection: WordSelection | null,
  step: Step,
): WordSelection | null => {
  if (words.length === 0) return null;
  const at = within(words, selection === null ? (step === 1 ? 0 : words.length - 1) : selection.focus + step);
  return { anchor: at, focus: at };
};

/** One word more at the end that moves, or one less. */
export const extendSelection = (
  words: readonly Passage[],
  selection: WordSelection | null,
  step: Step,
): WordSelection | null =>
  selection === null
    ? moveSelection(words, null, step)
    : { anchor: selection.anchor, focus: within(words, selection.focus + step) };

/** From the start of the first selected word to the end of the last. */
export const passageOf = (words: readonly Passage[], { anchor, focus }: WordSelection): Passage | null => {
  const first = words[Math.min(anchor, focus)];
  const last = words[Math.max(anchor, focus)];
  return first === undefined || last === undefined ? null : { startsAt: first.startsAt, endsAt: last.endsAt };
};
