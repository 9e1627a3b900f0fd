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
  return forms.filter(({ length }) => length > 0);
};

/** Compared without the case of A to Z, byte by byte. */
const asKey = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

export interface ByteSearch {
  readonly bytes: number;
  /** How often one of the texts was found. */
  readonly found: number;
}

const countIn = (hay: string, needles: readonly string[], before: number): number => {
  let found = 0;
  for (const needle of needles) {
    for (
      let place = hay.indexOf(needle);
      place >= 0 && place < before;
      place = hay.indexOf(needle, place + 1)
    )
      found += 1;
  }
  return found;
};

/** Searches bytes for texts in every form of them. */
export const searchBytes = (bytes: Buffer, texts: readonly string[]): ByteSearch => {
  const needles = [...new Set(texts.flatMap(byteFormsOf).map(asKey))];
  let found = 0;
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    // What begins in the overlap is counted with the next chunk.
    const hay = asKey(bytes.subarray(at, at + chunkBytes + overlapBytes));
    found += countIn(hay, needles, chunkBytes);
  }
  return { bytes: bytes.length, found };
};

/**
 * Searches a closed file. Never for the chapter that is open: closing it here would drop SQLite's locks
 * (sqlite.org/howtocorrupt 2.2).
 */
export const searchFile = (path: string, texts: readonly string[]): ByteSearch =>
  searchBytes(readFileSync(path), texts);
