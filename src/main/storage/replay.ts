import { type CapturedTable, quoteName } from './capture.ts';
import { ChapterError } from './chapterError.ts';
import type { Connection } from './connection.ts';

export interface StoredRow {
  readonly tableName: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Cell = string | number | null;
type Cells = Readonly<Record<string, Cell>>;

const readCells = (text: string): Cells =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as Record<string, Cell | [string]>).map(([column, cell]) => [
      column,
      Array.isArray(cell) ? Number(cell[0]) : cell,
    ]),
  );

/**
 * Brings rows from one captured state to the other: from `after` to `before` for undo, the other way for redo.
 * References are checked when the transaction commits. Column names come from the tables, never from the stored rows.
 * @throws ChapterError DAMAGED_CHAPTER where a row is not as the history says
 */
export const replayRows = (
  connection: Connection,
  tables: readonly CapturedTable[],
  rows: readonly StoredRow[],
  direction: 'undo' | 'redo',
): void => {
  connection.pragma('defer_foreign_keys = ON');
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const row of direction === 'undo' ? rows.toReversed() : rows) {
    const table = byName.get(row.tableName);
    const [from, to] = direction === 'undo' ? [row.after, row.before] : [row.before, row.after];
    if (table === undefined || replayRow(connection, table, from, to) !== 1) {
      throw new ChapterError(
        'DAMAGED_CHAPTER',
        'The history does not fit the chapter any more, so nothing was changed. Open a backup if something looks wrong.',
        row.tableName,
      );
    }
  }
};

/** @returns how many rows were touched: 1 unless something is wrong */
const replayRow = (
  connection: Connection,
  table: CapturedTable,
  from: string | null,
  to: string | null,
): number => {
  const name = `main.${quoteName(table.name)}`;
  const equals = (column: string): string => `${quoteName(column)} = ?`;
  const where = table.key.map(equals).join(' AND ');
  const pick = (cells: Cells, columns: readonly string[]): Cell[] =>
    columns.map((column) => cells[column] ?? null);
  if (to === null) {
    if (from === null) return 0;
    return connection.prepare(`DELETE FROM ${name} WHERE ${where}`).run(pick(readCells(from), table.key))
      .changes;
  }
  const target = pick(readCells(to), table.columns);
  if (from === null) {
    const columns = table.columns.map(quoteName).join(', ');
    const places = table.columns.map(() => '?').join(', ');
    return connection.prepare(`INSERT INTO ${name} (${columns}) VALUES (${places})`).run(target).changes;
  }
  const sets = table.columns.map(equals).join(', ');
  return connection
    .prepare(`UPDATE ${name} SET ${sets} WHERE ${where}`)
    .run([...target, ...pick(readCells(from), table.key)]).changes;
};
