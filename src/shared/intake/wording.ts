import { foldText } from '../util/index.ts';

const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** Words that questions are made of whatever they ask. */
const fillers = new Set(
  'a an the of to in on at for by from and or is are was were be do does did you your i me my we us our it its this that these those with would will could should have has had please choose select pick up all apply any optional'.split(
    ' ',
  ),
);

const negations = /\b(not|no|never|without|avoid|against|n t)\b/;

/** A word without its ending, in American spelling: favourite → favorit, meetings → meet. */
const stemOf = (word: string): string =>
  word
    .replace(/our(?=ite|s?$)/, 'or')
    .replace(/(ings?|ed|es|s|e)$/, (ending, _whole, at: number) => (at >= 3 ? '' : ending));

const stemsOf = (words: string): string[] => [
  ...new Set(
    words
      .split(' ')
      .filter((word) => word !== '' && !fillers.has(word) && !/^\d+$/.test(word))
      .map(stemOf),
  ),
];

/** Share of the telling words that two wordings have in common (Dice), a slip in a longer word forgiven. */
const sharedWords = (one: string, other: string): number => {
  const left = stemsOf(one);
  const right = stemsOf(other);
  if (left.length < 2 || right.length < 2) return 0;
  const shared = left.filter((word) =>
    right.some((own) => own === word || (word.length >= 6 && editDistance(word, own, 1) <= 1)),
  ).length;
  return (2 * shared) / (left.length + right.length);
};

/**
 * How much two wordings of a question are alike: 1 for the same words, whatever their signs and case; else by the
 * Dice coefficient of their letter pairs (S. White's string similarity), or by the telling words that they share where
 * those are nearly all of them. A wording with a "not" is never like one without.
 */
export const likeness = (left: string, right: string): number => {
  const one = wordsOf(left);
  const other = wordsOf(right);
  if (one === other) return one === '' ? 0 : 1;
  if (negations.test(one) !== negations.test(other)) return 0;
  const pairs = likePairs(one, other);
  const words = sharedWords(one, other);
  return words >= 0.85 && pairs >= 0.4 ? Math.max(pairs, Math.min(0.99, words)) : pairs;
};

const likePairs = (one: string, other: string): number => {
  const ones = pairsOf(one);
  const others = pairsOf(other);
  let shared = 0;
  for (const [pair, count] of ones) shared += Math.min(count, others.get(pair) ?? 0);
  const total = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
};

/** From here on two wordings are taken for the same question, asked a little differently. */
export const sameQuestion = 0.8;

/** Letters to change, add or leave out to turn one text into the other (Levenshtein); stops counting above `most`. */
export const editDistance = (left: string, right: string, most = 4): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const change = (previous[column - 1] as number) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[right.length] as number;
};
