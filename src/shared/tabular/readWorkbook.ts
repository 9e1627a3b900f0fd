import { unzipSync } from 'fflate';
import { read, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import { findDamagedWords } from './damagedWords.ts';
import { excelDateText } from './excelDates.ts';
import { type Grid, type GridFile, type TableFailure, type TableNote, tableFailure } from './grid.ts';
import type { ReadLimits } from './limits.ts';
import { squareGrid } from './squareGrid.ts';
import { hasSoundParts } from './zipChecksums.ts';
import { readZipDirectory, type ZipPart } from './zipDirectory.ts';

interface SheetCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: string | number;
}

/** Sheets unpacked to less than this are read whole, so that one cell far down does not hide. */
const smallSheetBytes = 4_000_000;

/**
 * Whether the workbook says how cells are filled, as every spreadsheet program does. Where it does not, the reader of the
 * styles throws and catches an error for each cell, which makes a large sheet ten times as slow.
 */
const hasFills = (bytes: Uint8Array): boolean => {
  const name = 'xl/styles.xml';
  try {
    const styles = unzipSync(bytes, { filter: (part) => part.name === name })[name];
    return styles !== undefined && new TextDecoder().decode(styles).includes('<fill>');
  } catch {
    return false;
  }
};

/** Spreadsheet programs have no rows beyond this one. */
const lastRow = 1_048_576;

const isDateFormat = (format: string | number | undefined): boolean =>
  typeof format === 'string' &&
  SSF.is_date(format) &&
  /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

const cellText = (cell: SheetCell, since1904: boolean): string => {
  if (cell.t === 'n' && typeof cell.v === 'number' && isDateFormat(cell.z)) {
    return excelDateText(cell.v, since1904) ?? cell.w ?? String(cell.v);
  }
  if (cell.t === 's') return typeof cell.v === 'string' ? cell.v : (cell.w ?? '');
  return cell.w ?? (cell.v === undefined || cell.v === null ? '' : String(cell.v));
};

/** Fills merged cells of the first lines from their upper left corner, so that a merged heading names all its columns. */
const fillMergedHeadings = (sheet: WorkSheet, records: Map<number, Map<number, string>>): void => {
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.r > 2 || e.c - s.c > 500) continue;
    const text = records.get(s.r)?.get(s.c);
    if (text === undefined) continue;
    for (let column = s.c; column <= e.c; column++) records.get(s.r)?.set(column, text);
  }
};

/** The cells that hold something, without walking over a sheet's empty millions. */
const sheetRecords = (sheet: WorkSheet, since1904: boolean) => {
  const records = new Map<number, Map<number, string>>();
  let errors = 0;
  const rows = sheet['!data'] ?? [];
  // By the rows that are there: a file may name row 4,294,967,295, and walking there takes minutes.
  for (const key of Object.keys(rows)) {
    const rowIndex = Number(key);
    if (!Number.isInteger(rowIndex) || rowIndex >= lastRow) continue;
    const row = rows[rowIndex];
    const cells = new Map<number, string>();
    row?.forEach((cell: SheetCell | undefined, columnIndex: number) => {
      if (cell === undefined || cell === null || cell.t === 'z') return;
      if (cell.t === 'e') errors++;
      const text = cellText(cell, since1904);
      if (text !== '') cells.set(columnIndex, text);
    });
    if (cells.size > 0) records.set(rowIndex, cells);
  }
  fillMergedHeadings(sheet, records);
  return { records, errors };
};

const readSheet = (name: string, sheet: WorkSheet, since1904: boolean, limits: ReadLimits) => {
  const { records, errors } = sheetRecords(sheet, since1904);
  const used = new Set<number>();
  for (const cells of records.values()) for (const column of cells.keys()) used.add(column);
  const last = Math.max(-1, ...[...used].slice(0, 20_000));
  // Wide gaps of empty columns are closed; ordinary blank columns stay where they are.
  const columns =
    last < limits.columns ? Array.from({ length: last + 1 }, (_, at) => at) : [...used].sort((a, b) => a - b);
  const rows = [...records.keys()].sort((left, right) => left - right);
  const lines = rows.map((row) => columns.map((column) => records.get(row)?.get(column) ?? ''));
  const numbers = rows.map((row) => row + 1);
  const notes: TableNote[] = [];
  if (errors > 0) {
    const message = `Sheet “${name}” has ${errors} cells with a formula error such as #REF!; they were read as that text.`;
    notes.push({ code: 'formulaErrors', message, count: errors });
  }
  const hidden = (sheet['!rows'] ?? []).filter((row) => row?.hidden === true).length;
  if (hidden > 0) {
    const message = `Sheet “${name}” has ${hidden} hidden rows; they were read too.`;
    notes.push({ code: 'hiddenRows', message, count: hidden });
  }
  return { made: squareGrid(name, lines, numbers, limits), notes, size: lines.length };
};

