import { type CellObject, utils, type WorkSheet, write } from 'xlsx';
import type { ColumnKind, ReportTable } from '../../report/index.ts';
import { cutNotes, plainCell } from '../plainCell.ts';
import type { TableFormat } from './format.ts';

const numberFormats: Readonly<Record<ColumnKind, string>> = {
  text: 'General',
  count: '0',
  decimal: 'General',
  share: '0%',
};

/** A sheet name that Excel accepts and that was not used yet. */
const nameSheet = (title: string, used: Set<string>): string => {
  const cleaned = plainCell(title.replace(/[[\]:*?/\\]/g, ' '))
    .text.replace(/^'+|'+$/g, '')
    .trim();
  const base = cleaned === '' || cleaned.toLowerCase() === 'history' ? `Table ${used.size + 1}` : cleaned;
  // Excel counts UTF-16 units; a character of two of them is not cut in half.
  const shorten = (text: string, length: number): string =>
    text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  let name = shorten(base, 31);
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${shorten(base, 26)} ${number}`;
  used.add(name.toLowerCase());
  return name;
};

/** Column widths in characters: as wide as the longest short text, within reason. */
const columnWidths = (table: ReportTable): { wch: number }[] =>
  table.columns.map((column, index) => {
    const lengths = table.rows.map((row) => String(row[index] ?? '').length);
    const longest = lengths.reduce(
      (most, length) => Math.max(most, Math.min(length, 60)),
      column.heading.length,
    );
    return { wch: Math.min(60, longest + 2) };
  });

/** An Excel workbook with a sheet a table. Texts are text cells, never formulas; no time and no name of a computer in it. */
export const xlsxFormat: TableFormat = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: (tables) => {
    let cuts = 0;
    const textCell = (text: string): CellObject => {
      const plain = plainCell(text);
      if (plain.cut) cuts++;
      // A workbook reads `_x000D_` as a control character; the escape keeps it as written (ECMA-376, 22.9.2.19).
      return { t: 's', v: plain.text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') };
    };
    const writeSheet = (table: ReportTable): WorkSheet => {
      const sheet: WorkSheet = {};
      const place = (row: number, column: number, cell: CellObject): void => {
        sheet[utils.encode_cell({ r: row, c: column })] = cell;
      };
      for (const [index, column] of table.columns.entries()) place(0, index, textCell(column.heading));
      for (const [rowIndex, row] of table.rows.entries())
        for (const [index, cell] of row.entries()) {
          if (cell === null || cell === '') continue;
          const kind = table.columns[index]?.kind ?? 'text';
          place(
            rowIndex + 1,
            index,
            typeof cell === 'number' ? { t: 'n', v: cell, z: numberFormats[kind] } : textCell(cell),
          );
        }
      const last = { r: table.rows.length, c: Math.max(0, table.columns.length - 1) };
      sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
      sheet['!cols'] = columnWidths(table);
      sheet['!autofilter'] = { ref: sheet['!ref'] };
      return sheet;
    };
    const workbook = utils.book_new();
    const used = new Set<string>();
    for (const table of tables)
      utils.book_append_sheet(workbook, writeSheet(table), nameSheet(table.title, used));
    const bytes: ArrayBuffer = write(workbook, {
      type: 'array',
      bookType: 'xlsx',
      bookSST: true,
      compression: true,
    });
    return { bytes: new Uint8Array(bytes), notes: cutNotes(cuts) };
  },
};
