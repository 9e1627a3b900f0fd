import { describe, expect, it } from 'vitest';
import { readGrids } from '../../../src/shared/tabular/index.ts';
import { bytes, plainBook, sheetOf, text, utf16, workbook } from './hostileFiles.ts';

type Lines = readonly (readonly string[])[];
type Case = readonly [what: string, name: string, file: Uint8Array, lines: Lines, notes?: readonly string[]];

const long = 'x'.repeat(100_000);
const million = 'ä'.repeat(1_000_000);
const html = `<b>How</b> was it? ${'very '.repeat(80)}long`;
const bidi = '\u202eevil\u202c \u200bhidden\u2066';

const cases: readonly Case[] = [
  ['a heading line only', 'a.csv', text('Name,City\n'), [['Name', 'City']]],
  [
    'a heading line only, in a workbook',
    'a.xlsx',
    workbook({ S: sheetOf([['Name', 'City']]) }),
    [['Name', 'City']],
  ],
  ['one cell', 'a.csv', text('x'), [['x']]],
  [
    'a workbook named .csv',
    'a.csv',
    plainBook(),
    [
      ['Name', 'City'],
      ['Zoë', 'Łódź'],
    ],
  ],
  [
    'an ODS file',
    'a.ods',
    plainBook('ods'),
    [
      ['Name', 'City'],
      ['Zoë', 'Łódź'],
    ],
  ],
  [
    'a binary workbook',
    'a.xlsx',
    plainBook('xlsb'),
    [
      ['Name', 'City'],
      ['Zoë', 'Łódź'],
    ],
  ],
  [
    'UTF-8 with a mark',
    'a.csv',
    bytes([0xef, 0xbb, 0xbf], 'Name,City\nZoë,Łódź\n'),
    [
      ['Name', 'City'],
      ['Zoë', 'Łódź'],
    ],
  ],
  [
    'UTF-16, little end first, without a mark',
    'a.csv',
    utf16('Name;City\nZoë;Rome\n', 'le'),
    [
      ['Name', 'City'],
      ['Zoë', 'Rome'],
    ],
  ],
  [
    'UTF-16, big end first, with a mark',
    'a.csv',
    utf16('\ufeffName;City\nZoë;Łódź\n', 'be'),
    [
      ['Name', 'City'],
      ['Zoë', 'Łódź'],
    ],
  ],
  [
    'Windows-1252',
    'a.csv',
    bytes('Name,City\nAndr', [0xe9], ',M', [0xfc], 'nchen\n'),
    [
      ['Name', 'City'],
      ['André', 'München'],
    ],
    ['encodingGuessed'],
  ],
  [
    'two encodings in one file',
    'a.csv',
    bytes('Name,City\nZoë,Łódź\nJosé,Málaga\nAndr', [0xe9], ',x\n'),
    [
      ['Name', 'City'],
      ['Zoë', 'Łódź'],
      ['José', 'Málaga'],
      ['Andr\ufffd', 'x'],
    ],
    ['mixedEncodings'],
  ],
  [
    'NUL bytes in cells',
    'a.csv',
    text('Name,City\nA\u0000na,Ro\u0000me\n'),
    [
      ['Name', 'City'],
      ['Ana', 'Rome'],
    ],
    ['nulRemoved'],
  ],
  [
    'control characters in cells',
    'a.csv',
    text('Name,City\nA\u0007na,\u001bRome\n'),
    [
      ['Name', 'City'],
      ['Ana', 'Rome'],
    ],
    ['controlsRemoved'],
  ],
  [
    'byte order marks in cells',
    'a.csv',
    text('Name,City\n\ufeffAna,\ufeffRome\n'),
    [
      ['Name', 'City'],
      ['Ana', 'Rome'],
    ],
    ['marksRemoved'],
  ],
  [
    'line breaks and quotes in cells',
    'a.csv',
    text('Name,Remark\n"Ana ""Nan"" Diaz","first\nsecond\r\nthird, ""quoted"""\n'),
    [
      ['Name', 'Remark'],
      ['Ana "Nan" Diaz', 'first\nsecond\r\nthird, "quoted"'],
    ],
  ],
  [
    'old Mac line ends',
    'a.csv',
    text('Name,City\rAna,Rome\rBo,Oslo\r'),
    [
      ['Name', 'City'],
      ['Ana', 'Rome'],
      ['Bo', 'Oslo'],
    ],
  ],
  [
    'Windows and Unix line ends mixed',
    'a.csv',
    text('Name,City\r\nAna,Rome\nBo,Oslo\r\n'),
    [
      ['Name', 'City'],
      ['Ana', 'Rome'],
      ['Bo', 'Oslo'],
    ],
  ],
  [
    'a quotation mark that is never closed',
    'a.csv',
    text('Name,City\n"Ana,Rome\nBo,Oslo\nCy,Bern\n'),
    [
      ['Name', 'City'],
      ['"Ana', 'Rome'],
      ['Bo', 'Oslo'],
      ['Cy', 'Bern'],
    ],
    ['quoteNotClosed'],
  ],
  [
    'stray quotes between tabs',
    'a.tsv',
    text('Name\tRemark\nAna\t"hi\nBo\t"\n'),
    [
      ['Name', 'Remark'],
      ['Ana', '"hi'],
      ['Bo', '"'],
    ],
  ],
  [
    'semicolons with decimal commas',
    'a.csv',
    text('Name;Hours\nAna;1,5\nBo;2,25\n'),
    [
      ['Name', 'Hours'],
      ['Ana', '1,5'],
      ['Bo', '2,25'],
    ],
  ],
  [
    'commas with many semicolons in the text',
    'a.csv',
    text('Name,Free\nAna,8;9;10\nBo,9;10\n'),
    [
      ['Name', 'Free'],
      ['Ana', '8;9;10'],
      ['Bo', '9;10'],
    ],
  ],
  [
    'a line that names the separator',
    'a.csv',
    text('sep=|\nName|City\nAna|Rome\n'),
    [
      ['Name', 'City'],
      ['Ana', 'Rome'],
    ],
  ],
  [
    'rows longer and shorter than the heading',
    'a.csv',
    text('a,b\n1,2,3\n4\n'),
    [
      ['a', 'b', ''],
      ['1', '2', '3'],
      ['4', '', ''],
    ],
  ],
  [
    'blank lines between',
    'a.csv',
    text('a,b\n\n1,2\n\n\n3,4\n'),
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'the same heading many times, and none',
    'a.csv',
    text('Other,Other,,Other\n1,2,3,4\n'),
    [
      ['Other', 'Other', '', 'Other'],
      ['1', '2', '3', '4'],
    ],
  ],
  [
    'headings that JavaScript knows',
    'a.csv',
    text('__proto__,constructor,toString\nx,y,z\n'),
    [
      ['__proto__', 'constructor', 'toString'],
      ['x', 'y', 'z'],
    ],
  ],
  [
    'a heading of 400 signs with HTML',
    'a.csv',
    text(`Name,${html}\nAna,good\n`),
    [
      ['Name', html],
      ['Ana', 'good'],
    ],
  ],
  [
    'formulas as text',
    'a.csv',
    text('Name,Remark\n"=HYPERLINK(""http://x"",""y"")","+1"\n@x,-2\n'),
    [
      ['Name', 'Remark'],
      ['=HYPERLINK("http://x","y")', '+1'],
      ['@x', '-2'],
    ],
  ],
  [
    'scripts in names',
    'a.csv',
    text('Name\n<img src=x onerror=alert(1)>\n<script>1</script>\n'),
    [['Name'], ['<img src=x onerror=alert(1)>'], ['<script>1</script>']],
  ],
  [
    'emoji and signs beyond 16 bits',
    'a.csv',
    text('Name,Mood\n👩🏽‍⚕️,🙂🙃\n𝒜na,🏳️‍🌈\n'),
    [
      ['Name', 'Mood'],
      ['👩🏽‍⚕️', '🙂🙃'],
      ['𝒜na', '🏳️‍🌈'],
    ],
  ],
  [
    'text from right to left',
    'a.csv',
    text('الاسم,المدينة\nليلى,عمّان\nנועה,חיפה\n'),
    [
      ['الاسم', 'المدينة'],
      ['ليلى', 'عمّان'],
      ['נועה', 'חיפה'],
    ],
  ],
  ['marks that turn or hide text', 'a.csv', text(`Name\n${bidi}\n`), [['Name'], [bidi]]],
  [
    'a cell of 100 kB',
    'a.csv',
    text(`Name,Remark\nAna,${long}\n`),
    [
      ['Name', 'Remark'],
      ['Ana', long],
    ],
  ],
  [
    'a cell of a million letters',
    'a.csv',
    text(`Name,Remark\nAna,"${million}"\n`),
    [
      ['Name', 'Remark'],
      ['Ana', million],
    ],
  ],
  [
    'leading zeros, long numbers, exponents, brackets',
    'a.csv',
    text('a,b,c,d,e\n0012,12345678901234567890,1e5,(405),1-2\n'),
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['0012', '12345678901234567890', '1e5', '(405)', '1-2'],
    ],
  ],
  [
    'days that no calendar has, and days before 1900',
    'a.csv',
    text('Day\n2025-02-30\n31/06/2025\n1899-12-31\n0025-01-01\n'),
    [['Day'], ['2025-02-30'], ['31/06/2025'], ['1899-12-31'], ['0025-01-01']],
  ],
];

describe('an odd table is read as it is', () => {
  it.each(cases.map(([what, name, file, lines, notes = []]) => ({ what, name, file, lines, notes })))(
    '$what',
    ({ name, file, lines, notes }) => {
      const start = performance.now();
      const read = readGrids(file, name);
      expect(performance.now() - start).toBeLessThan(5000);
      if (!read.ok) throw new Error(read.message);
      expect(read.grids[0]?.lines).toEqual(lines);
      expect(read.notes.map(({ code }) => code)).toEqual(notes);
      for (const { message } of read.notes) expect(message).toMatch(/^[A-Z\d].*\.$/s);
    },
  );

  it('and changes nothing of the program that reads it', () => {
    readGrids(text('__proto__,constructor\npolluted,polluted\n'), 'a.csv');
    readGrids(
      workbook({
        S: sheetOf([
          ['__proto__', 'constructor'],
          ['polluted', 'x'],
        ]),
      }),
      'a.xlsx',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
