import type { SubmissionId } from '../../../model/index.ts';
import { compareText, foldText } from '../../../util/index.ts';
import { sliceText } from './codePoints.ts';
import type { CoderView } from './coderView.ts';
import { splitWords } from './splitWords.ts';
import { stopWords } from './stopWords.ts';
import type { TextAnswer } from './textAnswers.ts';

/** A word, or two in a row, that several people wrote where nothing is coded. */
export interface OftenSaid {
  readonly phrase: string;
  /** In how many answers it stands outside of every code. */
  readonly answers: number;
}

interface SaidWord {
  readonly folded: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Whether only blanks stand between it and the word before. */
  readonly follows: boolean;
}

/** The words of an answer, folded; made once for each answer. */
export interface SaidAnswer {
  readonly submissionId: SubmissionId;
  readonly words: readonly SaidWord[];
}

export const readSaid = ({ submissionId, text }: TextAnswer): SaidAnswer => {
  let lastEnd = 0;
  const words = splitWords(text).map((word): SaidWord => {
    const between = sliceText(text, { startsAt: lastEnd, endsAt: word.startsAt });
    lastEnd = word.endsAt;
    return {
      ...word,
      folded: foldText(sliceText(text, word)).replaceAll("'", ''),
      follows: between !== '' && between.trim() === '',
    };
  });
  return { submissionId, words };
};

const tells = ({ folded }: SaidWord): boolean =>
  folded.length > 2 && !stopWords.has(folded) && /\p{L}/u.test(folded);

/** The words that stand outside of every passage of a code. */
const uncodedOf = ({ submissionId, words }: SaidAnswer, view: CoderView): readonly SaidWord[] => {
  const own = view.get(submissionId);
  if (own === undefined) return words;
  if (own.read?.nothingToCode === true && own.codings.length === 0) return [];
  if (own.codings.some(({ startsAt }) => startsAt === null)) return [];
  return words.filter(
    (word) =>
      !own.codings.some(
        ({ startsAt, endsAt }) =>
          startsAt !== null && endsAt !== null && startsAt < word.endsAt && endsAt > word.startsAt,
      ),
  );
};

/** A single word is left out where so many of its answers say the pair that it is part of. */
const coveredFrom = 0.75;

/**
 * Words and pairs of words that stand in many answers where nothing is coded yet, most answers first. A hint for the
 * coder: nothing follows from it by itself.
 * @param atLeast in how many answers it has to stand
 */
export const listOftenSaid = (
  answers: readonly SaidAnswer[],
  view: CoderView,
  { atLeast = 3, most = 6 }: { readonly atLeast?: number; readonly most?: number } = {},
): readonly OftenSaid[] => {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const words = uncodedOf(answer, view);
    const said = new Set<string>();
    words.forEach((word, at) => {
      if (!tells(word)) return;
      said.add(word.folded);
      const before = words[at - 1];
      if (before !== undefined && word.follows && tells(before) && before.endsAt <= word.startsAt)
        said.add(`${before.folded} ${word.folded}`);
    });
    for (const phrase of said) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= atLeast);
  const pairs = often.filter(([phrase]) => phrase.includes(' '));
  const isCovered = (phrase: string, count: number): boolean =>
    pairs.some(([pair, inPair]) => pair.split(' ').includes(phrase) && inPair >= coveredFrom * count);
  return often
    .filter(([phrase, count]) => phrase.includes(' ') || !isCovered(phrase, count))
    .map(([phrase, count]) => ({ phrase, answers: count }))
    .sort((left, right) => right.answers - left.answers || compareText(left.phrase, right.phrase))
    .slice(0, most);
};
