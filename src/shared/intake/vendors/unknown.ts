import type { Grid } from '../../tabular/index.ts';
import type { Vendor } from './vendor.ts';

const filled = (line: readonly string[]): number => line.filter((cell) => cell.trim() !== '').length;

/** Lines above the headings: titles and remarks fill one cell where the table is three or more wide. */
const headerLine = (grid: Grid): number => {
  const start = grid.lines.slice(0, 12);
  const widest = Math.max(0, ...start.map(filled));
  if (widest < 3) return 0;
  const found = start.findIndex((line) => filled(line) > 1 && filled(line) >= widest * 0.5);
  return found < 0 ? 0 : found;
};

const looksLikeAnswers = (line: readonly string[]): boolean => {
  const cells = line.filter((cell) => cell.trim() !== '');
  const data = cells.filter(
    (cell) => /^[\d\s.,:/-]+$/.test(cell) || /^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(cell.trim()),
  );
  return cells.length > 0 && data.length > 0 && data.length >= cells.length / 2;
};

/** A table of nobody in particular: headings in the first line that is as wide as the table. */
export const unknown: Vendor = {
  id: 'unknown',
  label: 'a table',
  recognize: () => 0.01,
  fold: (grid) => {
    const at = headerLine(grid);
    const header = grid.lines[at] ?? [];
    const notes = [];
    if (at > 0) {
      const message = `${at === 1 ? 'One line' : `${at} lines`} above the headings ${at === 1 ? 'was' : 'were'} left out.`;
      notes.push({ code: 'linesAboveHeader', message, count: at });
    }
    if (looksLikeAnswers(header)) {
      const message = `Row ${grid.lineNumbers[at] ?? 1} was read as headings but looks like answers. Add a line of headings to the file if it has none.`;
      notes.push({ code: 'headingsLookLikeAnswers', message });
    }
    return { header, codes: null, firstAnswer: at + 1, notes };
  },
  bookkeeping: [],
};
