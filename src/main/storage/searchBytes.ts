import { readFileSync } from 'node:fs';

const chunkBytes = 8_388_608;
const overlapBytes = 1_024;

/** How a text can stand in a file: in UTF-8 and UTF-16, composed and decomposed, small and large, escaped in JSON. */
export const byteFormsOf = (text: string): Buffer[] => {
  const spellings = new Set(
    [text, text.normalize('NFC'), text.normalize('NFD')].flatMap((form) => [
      form,
      form.toLowerCase(),
      form.toUpperCase(),
    ]),
  );
  const forms = [...spellings].flatMap((spelling) => [
    Buffer.from(spelling, 'utf8'),
    Buffer.from(spelling, 'utf16le'),
    Buffer.from(spelling, 'utf16le').swap16(),
    Buffer.from(
      spelling.replace(
        /[\u0080-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      'utf8',
    ),
  ]);
  // A single byte says nothing, and stands everywhere.
  return forms.filter(({ length }) => length > 1);
};

/** Compared without the case of A to Z, byte by byte. */
const asKey = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

export interface ByteSearch {
  readonly bytes: number;
  /** How often one of the texts was found. */
  readonly found: number;
}

/** What is searched for, by its first two bytes: most places of a file begin nothing, and are passed over at once. */
const indexOf = (needles: readonly string[]): ReadonlyMap<number, readonly string[]> =>
  Map.groupBy(needles, (needle) => needle.charCodeAt(0) * 256 + needle.charCodeAt(1));

const countIn = (
  hay: string,
  needles: ReadonlyMap<number, readonly string[]>,
  begins: Uint8Array,
  before: number,
): number => {
  let found = 0;
  const end = Math.min(before, hay.length - 1);
  for (let place = 0; place < end; place++) {
    const pair = hay.charCodeAt(place) * 256 + hay.charCodeAt(place + 1);
    if (begins[pair] === 0) continue;
    for (const needle of needles.get(pair) ?? []) if (hay.startsWith(needle, place)) found += 1;
  }
  return found;
};

/** Searches bytes for texts in every form of them. */
export const searchBytes = (bytes: Buffer, texts: readonly string[]): ByteSearch => {
  const needles = indexOf([...new Set(texts.flatMap(byteFormsOf).map(asKey))]);
  const begins = new Uint8Array(65_536);
  for (const pair of needles.keys()) begins[pair] = 1;
  let found = 0;
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    // What begins in the overlap is counted with the next chunk.
    const hay = asKey(bytes.subarray(at, at + chunkBytes + overlapBytes));
    found += countIn(hay, needles, begins, chunkBytes);
  }
  return { bytes: bytes.length, found };
};

/**
 * Searches a closed file. Never for the chapter that is open: closing it here would drop SQLite's locks
 * (sqlite.org/howtocorrupt 2.2).
 */
export const searchFile = (path: string, texts: readonly string[]): ByteSearch =>
  searchBytes(readFileSync(path), texts);
