import { foldText } from '../util/index.ts';

const words = new Map<string, number>(
  [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ].map((word, value) => [word, value]),
);
words.set('none', 0);

export interface ReadNumber {
  readonly value: number;
  /** How it was understood where it was not simply written as a number. */
  readonly as: 'number' | 'word' | 'unit';
}

/** `1,540` and `1.540,5` and `1,54`: a comma before exactly three digits groups thousands, else it is the decimal sign. */
const normalize = (text: string): string | null => {
  if (/^[-+]?\d+(\.\d+)?$/.test(text)) return text;
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^[-+]?\d+,\d+$/.test(text)) return text.replace(',', '.');
  return null;
};

/**
 * A number as people type it: `2`, `1,54`, `two`, `3 mentees`, `about 4`.
 * @returns null where no single number can be read, as in `2-3` or `1e5`
 */
export const readNumber = (cell: string): ReadNumber | null => {
  const folded = foldText(cell);
  const plain = normalize(folded.replaceAll(' ', ''));
  if (plain !== null && Number.isFinite(Number(plain))) return { value: Number(plain), as: 'number' };
  const word = words.get(folded.replace(/[^a-z]/g, ''));
  if (word !== undefined && /^[a-z .!]+$/.test(folded)) return { value: word, as: 'word' };
  const pieces = folded.match(/\d+(?:[.,]\d+)?/g) ?? [];
  if (pieces.length === 1 && folded.length <= 30 && !/\de\d|[-/:]\d|\d[-/:]/.test(folded)) {
    const value = normalize(pieces[0] as string);
    if (value !== null) return { value: Number(value), as: 'unit' };
  }
  const spelled = folded.split(/[^a-z]+/).filter((part) => words.has(part));
  if (pieces.length === 0 && spelled.length === 1 && folded.length <= 30) {
    return { value: words.get(spelled[0] as string) as number, as: 'word' };
  }
  return null;
};