const checkParts = (
  parts: readonly ZipPart[] | null,
  fileName: string,
  limits: ReadLimits,
): TableFailure | null => {
  if (parts === null || parts.length === 0) {
    const message = `“${fileName}” is damaged: the end of the file is missing. Download or save it again.`;
    return tableFailure('damaged', message);
  }
  const packed = parts.reduce((sum, part) => sum + part.packedBytes, 0);
  const unpacked = parts.reduce((sum, part) => sum + part.bytes, 0);
  const isBomb = unpacked > 20_000_000 && unpacked > packed * 150;
  if (parts.length > limits.parts || isBomb || parts.some((part) => part.bytes > limits.partBytes)) {
    const message = `“${fileName}” would unpack to far more than a table of answers needs, so it was not opened. Save the sheet as CSV and drop that.`;
    return tableFailure('tooLarge', message);
  }
  const isTable = parts.some(
    (part) => /^xl\/workbook\.(xml|bin)$/i.test(part.name) || part.name === 'content.xml',
  );
  if (isTable) return null;
  const what = parts.some((part) => part.name.startsWith('word/')) ? 'a Word document' : 'a zip archive';
  return tableFailure(
    'wrongType',
    `“${fileName}” is ${what}, not a spreadsheet. Drop the CSV or XLSX file of the answers.`,
  );
};

/**
 * Sheets of a workbook (XLSX, ODS), cells as the sheet shows them, dates as ISO 8601. The zip directory is checked
 * before anything is unpacked; formulas are never run, their stored values are read.
 */
export const readWorkbook = (
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
): GridFile | TableFailure => {
  const parts = readZipDirectory(bytes);
  const refused = checkParts(parts, fileName, limits);
  if (refused !== null) return refused;
  if (!hasSoundParts(bytes, parts ?? [])) {
    const message = `“${fileName}” is damaged: parts of it are not what they were when it was saved. Download or save it again.`;
    return tableFailure('damaged', message);
  }
  const largest = Math.max(0, ...(parts ?? []).map((part) => part.bytes));
  const sheetRows = largest < smallSheetBytes ? 0 : limits.rows + 1;
  let workbook: WorkBook;
  try {
    workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      // Without it, hidden rows are not told.
      cellStyles: largest < smallSheetBytes || hasFills(bytes),
      sheetRows,
    });
  } catch (problem) {
    if (problem instanceof Error && /password|encrypt/i.test(problem.message))
      return passwordProtected(fileName);
    return tableFailure(
      'damaged',
      `“${fileName}” cannot be opened: it is damaged. Download or save it again.`,
    );
  }
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const grids: Grid[] = [];
  const notes: TableNote[] = [];
  for (const [at, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || sheet['!data'] === undefined) continue;
    const { made, notes: sheetNotes, size } = readSheet(name, sheet, since1904, limits);
    if (size > limits.rows) {
      const message = `Sheet “${name}” has more than ${(limits.rows - 1).toLocaleString('en-US')} rows, which is the limit. Nothing was read; split the file.`;
      return tableFailure('tooManyRows', message);
    }
    if (!made.ok) return made;
    if (made.grid.lines.length === 0) continue;
    grids.push(made.grid);
    notes.push(...sheetNotes, ...made.notes);
    if ((workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0) {
      notes.push({
        code: 'hiddenSheet',
        message: `Sheet “${name}” is hidden in the workbook; it was read too.`,
      });
    }
  }
  if (grids.length === 0) return tableFailure('empty', `“${fileName}” has no cells with anything in them.`);
  const damaged = findDamagedWords(grids);
  if (damaged !== null) notes.push(damaged);
  return { ok: true, grids, notes, delimiter: null, encoding: null };
};

export const passwordProtected = (fileName: string): TableFailure =>
  tableFailure(
    'passwordProtected',
    `“${fileName}” is protected by a password. Open it in Excel, remove the password, save it, and drop it again.`,
  );
