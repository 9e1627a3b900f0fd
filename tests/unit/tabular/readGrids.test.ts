import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrids, tableErrorCodes, writeDelimited } from '../../../src/shared/tabular/index.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  return Uint8Array.from(units);
};
const linesOf = (bytes: Uint8Array, name = 'answers.csv'): readonly (readonly string[])[] => {
  const file = readGrids(bytes, name);
  if (!file.ok) throw new Error(file.message);
  return file.grids[0]?.lines ?? [];
};

describe('delimited files', () => {
  it('keeps cells exactly as typed', () => {
    const text =
      'a,b,c\n0012,2025-02-30,(405)\n1-2,1e5," x "\n12345678901234567890,MAR1,"line\nbreak ""quoted"""\n';
    expect(linesOf(bytesOf(text))).toEqual([
      ['a', 'b', 'c'],
      ['0012', '2025-02-30', '(405)'],
      ['1-2', '1e5', ' x '],
      ['12345678901234567890', 'MAR1', 'line\nbreak "quoted"'],
    ]);
  });

  it.each([
    [';', 'Name;Hours;Comment\nAna;1,5;a, b\nBo;2,5;c, d\n'],
    ['\t', 'Name\tHours\tComment\nAna\t1,5\ta; b\nBo\t2,5\tc; d\n'],
    ['|', 'Name|Hours|Comment\nAna|1,5|a\nBo|2,5|b\n'],
    [',', 'Name,Hours,Free\nAna,2,8AM;9AM;10AM\nBo,3,8AM;9AM;10AM\n'],
    [';', 'sep=;\nName;Hours,Comment\nAna;1,5\n'],
  ])('finds the delimiter %j by equal widths', (delimiter, text) => {
    expect(readGrids(bytesOf(text), 'answers.csv')).toMatchObject({ ok: true, delimiter });
  });

  it.each([
    ['UTF-8 with mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('Name,City\nZoë,Łódź\n')]), 'utf-8'],
    ['UTF-16 little endian with mark', utf16('Name,City\nZoë,Łódź\n', true, true), 'utf-16le'],
    ['UTF-16 big endian with mark', utf16('Name,City\nZoë,Łódź\n', false, true), 'utf-16be'],
    ['UTF-16 little endian without mark', utf16('Name,City\nZoë,Łódź\n', true, false), 'utf-16le'],
    ['UTF-16 big endian without mark', utf16('Name,City\nZoë,Łódź\n', false, false), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(readGrids(bytes, 'a.csv')).toMatchObject({ ok: true, encoding });
    expect(linesOf(bytes)).toEqual([
      ['Name', 'City'],
      ['Zoë', 'Łódź'],
    ]);
  });

  it('tells Windows-1252 from Mac Roman by which letters fit their words', () => {
    // é is 0xE9 in Windows-1252 and 0x8E in Mac Roman; 0xCA is a Mac non-breaking space.
    const windows = Uint8Array.from([
      ...bytesOf('Name,Town\nAndr'),
      0xe9,
      ...bytesOf(',M'),
      0xfc,
      ...bytesOf('nchen\n'),
    ]);
    const mac = Uint8Array.from([
      ...bytesOf('Name,Town\nAndr'),
      0x8e,
      ...bytesOf(' Rey,Saint'),
      0xca,
      ...bytesOf('Paul\n'),
    ]);
    expect(linesOf(windows)[1]).toEqual(['André', 'München']);
    expect(linesOf(mac)[1]).toEqual(['André Rey', 'Saint\u00a0Paul']);
    expect(readGrids(mac, 'a.csv')).toMatchObject({
      encoding: 'macintosh',
      notes: [{ code: 'encodingGuessed' }],
    });
  });

  it('counts what cannot be read where encodings are mixed', () => {
    const mixed = Uint8Array.from([
      ...bytesOf('Name,Town\nZoë,Łódź\nJosé,Málaga\nAndr'),
      0xe9,
      ...bytesOf(',x\n'),
    ]);
    expect(readGrids(mixed, 'a.csv')).toMatchObject({
      encoding: 'utf-8',
      notes: [{ code: 'mixedEncodings', count: 1 }],
    });
  });

  it('reads tabs without quoting where quotes are just signs', () => {
    const text = 'Name\tRemark\nAna\t"hello\nBo\tsays "hi"\nCy\t"\nDi\tok\n';
    expect(linesOf(bytesOf(text), 'a.tsv')).toEqual([
      ['Name', 'Remark'],
      ['Ana', '"hello'],
      ['Bo', 'says "hi"'],
      ['Cy', '"'],
      ['Di', 'ok'],
    ]);
  });

  it('removes and counts marks and NUL inside cells', () => {
    const file = readGrids(bytesOf('a,b\n\ufeffx,y\u0000z\n'), 'a.csv');
    expect(file).toMatchObject({
      grids: [
        {
          lines: [
            ['a', 'b'],
            ['x', 'yz'],
          ],
        },
      ],
    });
    expect(file.ok && file.notes.map(({ code }) => code)).toEqual(['nulRemoved', 'marksRemoved']);
  });

  it('keeps cells beyond the headings in their own columns and leaves blank lines out', () => {
    const text = 'a,b\n1,2,3\n\n4\n';
    expect(linesOf(bytesOf(text))).toEqual([
      ['a', 'b', ''],
      ['1', '2', '3'],
      ['4', '', ''],
    ]);
    expect(readGrids(bytesOf(text), 'a.csv')).toMatchObject({ grids: [{ lineNumbers: [1, 2, 4] }] });
  });

  it('treats hostile headings as text', () => {
    const [header] = linesOf(bytesOf('__proto__,constructor,toString\n1,2,3\n'));
    expect(header).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});

describe('files that are no table', () => {
  it.each([
    ['nothing at all', new Uint8Array(0), 'a.csv', 'empty'],
    ['blank lines', bytesOf('\n \n\n'), 'a.csv', 'empty'],
    ['a PDF', bytesOf('%PDF-1.7 …'), 'a.csv', 'wrongType'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'a.csv', 'wrongType'],
    ['a web page', bytesOf('<!DOCTYPE html><table></table>'), 'a.xlsx', 'wrongType'],
    ['text named like a workbook', bytesOf('a,b\n1,2\n'), 'a.xlsx', 'wrongType'],
    ['a cut-off archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'a.xlsx', 'damaged'],
    [
      'an old workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      'a.xls',
      'wrongType',
    ],
  ])('says so: %s', (_, bytes, name, code) => {
    expect(readGrids(bytes, name)).toMatchObject({ ok: false, code, message: expect.stringContaining(name) });
  });

  it('recognizes a password by the encrypted package inside', () => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(
      [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]),
      1152,
    );
    expect(readGrids(bytes, 'a.xlsx')).toMatchObject({ ok: false, code: 'passwordProtected' });
  });

  it('refuses what is beyond the limits, and says which', () => {
    const wide = `${Array.from({ length: 40 }, (_, at) => `c${at}`).join(',')}\n`;
    expect(readGrids(bytesOf(wide), 'a.csv', { columns: 30 })).toMatchObject({
      ok: false,
      code: 'tooManyColumns',
    });
    expect(readGrids(bytesOf('a,b\n1,2\n3,4\n5,6\n'), 'a.csv', { rows: 3 })).toMatchObject({
      ok: false,
      code: 'tooManyRows',
    });
    expect(readGrids(bytesOf('a,b\n1,2\n'), 'a.csv', { bytes: 4 })).toMatchObject({
      ok: false,
      code: 'tooLarge',
    });
  });
});

describe('for every input', () => {
  it('any byte string gives rows or a coded error', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.csv', 'a.tsv', 'a.xlsx', 'a'),
        (bytes, name) => {
          const file = readGrids(bytes, name);
          if (file.ok) {
            const widths = file.grids.map(({ lines }) => new Set(lines.map((line) => line.length)).size);
            return widths.every((count) => count <= 1);
          }
          return tableErrorCodes.includes(file.code) && file.message.length > 10;
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  it('a table written as CSV is the same table when read', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'Z', 'é', '日', '"', ',', ';', '\n', ' ', '=', '1', '|') })
      .map((text) => `x${text}`);
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const [header = [], ...rest] = rows;
        expect(linesOf(bytesOf(writeDelimited(header, rest)))).toEqual(rows);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
