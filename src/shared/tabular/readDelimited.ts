import Papa from 'papaparse';
import { findDamagedWords } from './damagedWords.ts';
import { decodeText } from './decodeText.ts';
import { type Delimiter, detectDelimiter } from './detectDelimiter.ts';
import { evenLineEnds } from './evenLineEnds.ts';
import { type GridFile, type TableFailure, type TableNote, tableFailure } from './grid.ts';
import type { ReadLimits } from './limits.ts';
import { squareGrid } from './squareGrid.ts';

/** What a person says about a text file where looking at it is not enough. */
export interface ReadChoices {
  readonly delimiter?: Delimiter | undefined;
  readonly encoding?: string | undefined;
}

const parse = (text: string, delimiter: string, quoted: boolean, rows: number) =>
  Papa.parse<string[]>(quoted ? evenLineEnds(text, delimiter) : text.replace(/\r\n?/g, '\n'), {
    delimiter,
    newline: '\n',
    // A character that no cleaned text holds stands for "no quoting at all".
    quoteChar: quoted ? '"' : '\u0000',
    escapeChar: quoted ? '"' : '\u0000',
    preview: rows + 1,
  });

const shareAsWideAsFirst = (records: readonly (readonly string[])[]): number => {
  const filled = records.filter((record) => record.some((cell) => cell !== ''));
  const width = filled[0]?.length ?? 0;
  return filled.length === 0 ? 0 : filled.filter((record) => record.length === width).length / filled.length;
};

const isWellQuoted = (cell: string): boolean => /^"(?:[^"]|"")*"$/s.test(cell);

/**
 * Tab-separated files come in two kinds: spreadsheets on the web write none of the quotes, Excel writes them. Lines
 * that are all equally wide without looking at quotes are of the first kind, unless every quote is a proper pair.
 */
const tabsAreUnquoted = (unquoted: readonly (readonly string[])[]): boolean => {
  if (shareAsWideAsFirst(unquoted) < 0.98) return false;
  return unquoted.some((record) => record.some((cell) => cell.startsWith('"') && !isWellQuoted(cell)));
};

/**
 * Cells of a CSV or TSV file exactly as typed, in a delimiter and an encoding found by looking at the file.
 * Returns a coded error for an empty file and for one beyond the limits, else one grid.
 */
export const readDelimited = (
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
  choices: ReadChoices = {},
): GridFile | TableFailure => {
  const decoded = decodeText(bytes, choices.encoding ?? null);
  const notes: TableNote[] = [...decoded.notes];
  const nulls = decoded.text.split('\u0000').length - 1;
  let text = nulls > 0 ? decoded.text.replaceAll('\u0000', '') : decoded.text;
  if (nulls > 0) {
    const message = `${nulls} characters that cannot be shown (NUL) were removed.`;
    notes.push({ code: 'nulRemoved', message, count: nulls });
  }
  if (text.trim() === '') return tableFailure('empty', `“${fileName}” is empty. Nothing was read.`);
  const delimiter = choices.delimiter ?? detectDelimiter(text, fileName);
  text = text.replace(/^sep=[,;\t|]\r?\n/i, '');

  let parsed = parse(text, delimiter, true, limits.rows);
  if (delimiter === '\t') {
    const unquoted = parse(text, delimiter, false, limits.rows);
    if (tabsAreUnquoted(unquoted.data)) parsed = unquoted;
  }
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open !== undefined && delimiter !== '\t') {
    const plain = parse(text, delimiter, false, limits.rows);
    if (shareAsWideAsFirst(plain.data) >= 0.98) parsed = plain;
    const message = `A quotation mark opens near row ${(open.row ?? 0) + 1} and is never closed. Check the rows from there on.`;
    notes.push({ code: 'quoteNotClosed', message });
  }
  if (parsed.data.length > limits.rows) {
    const message = `“${fileName}” has more than ${(limits.rows - 1).toLocaleString('en-US')} rows, which is the limit. Nothing was read; split the file.`;
    return tableFailure('tooManyRows', message);
  }
  const lineNumbers = parsed.data.map((_, at) => at + 1);
  const grid = squareGrid('', parsed.data, lineNumbers, limits);
  if (!grid.ok) return grid;
  if (grid.grid.lines.length === 0)
    return tableFailure('empty', `“${fileName}” holds nothing that can be shown. Nothing was read.`);
  notes.push(...grid.notes);
  const isMixed = decoded.notes.some(({ code }) => code === 'mixedEncodings');
  const damaged = findDamagedWords([grid.grid], !isMixed);
  if (damaged !== null) notes.push(damaged);
  return { ok: true, grids: [grid.grid], notes, delimiter, encoding: decoded.encoding };
};
