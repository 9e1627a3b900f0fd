import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrids, type TableErrorCode } from '../../../src/shared/tabular/index.ts';
import {
  bookWithRows,
  bytes,
  cell,
  encryptedBook,
  encryptedOds,
  lyingZip,
  patchedBook,
  plainBook,
  sheetOf,
  text,
  utf16,
  workbook,
  zip,
} from './hostileFiles.ts';

const secondsAllowed = 10;

/** One plain sentence or a few: no code, no trace of a program. */
const isPlain = (message: string): boolean =>
  /^[“A-Z].*\.$/s.test(message) &&
  message.length < 300 &&
  !/undefined|null|NaN|\bError\b|\[object|exception|TypeError|at line \d+:/i.test(message);

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

type Case = readonly [what: string, name: string, make: () => Uint8Array, code: TableErrorCode, says: RegExp];

const refusals: readonly Case[] = [
  ['0 bytes', 'answers.csv', () => new Uint8Array(0), 'empty', /empty file/],
  ['0 bytes named like a workbook', 'answers.xlsx', () => new Uint8Array(0), 'empty', /empty file/],
  ['blank lines only', 'answers.csv', () => text('\r\n \r\n\t\r\n'), 'empty', /is empty/],
  ['a byte order mark only', 'answers.csv', () => bytes([0xef, 0xbb, 0xbf]), 'empty', /is empty/],
  ['a mark of UTF-16 only', 'answers.csv', () => bytes([0xff, 0xfe]), 'empty', /is empty/],
  [
    'control characters only',
    'answers.csv',
    () => bytes([1, 2, 27, 10, 7]),
    'empty',
    /nothing that can be shown/,
  ],
  ['NUL bytes only', 'answers.csv', () => new Uint8Array(5000), 'empty', /is empty/],
  ['a workbook without cells', 'answers.xlsx', () => workbook({ Empty: {} }), 'empty', /no cells/],
  [
    'a workbook of blank cells',
    'a.xlsx',
    () => bookWithRows(`<row r="1">${cell('A1', '')}</row>`),
    'empty',
    /no cells/,
  ],
  ['a PDF', 'answers.csv', () => text('%PDF-1.7\n1 0 obj'), 'wrongType', /a PDF document/],
  [
    'a PNG picture',
    'answers.csv',
    () => bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    'wrongType',
    /a picture/,
  ],
  ['a photo', 'answers.csv', () => bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'wrongType', /a picture/],
  ['a web page named .xls', 'answers.xls', () => text('<html><table><tr><td>1'), 'wrongType', /web page/],
  [
    'an XML spreadsheet of 2003',
    'a.xml',
    () => text('<?xml version="1.0"?><Workbook/>'),
    'wrongType',
    /XML file/,
  ],
  ['a rich text document', 'answers.csv', () => text('{\\rtf1 hello}'), 'wrongType', /rich text/],
  [
    'a chapter file or another database',
    'answers.csv',
    () => bytes('SQLite format 3', [0], '…'),
    'wrongType',
    /database/,
  ],
  ['CSV named .xlsx', 'answers.xlsx', () => text('a,b\n1,2\n'), 'wrongType', /rename it to end in \.csv/],
  [
    'a Word document named .xlsx',
    'a.xlsx',
    () => zip({ 'word/document.xml': '<w/>' }),
    'wrongType',
    /a Word document/,
  ],
  ['a plain zip archive', 'answers.zip', () => zip({ 'answers.csv': 'a,b\n' }), 'wrongType', /a zip archive/],
  [
    'a workbook inside a zip archive',
    'a.zip',
    () => zip({ 'a.xlsx': plainBook() }),
    'wrongType',
    /a zip archive/,
  ],
  ['a Numbers document', 'a.numbers', () => zip({ 'Index/Document.iwa': 'x' }), 'wrongType', /a zip archive/],
  [
    'an empty zip archive',
    'a.xlsx',
    () => bytes([0x50, 0x4b, 5, 6], new Array(18).fill(0)),
    'damaged',
    /damaged/,
  ],
  ['Excel’s old format', 'answers.xls', () => plainBook('biff8'), 'wrongType', /save it as \.xlsx or \.csv/],
  ['a workbook with a password', 'answers.xlsx', encryptedBook, 'passwordProtected', /remove the password/],
  ['an ODS file with a password', 'answers.ods', encryptedOds, 'passwordProtected', /remove the password/],
  [
    'a workbook cut off in the middle',
    'a.xlsx',
    () => plainBook().subarray(0, 2000),
    'damaged',
    /save it again/,
  ],
  [
    'a workbook without its last bytes',
    'a.xlsx',
    () => plainBook().subarray(0, -30),
    'damaged',
    /save it again/,
  ],
  [
    'a workbook without its beginning',
    'a.xlsx',
    () => bytes([0x50, 0x4b, 3, 4], [...plainBook().subarray(900)]),
    'damaged',
    /damaged/,
  ],
  [
    'a workbook with changed bytes',
    'a.xlsx',
    () => {
      const book = plainBook().slice();
      book.fill(0x55, 100, 300);
      return book;
    },
    'damaged',
    /not what they were/,
  ],
  ['an ODS file cut off', 'a.ods', () => plainBook('ods').subarray(0, 700), 'damaged', /save it again/],
  [
    'a zip bomb',
    'a.xlsx',
    () => zip({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) }),
    'tooLarge',
    /unpack to far more/,
  ],
  [
    'a bomb whose directory lies about its size',
    'a.xlsx',
    () => lyingZip(40_000_000, 900),
    'damaged',
    /damaged/,
  ],
  [
    'thousands of parts',
    'a.xlsx',
    () => zip(Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`xl/p${at}`, 'x']))),
    'tooLarge',
    /not opened/,
  ],
  [
    'a million rows of CSV',
    'a.csv',
    () => text(`Name,Age\n${'Ana,20\n'.repeat(1_000_000)}`),
    'tooManyRows',
    /200,000 rows.*split/,
  ],
  [
    'a million rows of XLSX',
    'a.xlsx',
    () => bookWithRows(many(210_000, (at) => `<row r="${at + 1}">${cell(`A${at + 1}`, 'x')}</row>`)),
    'tooManyRows',
    /200,000 rows.*split/,
  ],
  [
    '10,000 columns of CSV',
    'a.csv',
    () => text(`${'q,'.repeat(9_999)}q\n${'1,'.repeat(9_999)}1\n`),
    'tooManyColumns',
    /10,000 columns; at most 2,000/,
  ],
  [
    '10,000 columns of XLSX',
    'a.xlsx',
    () => workbook({ S: sheetOf([Array.from({ length: 10_000 }, (_, at) => `q${at}`)]) }),
    'tooManyColumns',
    /10,000 columns; at most 2,000/,
  ],
  ['a file of 65 MB', 'a.csv', () => new Uint8Array(65_000_000).fill(97), 'tooLarge', /larger than 64 MB/],
];

