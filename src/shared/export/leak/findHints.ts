import { excerptOf, findPlaces, methodNames, type TextPiece } from './findLeaks.ts';
import { wordsOf } from './letters.ts';
import type { Needles } from './needles.ts';

/** A first or last name that stands alone: it may name someone, and a person has to judge. */
export interface NameHint {
  /** As it stands in the text. */
  readonly word: string;
  /** Where it stands first, with some words around it. */
  readonly where: string;
  readonly excerpt: string;
  /** In how many places it stands. */
  readonly places: number;
}

/** Names of months are names of people more seldom than of months. */
const months = new Set('april may june july august'.split(' '));
/** Names that are words of the language: at the beginning of a sentence they are taken for the word. */
const englishWords = new Set(
  `baker banks best black bond brook brooks brown carter case chance chase cliff cole cook cross dale dawn dean duke early
earl english faith field fields fisher forest frank french frost gale glass glen golden good grace grant gray green hall
hand hands hart heath hill holly home honor hope house hunt hunter iris ivory jade joy judge justice king knight lake lane
little long love major marina mark marsh mason mercy miles mill miller moon noble page park parks peace pearl penny piper
porter prince price reed reid rich rice rivers robin rose ruby sage sharp short silver skip small smith snow star stone
strong summer swift taylor temple town turner wall wallace ward ways weaver welch wells west white wild will wise wolf
wood woods worth young`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const wordPattern = /\p{L}[\p{L}\p{M}'’]*/gu;
const startsSentence = /(?:^|[.!?…:;\n“"(]\s*)$/u;

/**
 * Finds words that are the first or last name of someone known and stand without the rest of it. Names of three letters
 * or fewer, names that many people bear, and words that the text also writes small are left out.
 * @param allowed texts that may stand there as they are
 * @returns each word once, in the order of the text
 */
export const findHints = (
  pieces: readonly TextPiece[],
  needles: Needles,
  allowed: readonly string[] = [],
): readonly NameHint[] => {
  const { parts } = needles;
  if (parts.size === 0) return [];
  const texts = pieces.map(({ where, runs }) => ({
    where,
    text: allowed.reduce(
      (left, phrase) => (phrase === '' ? left : left.replaceAll(phrase, '\u0001')),
      runs.join('').replace(methodNames, '\u0001'),
    ),
  }));
  const small = new Set<string>();
  const found = new Map<string, NameHint>();
  for (const { where, text } of texts) {
    let known: ReturnType<typeof findPlaces> | null = null;
    /** Whether the whole name stands there, which is a leak and no hint. */
    const isWhole = (at: number): boolean => {
      known ??= findPlaces(text, needles);
      return known.some(({ from, to }) => at >= from && at < to);
    };
    for (const match of text.matchAll(wordPattern)) {
      const word = match[0].replace(/['’]s?$/u, '');
      const [form = ''] = wordsOf(word);
      if (!parts.has(form) || months.has(form)) continue;
      if (!/^\p{Lu}/u.test(word)) small.add(form);
      else if (
        (!englishWords.has(form) || !startsSentence.test(text.slice(0, match.index))) &&
        !isWhole(match.index)
      ) {
        const before = found.get(form);
        found.set(
          form,
          before === undefined
            ? { word, where, excerpt: excerptOf(text, match.index, match.index + word.length), places: 1 }
            : { ...before, places: before.places + 1 },
        );
      }
    }
  }
  return Object.freeze(
    [...found].filter(([form]) => !small.has(form)).map(([, hint]) => Object.freeze(hint)),
  );
};
