import {
  type Grid,
  type ReadChoices,
  type ReadLimits,
  readGrids,
  type TableFailure,
  type TableNote,
} from '../tabular/index.ts';
import { recognizeVendor } from './vendors/registry.ts';
import type { FoldedHeader, Vendor, VendorId } from './vendors/vendor.ts';

/** One sheet of answers: headings, and rows that are all as wide as they. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each row its line in the file, counted from 1 with the headings. */
  readonly rowNumbers: readonly number[];
  /** The vendor's short names beside the words, or null. */
  readonly codes: readonly string[] | null;
  /** First lines as they stand in the file, for saying where the headings are; cut to a few cells. */
  readonly opening?: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Which of the lines with something in them the headings were read from. */
  readonly headings?: HeadingLine;
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

/** Where the headings of a sheet stand: the index of their line among those with something in them, or nowhere. */
export type HeadingLine = number | 'none';

export interface TableChoices extends ReadChoices {
  /** By the name of the sheet; where it is left out, the headings are found. */
  readonly headings?: Readonly<Record<string, HeadingLine>> | undefined;
}

const foldAs = (vendor: Vendor, grid: Grid, chosen: HeadingLine | undefined): FoldedHeader => {
  if (chosen === undefined) return vendor.fold(grid);
  if (chosen === 'none') return { header: [], codes: null, firstAnswer: 0 };
  // The service's own way to write headings holds where its first line is chosen, or the lines above are left out.
  const at = Math.min(Math.max(0, chosen), Math.max(0, grid.lines.length - 1));
  const below: Grid = { ...grid, lines: grid.lines.slice(at), lineNumbers: grid.lineNumbers.slice(at) };
  const folded =
    vendor.id === 'unknown'
      ? { header: below.lines[0] ?? [], codes: null, firstAnswer: 1 }
      : vendor.fold(below);
  return { ...folded, firstAnswer: folded.firstAnswer + at };
};

const openingLines = 8;

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
 * @param choices what a person says about the file: separator, encoding, where the headings stand
 * @returns `ok: false` with a code and one sentence for files that hold no table
 */
export const readTable = (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadLimits> = {},
  choices: TableChoices = {},
): Table | TableFailure => {
  const file = readGrids(bytes, fileName, limits, choices);
  if (!file.ok) return file;
  const notes: TableNote[] = [...file.notes];
  const sheets: Sheet[] = [];
  let vendor: Vendor | null = null;
  for (const grid of file.grids) {
    const found = recognizeVendor(grid, { fileName, delimiter: file.delimiter });
    vendor ??= found;
    const folded = foldAs(found, grid, choices.headings?.[grid.name]);
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
      opening: grid.lines.slice(0, openingLines).map((cells, at) => ({
        line: grid.lineNumbers[at] ?? at + 1,
        cells: cells.slice(0, 8).map((cell) => cell.slice(0, 60)),
      })),
      headings: choices.headings?.[grid.name] ?? Math.max(0, folded.headingLine ?? folded.firstAnswer - 1),
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
