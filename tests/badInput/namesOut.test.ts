import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { fileNameFrom, tableFormats } from '../../src/shared/export/index.ts';
import type { ReportTable } from '../../src/shared/report/index.ts';
import { compareText, foldText } from '../../src/shared/util/index.ts';

const names = [
  'Zoë Łukasz 👩🏽‍⚕️',
  'نورا عبد الله',
  '王小明',
  '𝒜na O’Hara',
  'नेहा शर्मा',
  '🏳️‍🌈 Íñigo',
  'e\u0301ve',
];
const table: ReportTable = {
  title: '👩🏽‍⚕️'.repeat(20),
  columns: [{ heading: 'Name', kind: 'text' }],
  rows: names.map((name) => [name]),
};
const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

describe('names of any script', () => {
  it('go out whole into CSV and XLSX, no character broken in two', () => {
    const csv = decode(tableFormats.csv.write([table]).bytes);
    for (const name of names) expect(csv).toContain(name);
    expect(csv.isWellFormed()).toBe(true);

    const { bytes } = tableFormats.xlsx.write([table, { ...table, title: `${'a'.repeat(30)}🎓🎓` }]);
    // Every part is sound UTF-8: half a surrogate pair would be written as U+FFFD.
    for (const [part, content] of Object.entries(unzipSync(bytes))) {
      if (part.endsWith('.xml')) expect([part, decode(content).includes('\ufffd')]).toEqual([part, false]);
    }
    const book = read(bytes, { type: 'array' });
    expect(book.SheetNames.every((name) => name.isWellFormed() && name.length <= 31)).toBe(true);
    for (const sheetName of book.SheetNames) {
      const sheet = book.Sheets[sheetName];
      if (sheet === undefined) throw new Error('no sheet');
      const cells = utils.sheet_to_json<string[]>(sheet, { header: 1 }).slice(1);
      expect(cells.flat()).toEqual(names);
    }
    expect(strFromU8(bytes.subarray(0, 2))).toBe('PK');
  });

  it('give file names that are cut between characters', () => {
    const long = fileNameFrom(['👩🏽‍⚕️'.repeat(60), 'Zoë 王小明'], 'csv');
    expect(long.isWellFormed()).toBe(true);
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(255);
  });

  it('are sorted like their plain letters, the same on every machine', () => {
    const mixed = ['Zoë', 'ángel', 'Émile', 'Eve', '王小明', 'Ana', 'Ángela', 'نورا'];
    const sorted = mixed.toSorted((left, right) => compareText(foldText(left), foldText(right)));
    expect(sorted).toEqual(['Ana', 'ángel', 'Ángela', 'Émile', 'Eve', 'Zoë', 'نورا', '王小明']);
  });
});
