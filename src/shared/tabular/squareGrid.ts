import { type Grid, type TableFailure, type TableNote, tableFailure } from './grid.ts';
import type { ReadLimits } from './limits.ts';

const bomInside = /\ufeff/g;
// Control characters that no spreadsheet shows; tab and line breaks stay.
const control = /(?![\t\n\r\x80-\x9f])\p{Cc}/gu;

/**
 * Makes a grid of records: invisible marks taken out and counted, blank lines left out, empty columns at the right
 * cut, every line equally wide. Nothing is ever moved to another column.
 */
export const squareGrid = (
  name: string,
  records: readonly (readonly string[])[],
  numbers: readonly number[],
  limits: ReadLimits,
): { ok: true; grid: Grid; notes: TableNote[] } | TableFailure => {
  let marks = 0;
  let controls = 0;
  const clean = (cell: string): string => {
    let text = cell;
    if (text.includes('\ufeff')) {
      marks++;
      text = text.replace(bomInside, '');
    }
    const visible = text.replace(control, '');
    if (visible.length !== text.length) controls++;
    return visible;
  };
  const lines: string[][] = [];
  const lineNumbers: number[] = [];
  let width = 0;
  for (let at = 0; at < records.length; at++) {
    const cells: string[] = [];
    let filled = 0;
    const record = records[at] as readonly string[];
    for (let column = 0; column < record.length; column++) {
      const cell = clean(record[column] ?? '');
      cells.push(cell);
      if (cell !== '') filled = column + 1;
    }
    if (filled === 0) continue;
    width = Math.max(width, filled);
    lines.push(cells);
    lineNumbers.push(numbers[at] as number);
  }
  if (width > limits.columns) {
    const message = `The table has ${width.toLocaleString('en-US')} columns; at most ${limits.columns.toLocaleString('en-US')} can be read. Delete the columns that are not needed.`;
    return tableFailure('tooManyColumns', message);
  }
  if (width * lines.length > limits.cells) {
    const message = 'The table has too many cells to be read at once. Split the file into smaller ones.';
    return tableFailure('tooLarge', message);
  }
  for (const line of lines) {
    while (line.length < width) line.push('');
    line.length = width;
  }
  const notes: TableNote[] = [];
  if (marks > 0) {
    const message = `Invisible marks (byte order marks) inside ${marks} cells were removed.`;
    notes.push({ code: 'marksRemoved', message, count: marks });
  }
  if (controls > 0) {
    const message = `Control characters inside ${controls} cells were removed.`;
    notes.push({ code: 'controlsRemoved', message, count: controls });
  }
  return { ok: true, grid: { name, lines, lineNumbers }, notes };
};
