import { readDay } from '../instrument/index.ts';
import type { ImportProposal } from './proposal.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { topicOf } from './topic.ts';

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const typedDay = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/;
/** Serial numbers of the days from 1954 to 2064. */
const serialDay = /^(?:[2-5]\d{4})(?:\.0+)?$/;

/** The day behind a serial number of Excel: 1 is 1 January 1900, and 1900 counts as a leap year. */
const dayOfSerial = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);

/**
 * Whether a spreadsheet program swapped day and month: what it could read it took for a date, so that none of them is
 * later in its month than the 12th; what it could not read stayed as typed, with a number above 12 in it.
 */
const areSwapped = (cells: readonly string[]): boolean => {
  const days = cells.flatMap((cell) => isoDay.exec(cell)?.slice(2).map(Number) ?? []);
  const later = days.filter((_, at) => at % 2 === 1);
  const typed = cells.flatMap((cell) => {
    const found = typedDay.exec(cell);
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const];
  });
  return (
    typed.length >= 3 &&
    later.length >= 5 &&
    typed.every(([one, other]) => one > 12 || other > 12) &&
    later.every((day) => day <= 12)
  );
};

/**
 * Dates that Excel mangled, as they were meant: serial numbers among days, and days and months that it swapped where
 * the column shows it.
 * @param all every row of the file, from which a column is judged
 * @param fresh the rows that are read
 */
export const mendDates = (proposal: ImportProposal, all: Sheet, fresh: Sheet, book: RepairBook): Sheet => {
  const mended = new Map<number, (cell: string, row: number) => string>();
  for (const entry of proposal.items) {
    if (entry.item.type !== 'date') continue;
    const topic = topicOf(entry);
    const { shortName } = entry.item;
    for (const { index, target } of proposal.columns) {
      if (target.kind !== 'item' || target.itemKey !== entry.key) continue;
      const cells = all.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
      const swapped = areSwapped(cells);
      const hasDays = cells.some((cell) => readDay(cell) !== null);
      mended.set(index, (cell, row) => {
        const text = cell.trim();
        if (hasDays && serialDay.test(text)) {
          const day = dayOfSerial(Number(text));
          const accepted = book.enter(`serial:${entry.key}:${text}`, [row], {
            kind: 'excelDate',
            message: `Excel stored a date as a number. ${shortName}.`,
            before: text,
            after: day,
            byDefault: true,
            about: `serial:${topic}:${text}`,
          });
          return accepted ? day : cell;
        }
        const iso = swapped ? isoDay.exec(text) : null;
        if (iso === null) return cell;
        const turned = `${iso[1]}-${iso[3]}-${iso[2]}`;
        const accepted = book.enter(`swapped:${entry.key}:`, [row], {
          kind: 'swappedDates',
          message: `Did Excel swap day and month? ${shortName}; what it took for dates is never later than the 12th, the others stayed as typed.`,
          before: text,
          after: turned,
          byDefault: true,
          asks: true,
          about: `swapped:${topic}`,
        });
        return accepted ? turned : cell;
      });
    }
  }
  if (mended.size === 0) return fresh;
  const rows = fresh.rows.map((cells, at) => {
    const row = fresh.rowNumbers[at] ?? at + 2;
    return cells.map((cell, index) => mended.get(index)?.(cell, row) ?? cell);
  });
  return { ...fresh, rows };
};
