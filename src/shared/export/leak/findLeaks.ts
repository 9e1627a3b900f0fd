import { squash } from './letters.ts';
import type { Needle, Needles } from './needles.ts';
import type { LeakKind } from './secrets.ts';

/** A piece of text of a file that belongs together: a paragraph, a cell, a label of a figure, a property. */
export interface TextPiece {
  /** Where it stands, in words: `Paragraph 12`, `Properties: author`. */
  readonly where: string;
  /** The text in its runs, as the file splits it. */
  readonly runs: readonly string[];
}

export interface Leak {
  readonly personId: string;
  readonly kind: LeakKind;
  readonly where: string;
  /** The passage with some words around it. */
  readonly excerpt: string;
}

/** Methods that bear the names of people; a person of that name on the roster is not meant by them. */
export const methodNames =
  /\b(?:Mann[-\u2010-\u2015 ]Whitney|Kruskal[-\u2010-\u2015 ]Wallis|Benjamini[-\u2010-\u2015 ]Hochberg|Clopper[-\u2010-\u2015 ]Pearson|Monte Carlo|Fleiss[-\u2010-\u2015 ]Cohen[-\u2010-\u2015 ]Everitt)\b/gu;
const aroundLength = 32;

/** A passage with some words around it. */
export const excerptOf = (text: string, from: number, to: number): string => {
  const start = Math.max(0, from - aroundLength);
  const end = Math.min(text.length, to + aroundLength);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replace(/\s+/g, ' ').trim()}${end < text.length ? '…' : ''}`;
};

interface Found {
  readonly needle: Needle;
  readonly from: number;
  readonly to: number;
}

const findWords = (text: string, needles: Needles): Found[] => {
  const { text: letters, places, starts } = squash(text);
  const found: Found[] = [];
  const report = (needle: Needle, start: number, end: number): void => {
    found.push({ needle, from: places[start] ?? 0, to: (places[end - 1] ?? 0) + 1 });
  };
  for (let first = 0; first < starts.length - 1; first++) {
    const start = starts[first] ?? 0;
    for (let last = first + 1; last < starts.length; last++) {
      const end = starts[last] ?? 0;
      if (end - start > needles.longestWord) break;
      const needle = needles.words.get(letters.slice(start, end));
      if (needle !== undefined) report(needle, start, end);
    }
  }
  for (const [form, needle] of needles.unspaced) {
    const start = letters.indexOf(form);
    if (start >= 0) report(needle, start, start + form.length);
  }
  return found;
};

const digitRuns = /\p{Nd}(?:[\s().\-\u2010-\u2015/+\p{Cf}]{0,3}\p{Nd}){6,}/gu;

const findDigits = (text: string, needles: Needles): Found[] => {
  if (needles.digits.size === 0) return [];
  return [...text.matchAll(digitRuns)].flatMap((match) => {
    const run = squash(match[0]).text;
    return [...needles.digits]
      .filter(([digits]) => run.includes(digits))
      .map(([, needle]) => ({ needle, from: match.index, to: match.index + match[0].length }));
  });
};

/** Where known people stand in a text: the places of what names them, in no order; places may overlap. */
export const findPlaces = (
  text: string,
  needles: Needles,
): readonly { readonly from: number; readonly to: number }[] => [
  ...findWords(text, needles),
  ...findDigits(text, needles),
];

/**
 * Looks for known people in the text of a file. Runs are read joined and apart, since a name can be split between them
 * and two words can touch.
 * @param allowed texts that may stand there as they are, such as the authors' names of a report
 * @returns each person once for each piece and kind, in the order of the pieces
 */
export const findLeaks = (
  pieces: readonly TextPiece[],
  needles: Needles,
  allowed: readonly string[] = [],
): readonly Leak[] => {
  const leaks: Leak[] = [];
  for (const { where, runs } of pieces) {
    const joined = runs.join('');
    const readings = runs.length > 1 ? [joined, runs.join(' ')] : [joined];
    const seen = new Set<string>();
    for (const reading of readings) {
      const text = allowed.reduce(
        (left, phrase) => (phrase === '' ? left : left.replaceAll(phrase, '\u0001')),
        reading.replace(methodNames, '\u0001'),
      );
      for (const { needle, from, to } of [...findWords(text, needles), ...findDigits(text, needles)]) {
        const key = `${needle.kind} ${needle.personId}`;
        if (seen.has(key)) continue;
        seen.add(key);
        leaks.push(Object.freeze({ ...needle, where, excerpt: excerptOf(text, from, to) }));
      }
    }
  }
  return Object.freeze(leaks);
};
