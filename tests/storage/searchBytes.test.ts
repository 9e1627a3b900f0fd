import { expect, test } from 'vitest';
import { byteFormsOf, searchBytes } from '../../src/main/storage/searchBytes.ts';

/** How often one of the forms stands in some bytes, byte by byte, without regard to the case of A to Z. */
const countSlowly = (bytes: Buffer, texts: readonly string[]): number => {
  const lower = (some: Buffer): Buffer => Buffer.from(some.toString('latin1').toLowerCase(), 'latin1');
  const hay = lower(bytes);
  const forms = new Set(texts.flatMap(byteFormsOf).map((form) => lower(form).toString('latin1')));
  let count = 0;
  for (const form of forms) {
    const needle = Buffer.from(form, 'latin1');
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) count += 1;
  }
  return count;
};

test('many texts are found in one pass, in every form of theirs, as by looking for each', () => {
  const texts = Array.from({ length: 120 }, (_, at) => `person.${at}@example.edu`).concat(
    'Zoë Quill',
    '李明',
  );
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7_919) % 251));
  const bytes = Buffer.concat([
    Buffer.from('PERSON.7@example.EDU'),
    noise,
    Buffer.from('Zoë Quill', 'utf16le'),
    Buffer.from('zoe\u0308 quill'.normalize('NFD')),
    noise,
    Buffer.from('Zo\\u00eb Quill, 李明'),
    Buffer.from('person.119@example.edu', 'utf16le').swap16(),
  ]);
  expect(searchBytes(bytes, texts)).toEqual({ bytes: bytes.length, found: countSlowly(bytes, texts) });
  expect(searchBytes(bytes, texts).found).toBeGreaterThanOrEqual(6);
  expect(searchBytes(noise, texts).found).toBe(0);
});

test('what lies across the border of two chunks is found once, and so is what ends the file', () => {
  const chunk = 8_388_608;
  const bytes = Buffer.alloc(chunk + 4_000, 32);
  bytes.write('Quirin Solitaire', chunk - 5);
  bytes.write('Quirin Solitaire', bytes.length - 16);
  expect(searchBytes(bytes, ['Quirin Solitaire']).found).toBe(2);
});