describe('a file that can’t be read says so in a sentence', () => {
  it.each(refusals)('%s', (_, name, make, code, says) => {
    const file = make();
    const start = performance.now();
    const outcome = readGrids(file, name);
    expect((performance.now() - start) / 1000).toBeLessThan(secondsAllowed);
    if (outcome.ok) throw new Error(`It was read: ${JSON.stringify(outcome.grids[0]?.lines.slice(0, 3))}`);
    expect(outcome).toMatchObject({ code, message: expect.stringMatching(says) });
    expect(outcome.message).toSatisfy(isPlain);
    if (code !== 'tooManyColumns') expect(outcome.message).toMatch(/“(answers|a)\.|Sheet “/);
  });
});

describe('whatever the bytes', () => {
  const outcomeOf = (file: Uint8Array, name: string): void => {
    const start = performance.now();
    const outcome = readGrids(file, name);
    expect(performance.now() - start).toBeLessThan(5000);
    if (!outcome.ok) expect(outcome.message).toSatisfy(isPlain);
    else
      for (const grid of outcome.grids) expect(new Set(grid.lines.map((line) => line.length)).size).toBe(1);
  };

  it.each([
    ['XLSX', plainBook(), 'a.xlsx'],
    ['ODS', plainBook('ods'), 'a.ods'],
    ['XLSB', plainBook('xlsb'), 'a.xlsx'],
    ['CSV', text('Name,City\n"Zoë, the first","Łódź"\n'), 'a.csv'],
    ['UTF-16', utf16('\ufeffName\tCity\nZo\tX\n', 'le'), 'a.tsv'],
  ] as const)('a damaged %s file gives rows or a sentence', (_, whole, name) => {
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        (end, changes) => {
          const damaged = whole.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          outcomeOf(damaged, name);
          outcomeOf(damaged.subarray(0, end), name);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('hostile XML inside a workbook gives rows or a sentence', () => {
    const piece = fc.constantFrom(
      '<row r="1">',
      '</row>',
      '<row r="4294967295">',
      '<c r="A1" t="s"><v>99999999</v></c>',
      '<c r="ZZZZZ1"><v>1</v></c>',
      '<c r="A-1"><v>1</v></c>',
      '<c t="d"><v>0000-00-00</v></c>',
      '<c r="B2" s="-1"><v>1e999</v></c>',
      '<c><f>A1</f></c>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      '&amp;&#x0;&unknown;',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) =>
        outcomeOf(bookWithRows(pieces.join('')), 'a.xlsx'),
      ),
      { numRuns: 80 },
    );
  });

  it('parts that are missing, empty or something else give rows or a sentence', () => {
    const part = fc.constantFrom(
      'xl/workbook.xml',
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
    );
    const content = fc.constantFrom(
      '',
      '<',
      '<x/>',
      '<sst count="999999999"/>',
      '\u0000',
      '<styleSheet><numFmts><numFmt numFmtId="1" formatCode="[[[["/></numFmts></styleSheet>',
    );
    fc.assert(
      fc.property(part, content, (name, replaced) => outcomeOf(patchedBook({ [name]: replaced }), 'a.xlsx')),
      { numRuns: 40 },
    );
  });
});
