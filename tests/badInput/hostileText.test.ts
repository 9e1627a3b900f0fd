import { describe, expect, it } from 'vitest';
import { type BuiltDraft, buildDraft, proposeImport, readTable } from '../../src/shared/intake/index.ts';
import { csvBytes, place } from '../unit/intake/madeUpClass.ts';
import { patchedBook, sheetOf, workbook } from '../unit/tabular/hostileFiles.ts';

/** Of the processor, so that a busy machine fails nobody. */
const secondsAllowed = 1;
const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1e6;
};

/** A file from its bytes to what would be stored. */
const takeIn = (
  bytes: Uint8Array,
  name: string,
  kind: 'matching' | 'evaluation' = 'matching',
): BuiltDraft | null => {
  const table = readTable(bytes, name);
  if (!table.ok) return null;
  const [sheet] = table.sheets;
  if (sheet === undefined) return null;
  const about = { vendor: table.vendor, fileName: name, kind, place, fileSide: null };
  const proposal = proposeImport({ sheet, ...about });
  return buildDraft({ proposal, sheet, place, sha256: 'a'.repeat(64), decisions: {} });
};

/** Longer than any cell that a spreadsheet can hold. */
const letters = 40_000;
const times = (text: string): string => text.repeat(Math.ceil(letters / text.length));
const repeated: readonly (readonly [what: string, text: string])[] = [
  ['one letter', times('a')],
  ['blanks before a letter', `${times(' ')}x`],
  ['signs before a letter', `${times('?. ')}x`],
  ['a letter after every blank', times('a ')],
  ['open parentheses', times('(')],
  ['quotation marks', times('"')],
  ['numbers and hyphens', times('1-')],
  ['numbers and commas', `${times('1,')}x`],
  ['at signs', times('a@')],
  ['a date that never ends', `2026-01-01T${times('00:')}`],
  ['tags that never close', times('<a ')],
  ['write-ins', times('Other: , ')],
  ['semicolons', times(';')],
  ['accents on one letter', `a${times('\u0301')}`],
  ['question marks and letters', times('a?')],
  ['letters that were read twice', times('Ã')],
  ['braces of Qualtrics', times("{'ImportId")],
];

describe('text that is meant to keep a search busy', () => {
  it.each(repeated)('takes under a second as an answer: %s', (_, text) => {
    const header = [
      'Name',
      'E-mail',
      'Class year',
      'Role',
      'Ways to be in touch (choose all that apply)',
      'Timestamp',
    ];
    const rows = Array.from({ length: 3 }, () => [text, text, text, text, text, text]);
    for (const kind of ['matching', 'evaluation'] as const) {
      const seconds = secondsOf(() => {
        expect(takeIn(csvBytes(rows, header), 'a.csv', kind)?.draft.counts.inFile).toBe(3);
      });
      expect(seconds).toBeLessThan(secondsAllowed);
    }
  });

  it.each(repeated)('takes under a second as a heading: %s', (_, text) => {
    const seconds = secondsOf(() => {
      takeIn(csvBytes([['Ana Abel', 'x', 'y']], ['Name', text, `${text} (2)`]), 'a.csv');
    });
    expect(seconds).toBeLessThan(secondsAllowed);
  });
});

describe('names that JavaScript knows', () => {
  const known = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'c'];
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
  const namesNow = (): string =>
    JSON.stringify(prototypes.map((of) => Object.getOwnPropertyNames(of).sort()));

  it('change nothing of the program, as headings, answers, sheets and properties of a workbook', () => {
    const before = namesNow();
    const header = [
      'Name',
      ...known,
      ...known.map((name) => `${name}[c]`),
      ...known.map((name) => `Values [${name}]`),
    ];
    const row = ['Ana Abel', ...header.slice(1).map((_, at) => known[at % known.length] ?? '')];
    const built = takeIn(csvBytes([row, row.with(0, 'Bo Brandt')], header), 'a.csv');
    expect(built?.draft.rows).toHaveLength(2);
    for (const name of known) {
      const book = workbook({ [name]: sheetOf([header, row]) }, 'xlsx', {
        Custprops: { [name]: 'polluted' },
      });
      expect(takeIn(book, 'a.xlsx')?.draft.counts.inFile).toBe(1);
    }
    const properties = (name: string): string =>
      `<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>polluted</vt:lpwstr></property></Properties>`;
    for (const name of known) takeIn(patchedBook({ 'docProps/custom.xml': properties(name) }), 'a.xlsx');
    expect(({} as Record<string, unknown>).c).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(namesNow()).toBe(before);
  });
});
