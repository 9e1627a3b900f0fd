import { describe, expect, it } from 'vitest';
import { CFB, utils, type WorkBook, type WorkSheet, write } from 'xlsx';
import { readGrids, readZipDirectory } from '../../../src/shared/tabular/index.ts';

const workbook = (sheets: Record<string, WorkSheet>): WorkBook => ({
  SheetNames: Object.keys(sheets),
  Sheets: sheets,
});
const bytesOf = (book: WorkBook): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);

/** A zip directory that promises `bytes` for one part and holds nothing. */
const boastfulZip = (parts: number, bytes: number): Uint8Array => {
  const name = [...'xl/workbook.xml'].map((character) => character.charCodeAt(0));
  const entry = new Uint8Array(46 + name.length);
  const view = new DataView(entry.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint32(20, 1000, true);
  view.setUint32(24, bytes, true);
  view.setUint16(28, name.length, true);
  entry.set(name, 46);
  const end = new Uint8Array(22);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(10, parts, true);
  endView.setUint32(16, 4, true);
  return Uint8Array.from([
    0x50,
    0x4b,
    3,
    4,
    ...Array.from({ length: parts }, () => [...entry]).flat(),
    ...end,
  ]);
};

/** SheetJS takes minutes to write such a sheet, so its XML is put into a small workbook by hand. */
const farApart = (): Uint8Array => {
  const cell = (place: string, text: string): string =>
    `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', 'first')}</row><row r="1048576">${cell('XFD1048576', 'last')}</row></sheetData></worksheet>`;
  const archive = CFB.read(bytesOf(workbook({ S: utils.aoa_to_sheet([['x']]) })), { type: 'array' });
  CFB.utils.cfb_add(archive, '/xl/worksheets/sheet1.xml', new TextEncoder().encode(xml));
  return new Uint8Array(CFB.write(archive, { type: 'array', fileType: 'zip' }) as ArrayBuffer);
};

describe('readWorkbook', () => {
  it('gives cells as the sheet shows them, and dates as ISO 8601 rounded to the second', () => {
    const sheet: WorkSheet = {
      '!ref': 'A1:D2',
      A1: { t: 's', v: 'Timestamp' },
      B1: { t: 's', v: 'Share' },
      C1: { t: 's', v: 'Code' },
      D1: { t: 's', v: 'Day' },
      A2: { t: 'n', v: 43812.501759189814, z: 'm/d/yyyy h:mm:ss' },
      B2: { t: 'n', v: 0.25, z: '0%' },
      C2: { t: 's', v: '0012' },
      D2: { t: 'n', v: 44197, z: 'm/d/yy' },
    };
    expect(readGrids(bytesOf(workbook({ 'Form Responses 1': sheet })), 'a.xlsx')).toMatchObject({
      ok: true,
      grids: [
        {
          name: 'Form Responses 1',
          lines: [
            ['Timestamp', 'Share', 'Code', 'Day'],
            ['2019-12-13T12:02:32', '25%', '0012', '2021-01-01'],
          ],
        },
      ],
    });
  });

  it('reads every sheet with something in it, and names the hidden ones', () => {
    const book = workbook({
      One: utils.aoa_to_sheet([['a'], ['1']]),
      Empty: {},
      Two: utils.aoa_to_sheet([['b'], ['2']]),
    });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
    const file = readGrids(bytesOf(book), 'a.xlsx');
    expect(file).toMatchObject({
      ok: true,
      grids: [{ name: 'One' }, { name: 'Two' }],
      notes: [{ code: 'hiddenSheet' }],
    });
  });

  it('uses stored values of formulas and flags errors', () => {
    const sheet: WorkSheet = {
      '!ref': 'A1:B2',
      A1: { t: 's', v: 'Sum' },
      B1: { t: 's', v: 'Broken' },
      A2: { t: 'n', v: 42, f: '6*7' },
      B2: { t: 'e', v: 23, w: '#REF!' },
    };
    expect(readGrids(bytesOf(workbook({ S: sheet })), 'a.xlsx')).toMatchObject({
      grids: [
        {
          lines: [
            ['Sum', 'Broken'],
            ['42', '#REF!'],
          ],
        },
      ],
      notes: [{ code: 'formulaErrors', count: 1 }],
    });
  });

  it('fills merged headings to the right', () => {
    const sheet = utils.aoa_to_sheet([
      ['Free', null, 'Name'],
      ['Mon', 'Tue', 'Ana'],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    expect(readGrids(bytesOf(workbook({ S: sheet })), 'a.xlsx')).toMatchObject({
      grids: [
        {
          lines: [
            ['Free', 'Free', 'Name'],
            ['Mon', 'Tue', 'Ana'],
          ],
        },
      ],
    });
  });

  it('reads a sheet whose two cells are a million rows apart within a second', () => {
    const bytes = farApart();
    const start = performance.now();
    const file = readGrids(bytes, 'a.xlsx');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(file).toMatchObject({
      ok: true,
      grids: [
        {
          lines: [
            ['first', ''],
            ['', 'last'],
          ],
          lineNumbers: [1, 1_048_576],
        },
      ],
    });
  });

  it.each([
    ['a part that unpacks to 200 MB', boastfulZip(1, 200_000_000)],
    ['more than 2,000 parts', boastfulZip(2001, 10)],
    ['a thousandfold ratio', boastfulZip(1, 30_000_000)],
  ])('refuses %s before unpacking anything', (_, bytes) => {
    const start = performance.now();
    expect(readGrids(bytes, 'a.xlsx')).toMatchObject({ ok: false, code: 'tooLarge' });
    expect(performance.now() - start).toBeLessThan(100);
  });

  it('says that a cut-off workbook is damaged', () => {
    const whole = bytesOf(workbook({ S: utils.aoa_to_sheet([['a'], ['1']]) }));
    expect(readGrids(whole.subarray(0, whole.length - 200), 'a.xlsx')).toMatchObject({
      ok: false,
      code: 'damaged',
    });
    const holed = whole.slice();
    holed.fill(0xff, 60, 400);
    expect(readGrids(holed, 'a.xlsx')).toMatchObject({ ok: false, code: 'damaged' });
  });

  it('lists the parts of a zip archive', () => {
    const names = readZipDirectory(bytesOf(workbook({ S: utils.aoa_to_sheet([['a']]) })))?.map(
      ({ name }) => name,
    );
    expect(names).toContain('xl/worksheets/sheet1.xml');
  });
});
