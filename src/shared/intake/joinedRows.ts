import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { wordRows } from './repairs.ts';
import type { VendorId } from './vendors/vendor.ts';

interface RowsTogether {
  readonly sheet: Sheet;
  /** Rows that are no answers of their own, with the reason. */
  readonly aside: readonly { readonly row: number; readonly reason: string }[];
}

const totalWords = /^(grand |sub-?)?(totals?|sums?|averages?|mean|median|counts?|summe|gesamt|suma)\s*:?$/i;
const isNumber = (cell: string): boolean => /^[-+]?[\d.,\s]+%?$/.test(cell);

/** Whether a row adds up the others: "Total" or the like in its first filled cell, and nothing but numbers after it. */
export const isTotals = (cells: readonly string[]): boolean => {
  const [first, ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return first !== undefined && totalWords.test(first) && others.length > 0 && others.every(isNumber);
};

/** A sheet with only some of its rows. */
const keepRows = (sheet: Sheet, keep: (cells: readonly string[], row: number) => boolean): Sheet => {
  const kept = sheet.rows.map((cells, at) => keep(cells, sheet.rowNumbers[at] ?? at + 2));
  return kept.every((isKept) => isKept)
    ? sheet
    : {
        ...sheet,
        rows: sheet.rows.filter((_, at) => kept[at]),
        rowNumbers: sheet.rows.map((_, at) => sheet.rowNumbers[at] ?? at + 2).filter((_, at) => kept[at]),
      };
};

/** The rows from which questions and their options are learned. */
export const withoutTotals = (sheet: Sheet): Sheet => keepRows(sheet, (cells) => !isTotals(cells));

const leaveTotals = (sheet: Sheet, book: RepairBook): RowsTogether => {
  const aside: { row: number; reason: string }[] = [];
  const left = keepRows(sheet, (cells, row) => {
    if (!isTotals(cells)) return true;
    const first = cells.map((cell) => cell.trim()).find((cell) => cell !== '') ?? '';
    const out = book.enter(`totals:${row}`, [row], {
      kind: 'totalsRow',
      message: 'A row of totals? It adds up the others and is nobody’s answer.',
      before: `“${first}” and numbers`,
      after: 'left out',
      byDefault: true,
      asks: true,
      about: null,
    });
    if (out) aside.push({ row, reason: 'Left out: a row of totals.' });
    return !out;
  });
  return { sheet: left, aside };
};

const isOff = /^(0|unchecked)$/i;
const isOn = /^(1|checked)$/i;

/** Columns by which REDCap tells the rows of one record apart. */
const columnsOfRepeats = (header: readonly string[]) => {
  const find = (pattern: RegExp): number => header.findIndex((name) => pattern.test(name.trim()));
  return {
    record: find(/^(record[ _]id|study_id|participant_id|id)$/i),
    instrument: find(/^(redcap_)?repeat[ _]instrument$/i),
    instance: find(/^(redcap_)?repeat[ _]instance$/i),
  };
};

/** The rows of a repeating instrument stand below the row of their record, with what they hold alone. */
const joinRepeats = (sheet: Sheet, book: RepairBook): RowsTogether => {
  const { record, instrument, instance } = columnsOfRepeats(sheet.header);
  if (record < 0 || (instrument < 0 && instance < 0)) return { sheet, aside: [] };
  const own = new Set([record, instrument, instance]);
  const records = new Map<string, number[]>();
  sheet.rows.forEach((cells, at) => {
    const id = (cells[record] ?? '').trim();
    if (id !== '') records.set(id, [...(records.get(id) ?? []), at]);
  });
  const said = (at: number, column: number): string => (sheet.rows[at]?.[column] ?? '').trim();
  const isRepeat = (at: number): boolean => said(at, instrument) !== '' || said(at, instance) !== '';
  const rowOf = (at: number): number => sheet.rowNumbers[at] ?? at + 2;
  const joined = new Map<number, readonly string[]>();
  const aside: { row: number; reason: string }[] = [];
  for (const [id, members] of records) {
    const base = members.find((at) => !isRepeat(at)) ?? members[0];
    const repeats = members.filter((at) => at !== base && isRepeat(at));
    if (base === undefined || repeats.length === 0) continue;
    const parts = repeats.map((at) => `${said(at, instrument)} ${said(at, instance)}`.trim());
    const accepted = book.enter(`repeats:${id}`, [base, ...repeats].map(rowOf), {
      kind: 'repeatRows',
      message: `Several rows of one record? Record ${id}: ${parts.join(', ')}. Where two of them answer one question, the last counts.`,
      before: wordRows(repeats.map(rowOf)),
      after: `joined to row ${rowOf(base)}`,
      byDefault: true,
      asks: true,
      about: `repeats:${id}`,
    });
    if (!accepted) continue;
    const cells = [...(sheet.rows[base] ?? [])];
    for (const at of repeats) {
      for (const [column, cell] of (sheet.rows[at] ?? []).entries()) {
        // A box that another instrument asks is exported as not ticked.
        const isForeign = isOff.test(cell.trim()) && isOn.test(said(base, column));
        if (!own.has(column) && cell.trim() !== '' && !isForeign) cells[column] = cell;
      }
      aside.push({
        row: rowOf(at),
        reason: `Joined to row ${rowOf(base)}, the same record; its answers count there.`,
      });
    }
    joined.set(rowOf(base), cells);
  }
  const gone = new Set(aside.map(({ row }) => row));
  const left = keepRows(sheet, (_, row) => !gone.has(row));
  const rows = left.rows.map((cells, at) => joined.get(left.rowNumbers[at] ?? at + 2) ?? cells);
  return { sheet: { ...left, rows }, aside };
};

/** A sheet with one row for each answer: rows of totals left out, and the rows of one REDCap record joined. */
export const answerRows = (sheet: Sheet, vendor: VendorId, book: RepairBook): RowsTogether => {
  const totals = leaveTotals(sheet, book);
  if (vendor !== 'redcap') return totals;
  const repeats = joinRepeats(totals.sheet, book);
  return { sheet: repeats.sheet, aside: [...totals.aside, ...repeats.aside] };
};
