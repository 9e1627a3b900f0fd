import type { ReportTable } from '../../report/index.ts';
import { cutNotes, plainCell } from '../plainCell.ts';
import type { TableFormat } from './format.ts';

const quote = (text: string): string =>
  /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Comma-separated text (RFC 4180) in UTF-8 with a byte order mark, so that Excel reads names with accents.
 * Several tables follow one another, each under its title, with an empty line between.
 */
export const csvFormat: TableFormat = {
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  write: (tables) => {
    let cuts = 0;
    const writeCell = (cell: string | number | null): string => {
      if (cell === null) return '';
      if (typeof cell === 'number') return String(cell);
      const plain = plainCell(cell);
      if (plain.cut) cuts++;
      return quote(plain.text);
    };
    const writeTable = (table: ReportTable): string =>
      [
        ...(tables.length > 1 ? [[table.title]] : []),
        table.columns.map((column) => column.heading),
        ...table.rows,
      ]
        .map((row) => `${row.map(writeCell).join(',')}\r\n`)
        .join('');
    const text = tables.map(writeTable).join('\r\n');
    return { bytes: new TextEncoder().encode(`\ufeff${text}`), notes: cutNotes(cuts) };
  },
};
