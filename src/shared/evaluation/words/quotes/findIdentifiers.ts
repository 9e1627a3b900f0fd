import { foldText } from '../../../util/index.ts';

export type IdentifierKind = 'name' | 'e-mail' | 'phone' | 'number' | 'date' | 'place' | 'rare word';

/** A passage that could tell who is meant; places are UTF-16 units of the text, the end not included. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What stands in its place. */
  readonly replacement: string;
  /** True where it is surely one; false where a person should look. */
  readonly isSure: boolean;
}

export interface KnownWords {
  /** Full names and names people go by. */
  readonly names: readonly string[];
  /** Towns and schools that people of the chapter named. */
  readonly places: readonly string[];
}

const replacements: Readonly<Record<IdentifierKind, string>> = {
  name: '[name]',
  'e-mail': '[e-mail]',
  phone: '[phone]',
  number: '[number]',
  date: '[date]',
  place: '[place]',
  'rare word': '[…]',
};

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const patterns: readonly { readonly kind: IdentifierKind; readonly pattern: RegExp }[] = [
  {
    kind: 'e-mail',
    pattern: /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)+/giu,
  },
  { kind: 'e-mail', pattern: /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_.]{3,}/giu },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})|(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?)(?:,?\\s+\\d{4})?\\b`,
      'giu',
    ),
  },
  { kind: 'date', pattern: /\b(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2})\b/gu },
  {
    kind: 'phone',
    // Ends between two numbers that follow one another, never inside the second.
    pattern:
      /(?<![\p{L}\p{N}])\+?\d(?:[\s().\-\u2010-\u2015/]{0,2}\d){6,14}(?![\p{L}\p{N}]|[-\u2010-\u2015.]\d)/gu,
  },
  { kind: 'number', pattern: /(?<![\p{L}\p{N}])(?=[\p{L}\d-]*\d{4})[\p{L}\d-]{5,}(?![\p{L}\p{N}])/gu },
];

/** Words that stand with a capital letter in any text and give nobody away. */
const usual = new Set(
  'i i’m i’d i’ll i’ve english spanish monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas thanksgiving easter spring summer fall winter zoom google whatsapp instagram covid mcat usmle step anki ms1 ms2 ms3 ms4 m1 m2 m3 m4 md phd mentor mentee mentors mentees big little american'.split(
    ' ',
  ),
);
const fold = (word: string): string => foldText(word).replaceAll("'", '’').replace(/’s$/, '');

interface Word {
  readonly text: string;
  readonly from: number;
  readonly startsSentence: boolean;
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    startsSentence: /(?:^|[.!?…:;\n“"(]\s*)$/u.test(text.slice(0, match.index)),
  }));

/** Parts of known names by their folded form; parts of one or two letters are initials and words, not names. */
const namePartsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .flatMap((name) => name.split(/[\s,-]+/))
      .map(fold)
      .filter((part) => part.length >= 3),
  );

const findNames = (text: string, { names, places }: KnownWords): Identifier[] => {
  const parts = namePartsOf(names);
  const placeParts = namePartsOf(places);
  const words = wordsIn(text);
  const isCapital = ({ text: word }: Word): boolean => /^\p{Lu}/u.test(word);
  // How a word stands elsewhere in the same text: "may" beside "May" is no name.
  const lowercase = new Set(words.filter((word) => !isCapital(word)).map(({ text: word }) => fold(word)));
  return words.flatMap((word): Identifier[] => {
    const form = fold(word.text);
    const pieces = form.split('-');
    const bare = word.text.replace(/['’]s$/, '');
    const make = (kind: IdentifierKind, isSure: boolean): Identifier[] => [
      {
        kind,
        from: word.from,
        to: word.from + bare.length,
        text: bare,
        replacement: replacements[kind],
        isSure,
      },
    ];
    const isName = parts.has(form) || pieces.some((piece) => parts.has(piece));
    // A name in small letters may be the word itself ("will", "grace"): shown to a person, not replaced by itself.
    if (isName)
      return isCapital(word) && !usual.has(form)
        ? make('name', !word.startsSentence || !lowercase.has(form))
        : form.length >= 4
          ? make('name', false)
          : [];
    if (placeParts.has(form) && isCapital(word)) return make('place', true);
    if (!isCapital(word) || word.startsSentence || usual.has(form) || lowercase.has(form)) return [];
    return make('rare word', false);
  });
};

/** Neighbors of one kind become one: "Ana Ruiz" is one name. */
const joinNeighbors = (found: readonly Identifier[], text: string): Identifier[] => {
  const joined: Identifier[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    if (before !== undefined && one.from < before.to) continue;
    if (
      before?.kind === one.kind &&
      one.kind !== 'rare word' &&
      /^[\s-]{1,2}$/.test(text.slice(before.to, one.from))
    )
      joined[joined.length - 1] = {
        ...before,
        to: one.to,
        text: text.slice(before.from, one.to),
        isSure: before.isSure || one.isSure,
      };
    else joined.push(one);
  }
  return joined;
};

/**
 * Finds what could tell who wrote a passage or who is meant in it. Names come from the roster, places from answers; dates,
 * addresses and numbers by their form; other capitalized words are shown as rare ones for a person to judge.
 */
export const findIdentifiers = (text: string, known: KnownWords): readonly Identifier[] => {
  const formal = patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(
      (match): Identifier => ({
        kind,
        from: match.index,
        to: match.index + match[0].length,
        text: match[0],
        replacement: replacements[kind],
        isSure: true,
      }),
    ),
  );
  const order = (left: Identifier, right: Identifier): number => left.from - right.from || right.to - left.to;
  const plain = formal.sort(order);
  const free = findNames(text, known).filter(
    (one) => !plain.some((other) => one.from < other.to && other.from < one.to),
  );
  return Object.freeze(joinNeighbors([...plain, ...free].sort(order), text));
};

/** The text with the given passages replaced. */
export const replaceIdentifiers = (text: string, chosen: readonly Identifier[]): string => {
  let at = 0;
  let out = '';
  for (const { from, to, replacement } of [...chosen].sort((left, right) => left.from - right.from)) {
    if (from < at) continue;
    out += text.slice(at, from) + replacement;
    at = to;
  }
  return out + text.slice(at);
};
