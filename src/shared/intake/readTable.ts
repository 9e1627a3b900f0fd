import { type ReadLimits, readGrids, type TableFailure, type TableNote } from '../tabular/index.ts';
import { recognizeVendor } from './vendors/registry.ts';
import type { Vendor, VendorId } from './vendors/vendor.ts';

/** One sheet of answers: headings, and rows that are all as wide as they. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each row its line in the file, counted from 1 with the headings. */
  readonly rowNumbers: readonly number[];
  /** The vendor's short names beside the words, or null. */
  readonly codes: readonly string[] | null;
}

export interface Table {
  readonly ok: true;
  readonly sheets: readonly Sheet[];
  /** Service that the first sheet comes from. */
  readonly vendor: VendorId;
  readonly notes: readonly TableNote[];
  /** Separator of the cells; null for workbooks. */
  readonly delimiter: string | null;
  /** How letters were stored; null for workbooks. */
  readonly encoding: string | null;
}

/** A heading for each column: cells beyond the headings get `column 7`, so that nothing moves. */
const nameColumns = (header: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => {
    const name = header[at] ?? '';
    return name.trim() === '' ? `column ${at + 1}` : name;
  });

/**
 * A form export as headings and rows of text. Cells of CSV files are exactly as typed (less invisible marks, which are
 * counted in `notes`), cells of workbooks as the sheet shows them, dates as ISO 8601. Header lines are folded into
 * one; lines without anything in them are left out.
 * @param bytes the whole file; its name is shown in messages and helps only where the content leaves a doubt
 * @returns `ok: false` with a code and one sentence for files that hold no table
 */
export const readTable = (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
): Table | TableFailure => {
  const file = readGrids(bytes, fileName, limits);
  if (!file.ok) return file;
  const notes: TableNote[] = [...file.notes];
  const sheets: Sheet[] = [];
  let vendor: Vendor | null = null;
  for (const grid of file.grids) {
    const found = recognizeVendor(grid, { fileName, delimiter: file.delimiter });
    vendor ??= found;
    const folded = found.fold(grid);
    notes.push(...(folded.notes ?? []));
    const width = grid.lines[0]?.length ?? 0;
    const lines = grid.lines.slice(folded.firstAnswer);
    const { tidyCell } = found;
    const rows = tidyCell === undefined ? lines : lines.map((line) => line.map(tidyCell));
    const beyond = (folded.header as readonly string[]).filter((name) => name.trim() === '').length;
    if (beyond > 0) {
      const message = `${beyond} columns have no heading; they are called by their number.`;
      notes.push({ code: 'headingMissing', message, count: beyond });
    }
    if (rows.length === 0) {
      const message = `“${fileName}” has headings and 0 responses. Nothing can be stored from it yet.`;
      notes.push({ code: 'headerOnly', message });
    }
    sheets.push({
      name: grid.name,
      header: nameColumns(folded.header, width),
      rows,
      rowNumbers: grid.lineNumbers.slice(folded.firstAnswer),
      codes: folded.codes,
    });
  }
  return {
    ok: true,
    sheets,
    vendor: vendor?.id ?? 'unknown',
    notes,
    delimiter: file.delimiter,
    encoding: file.encoding,
  };
};
