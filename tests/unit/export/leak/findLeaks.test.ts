import { describe, expect, it } from 'vitest';
import {
  checkFile,
  findLeaks,
  knownPeople,
  prepareNeedles,
  type TextPiece,
} from '../../../../src/shared/export/leak/index.ts';
import { zipFiles } from '../../../../src/shared/export/zipFiles.ts';

const roster = [
  {
    id: 'ana',
    name: 'Ana María López-Núñez',
    goesBy: 'Anita',
    email: 'ana.lopez7@alder.example',
    phone: '+1 (555) 013-4477',
  },
  { id: 'bjorn', name: 'Bjørn Straße', goesBy: null, email: 'bjs@alder.example', phone: null },
  { id: 'wang', name: '王小明', goesBy: null, email: null, phone: null },
  { id: 'obrien', name: "Sean O'Brien", goesBy: null, email: null, phone: '0044 20 7946 0123' },
  { id: 'whitney', name: 'Whitney Mann', goesBy: null, email: null, phone: null },
  { id: 'al', name: 'Al Lee', goesBy: null, email: null, phone: null },
];
const needles = prepareNeedles([
  ...knownPeople(roster),
  { id: 'number', names: [], nicknames: [], emails: [], phones: [], numbers: ['S-0042-117'] },
]);
const piece = (...runs: string[]): TextPiece => ({ where: 'here', runs });
const idsIn = (...runs: string[]): string[] =>
  findLeaks([piece(...runs)], needles).map(({ personId }) => personId);

describe('names are found however they are written', () => {
  it.each([
    ['as on the roster', 'wrote Ana María López-Núñez yesterday'],
    ['in capitals', 'ANA MARÍA LÓPEZ-NÚÑEZ'],
    ['without accents', 'ana maria lopez-nunez'],
    ['with accents taken apart', 'Ana Mari\u0301a Lo\u0301pez-Nu\u0301n\u0303ez'],
    ['with wide letters', '\uff21\uff4e\uff41 María López-Núñez'],
    ['with a blank for the hyphen', 'Ana María López Núñez'],
    ['with another hyphen', 'Ana María López\u2011Núñez'],
    ['in one word', 'AnaMaría LópezNúñez'],
    ['family name first', 'Núñez, Ana María López'],
    ['by first and last word', 'thanks to Ana Núñez'],
    ['with a soft hyphen and a zero-width space', 'Ana Mar\u00adía Ló\u200bpez-Núñez'],
    ['with a no-break space', 'Ana\u00a0María\u00a0López-Núñez'],
    ['in the possessive', 'Ana María López-Núñez’s notes'],
    ['by the name she goes by', 'Anita Núñez'],
    ['spaced out', 'A n a  M a r í a  L ó p e z - N ú ñ e z'],
  ])('%s', (_, text) => {
    expect(idsIn(text)).toEqual(['ana']);
  });

  it('split over runs, inside a word and where two words touch', () => {
    expect(idsIn('wrote A', 'na Mar', 'ía Ló', 'pez-Núñez')).toEqual(['ana']);
    expect(idsIn('from', 'Bjørn', 'Straße', 'came')).toEqual(['bjorn']);
  });

  it('letters that have no accent to lose, and scripts without blanks', () => {
    expect(idsIn('bjorn strasse')).toEqual(['bjorn']);
    expect(idsIn('和王小明一起')).toEqual(['wang']);
    expect(idsIn('Sean O’Brien')).toEqual(['obrien']);
    expect(idsIn('sean obrien')).toEqual(['obrien']);
  });
});

describe('addresses and numbers', () => {
  it.each([
    'ana.lopez7@alder.example',
    'ANA.LOPEZ7@ALDER.EXAMPLE',
    'ana.lopez7 (at) alder.example',
    'ana dot lopez7 at alder dot example',
    'mailto:ana.lopez7@alder.example?subject=x',
    'call 555-013-4477',
    'call 555.013.4477 or',
    '+15550134477',
    '(555)\u00a0013\u20114477',
  ])('%s', (text) => {
    expect(idsIn(text)).toEqual(['ana']);
  });
  it('a number with another country’s prefix', () => {
    expect(idsIn('020 7946 0123')).toEqual(['obrien']);
  });
  it('a student number in other spellings', () => {
    expect(idsIn('s0042117')).toEqual(['number']);
    expect(idsIn('No. S 0042 117')).toEqual(['number']);
  });
});

