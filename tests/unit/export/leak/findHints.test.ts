import { describe, expect, it } from 'vitest';
import {
  checkFile,
  findHints,
  knownPeople,
  prepareNeedles,
  reportFormats,
  type TextPiece,
} from '../../../../src/shared/export/index.ts';
import { sample } from '../../../helpers/sampleSnapshot.ts';
import { exampleReport } from '../report/exampleReport.ts';

const person = (name: string, goesBy: string | null = null) => ({
  id: name,
  name,
  goesBy,
  email: null,
  phone: null,
});
const needles = prepareNeedles(
  knownPeople([
    person('Oluwaseun Brontë', 'Seun'),
    person('Grace Whitney'),
    person('April Vance'),
    person('Ana Lee'),
    ...['Ruiz', 'Okabe', 'Marsh', 'Fontaine'].map((last) => person(`Maria ${last}`)),
  ]),
);
const piece = (...runs: string[]): TextPiece => ({ where: 'here', runs });
const wordsIn = (pieces: readonly TextPiece[], allowed: readonly string[] = []): string[] =>
  findHints(pieces, needles, allowed).map(({ word }) => word);

describe('a first or last name that stands alone may name someone', () => {
  it.each([
    ['a first name', 'thanks to Oluwaseun for everything', ['Oluwaseun']],
    ['a last name without its accent', 'Dr. Bronte was there', ['Bronte']],
    ['a name someone goes by, in the possessive', 'it was Seun’s idea', ['Seun']],
    ['at the beginning of a sentence', 'Vance answered at once.', ['Vance']],
    ['a word of the language inside a sentence', 'we met Grace on a Monday', ['Grace']],
    ['a word of the language at the beginning of one', 'Grace is what it takes.', []],
    ['a month', 'we met in April', []],
    ['three letters', 'we met Ana', []],
    ['a name of four people', 'we met Maria', []],
    ['part of a longer word', 'the Vancelike way', []],
    ['a method', 'a Mann–Whitney U test', []],
    ['a whole name, which is a leak', 'thanks to Oluwaseun Brontë', []],
    ['small letters', 'with grace and vance', []],
  ])('%s', (_, text, expected) => {
    expect(wordsIn([piece(text)])).toEqual(expected);
  });

  it('is found across runs, and not where it was allowed', () => {
    expect(wordsIn([piece('thanks to Oluwa', 'seun')])).toEqual(['Oluwaseun']);
    expect(wordsIn([piece('By April Vance')], ['April Vance'])).toEqual([]);
  });

  it('is told once, with its places; what the text writes small as well is a word', () => {
    expect(findHints([piece('Ask Seun.'), piece('Seun knows')], needles)).toEqual([
      { word: 'Seun', where: 'here', excerpt: 'Ask Seun.', places: 2 },
    ]);
    expect(wordsIn([piece('Then Vance came'), piece('a vance of sorts')])).toEqual([]);
  });
});

it('a clean report has no hint beside the roster of the sample, and none of them stops anything', async () => {
  const { bytes } = await reportFormats.docx.write(exampleReport, { pictures: new Map(), tables: [] });
  const found = checkFile(
    bytes,
    'report.docx',
    prepareNeedles(knownPeople(sample.people)),
    exampleReport.authors,
  );
  expect(found.leaks).toEqual([]);
  expect(found.hints.map(({ word }) => word)).toEqual([]);
});
