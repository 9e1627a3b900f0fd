import { detect } from 'jschardet';
import type { TableNote } from './grid.ts';
import { decodeMacRoman } from './macRoman.ts';
import { chooseWesternEncoding } from './westernEncoding.ts';

export interface DecodedText {
  readonly text: string;
  /** Such as `utf-8`, `utf-16le`, `windows-1252`, `macintosh`. */
  readonly encoding: string;
  readonly notes: readonly TableNote[];
}

const sampleBytes = 65_536;

const byteOrderMark = (bytes: Uint8Array): { encoding: string; length: number } | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
};

/** UTF-16 without a mark: in Western text every second byte is zero. */
const utf16Pattern = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++)
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const pairs = sample.length / 2;
  const [even, odd] = zeros as [number, number];
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.1 ? 'utf-16be' : null;
};

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const countOf = (text: string, character: string): number => text.split(character).length - 1;

/** UTF-8 with a few bytes in another encoding: most characters outside ASCII are sound. */
const mostlyUtf8 = (bytes: Uint8Array): DecodedText | null => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const unreadable = countOf(text, '\ufffd');
  let sound = 0;
  for (const character of text) if (character > '\u007f' && character !== '\ufffd') sound++;
  if (sound <= unreadable * 2) return null;
  const message = `The file mixes encodings: ${unreadable} characters could not be read and show as \ufffd.`;
  return { text, encoding: 'utf-8', notes: [{ code: 'mixedEncodings', message, count: unreadable }] };
};

/** Alphabets other than the Latin one, where the detector is sure and the text can be decoded. */
const foreignAlphabet = (sample: Uint8Array): string | null => {
  const guess = detect(sample);
  if (guess.encoding === null || guess.confidence < 0.9) return null;
  const label = guess.encoding.toLowerCase();
  if (/^(ascii|utf-8|mac-?roman|macintosh|windows-125[0247]|iso-8859-(1|2|9|15)|cp\d+)$/.test(label))
    return null;
  try {
    new TextDecoder(label);
    return label;
  } catch {
    return null;
  }
};

/** Encodings that a person can choose where the file does not say which one it is. */
export const encodingChoices = [
  'utf-8',
  'windows-1252',
  'macintosh',
  'iso-8859-2',
  'utf-16le',
  'utf-16be',
] as const;

const decodeAs = (bytes: Uint8Array, encoding: string): DecodedText => {
  const mark = byteOrderMark(bytes);
  const body = mark === null ? bytes : bytes.subarray(mark.length);
  const text =
    encoding === 'macintosh'
      ? decodeMacRoman(body)
      : new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  return { text, encoding, notes: [] };
};

const mostWords = 24;

/** Words with letters outside of ASCII, as each encoding reads them: what a person looks at to choose one. */
export const previewEncodings = (
  bytes: Uint8Array,
): { readonly encoding: string; readonly words: readonly string[] }[] =>
  encodingChoices.flatMap((encoding) => {
    // Where no byte is zero, no text was ever stored in two bytes a letter.
    if (encoding.startsWith('utf-16') && !bytes.subarray(0, 4096).includes(0)) return [];
    const { text } = decodeAs(bytes.subarray(0, sampleBytes - (sampleBytes % 2)), encoding);
    const words = new Set<string>();
    for (const [word] of text.matchAll(/[\p{L}\p{M}'’\ufffd]*[^\p{ASCII}][\p{L}\p{M}'’\ufffd]*/gu)) {
      if (words.size >= mostWords) break;
      words.add(word.slice(0, 40));
    }
    return [{ encoding, words: [...words] }];
  });

/**
 * Text of a file in whichever encoding it was saved: byte order mark, then the zero pattern of UTF-16, then strict
 * UTF-8, then a suggestion from the first 64 kB. A suggestion comes with a note, because it can be wrong.
 * @param chosen the encoding that a person chose; nothing is guessed then
 */
export const decodeText = (bytes: Uint8Array, chosen: string | null = null): DecodedText => {
  if (chosen !== null) return decodeAs(bytes, chosen);
  const mark = byteOrderMark(bytes);
  if (mark !== null && mark.encoding !== 'utf-8') {
    const text = new TextDecoder(mark.encoding, { ignoreBOM: true }).decode(bytes.subarray(mark.length));
    return { text, encoding: mark.encoding, notes: [] };
  }
  const body = mark === null ? bytes : bytes.subarray(mark.length);
  const wide = mark === null ? utf16Pattern(body) : null;
  if (wide !== null) return { text: new TextDecoder(wide).decode(body), encoding: wide, notes: [] };
  const strict = decodeUtf8(body);
  if (strict !== null) return { text: strict, encoding: 'utf-8', notes: [] };
  const mixed = mostlyUtf8(body);
  if (mixed !== null) return mixed;
  const sample = body.subarray(0, sampleBytes);
  const encoding = foreignAlphabet(sample) ?? chooseWesternEncoding(sample);
  const text = encoding === 'macintosh' ? decodeMacRoman(body) : new TextDecoder(encoding).decode(body);
  const name =
    encoding === 'macintosh' ? 'Mac Roman' : encoding === 'windows-1252' ? 'Windows-1252' : encoding;
  const message = `The file does not say how its letters are stored; it was read as ${name}. Check names with accents.`;
  return { text, encoding, notes: [{ code: 'encodingGuessed', message }] };
};
