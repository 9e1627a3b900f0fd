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

/**
 * How much two wordings of a question are alike: 1 for the same words, whatever their signs and case; else the Dice
 * coefficient of their letter pairs (S. White's string similarity).
 */
export const likeness = (left: string, right: string): number => {
  const one = wordsOf(left);
  const other = wordsOf(right);
  if (one === other) return one === '' ? 0 : 1;
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
