/** Letters that no decomposition turns into plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const isInvisible = /[\p{Mn}\p{Cf}]/u;
const isLetterOrDigit = /[\p{L}\p{N}]/u;

/** One character as it is compared: without accent, case or width. Empty where it is invisible. */
const foldCharacter = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character.toLowerCase();
  return [...character.normalize('NFKD')]
    .filter((part) => !isInvisible.test(part))
    .map((part) => {
      const lower = part.toLowerCase();
      return plainLetters[lower] ?? lower;
    })
    .join('');
};

/** A text without anything but letters and digits, with the places where its words begin and end. */
export interface Squashed {
  readonly text: string;
  /** For each character of `text` where it stands in the text as it was. */
  readonly places: readonly number[];
  /** Where words begin in `text`; the end of one word is the beginning of the next. The last is the length. */
  readonly starts: readonly number[];
}

/**
 * The form in which leaks are looked for: accents, case, invisible characters and all signs are gone, so that a name
 * is found however it is spaced, hyphenated or written.
 */
export const squash = (text: string): Squashed => {
  let squashed = '';
  const places: number[] = [];
  const starts: number[] = [];
  let isInside = false;
  let place = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    for (const part of folded) {
      if (isLetterOrDigit.test(part)) {
        if (!isInside) starts.push(squashed.length);
        isInside = true;
        squashed += part;
        for (let unit = 0; unit < part.length; unit++) places.push(place);
      } else isInside = false;
    }
    place += character.length;
  }
  starts.push(squashed.length);
  return { text: squashed, places, starts };
};

/** The words of a name, folded. */
export const wordsOf = (text: string): readonly string[] => {
  const { text: letters, starts } = squash(text);
  return starts.slice(0, -1).map((start, index) => letters.slice(start, starts[index + 1]));
};