describe('what is no leak', () => {
  it.each([
    'Mann–Whitney U tests compared both roles.',
    'Mann-Whitney and Kruskal–Wallis',
    'Usually leeway was given to all eels.',
    'The banana maria lopezian nunezes',
    'n = 5550134, p = .134477',
    'Ana wrote, and so did others',
    '1.234567 2.345678 3.456789',
  ])('%s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });
  it('a text that was allowed, and nothing beyond it', () => {
    const text = 'By Sean O’Brien and Al Lee';
    expect(findLeaks([piece(text)], needles, ['Sean O’Brien']).map(({ personId }) => personId)).toEqual([
      'al',
    ]);
  });
  it('tells a person once a piece and shows the place', () => {
    const leaks = findLeaks(
      [piece('Al Lee met Al Lee'), { where: 'Figure 2', runs: ['for Al Lee only'] }],
      needles,
    );
    expect(leaks.map(({ where }) => where)).toEqual(['here', 'Figure 2']);
    expect(leaks[1]?.excerpt).toBe('for Al Lee only');
  });
});

describe('files are read back', () => {
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const found = (bytes: Uint8Array, name: string): string[] =>
    checkFile(bytes, name, needles).leaks.map(({ where }) => where);
  it('every part of a ZIP file, archives inside it, and names of parts', () => {
    const inner = zipFiles(
      [
        {
          name: 'word/document.xml',
          bytes: encode('<w:p><w:r><w:t>Al </w:t></w:r><w:r><w:t>Lee</w:t></w:r></w:p>'),
        },
      ],
      '2026-11-25',
    );
    const outer = zipFiles(
      [
        { name: 'al-lee.txt', bytes: encode('nothing') },
        { name: 'inner.docx', bytes: inner },
      ],
      '2026-11-25',
    );
    expect(found(outer, 'a.zip')).toEqual([
      'a.zip, file name',
      'a.zip, inner.docx, word/document.xml, text 1',
    ]);
  });
  it('properties, attributes, comments, references and pictures inside pages', () => {
    const svg = `<svg><text>Al Lee</text></svg>`;
    const page = (body: string): Uint8Array<ArrayBuffer> =>
      encode(`<!doctype html><html><body>${body}</body></html>`);
    expect(found(page('<img alt="Al Lee">'), 'r.html')).toEqual(['r.html, img alt']);
    expect(found(page('<!-- Al Lee -->'), 'r.html')).toEqual(['r.html, comment']);
    expect(found(page('<p>&#65;l&nbsp;L&#x65;e</p>'), 'r.html')).toEqual(['r.html, text 1']);
    expect(found(page(`<img src="data:image/svg+xml;base64,${btoa(svg)}">`), 'r.html')).toEqual([
      'r.html, picture 1, text 1',
    ]);
    expect(found(page(`<img src="data:image/svg+xml,${encodeURIComponent(svg)}">`), 'r.html')).toEqual([
      'r.html, picture 1, text 1',
    ]);
    expect(found(encode('<dc:creator>Al Lee</dc:creator>'), 'core.xml')).toEqual(['core.xml, text 1']);
  });
  it('blocks don’t run into one another', () => {
    expect(found(encode('<table><tr><td>Al</td><td>Lee</td></tr></table>'), 'r.html')).toEqual([]);
  });
  it('the file’s own name, lines of text and UTF-16', () => {
    expect(found(encode('a,b\r\n1,2'), 'al lee.csv')).toEqual(['File name']);
    expect(found(encode('a,b\r\nx,Al Lee'), 'r.csv')).toEqual(['r.csv, line 2']);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Al Lee'].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    expect(found(wide, 'r.txt')).toEqual(['r.txt, line 1']);
  });
  it('says how much was read, so that an unreadable file is not called clean', () => {
    expect(checkFile(encode('one\ntwo'), 'r.txt', needles)).toMatchObject({
      people: 7,
      pieces: 3,
      leaks: [],
    });
  });
});
