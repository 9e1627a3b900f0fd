import { type CapturedTable, quoteName, rowAsJson } from '../capture.ts';
import type { Connection } from '../connection.ts';

// Rows of a chapter as plain cells, by table and primary key, as the history stores them: a REAL is an array with one text.

export type Cell = string | number | null | readonly [string];
export type Cells = Readonly<Record<string, Cell>>;

/** Names one row of one table, such as `person ["0192…"]`. */
export type RowName = string;

export const sameCell = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

export const sameRow = (one: Cells | null, other: Cells | null, columns: readonly string[]): boolean =>
  one === null || other === null
    ? one === other
    : columns.every((column) => sameCell(one[column], other[column]));

export const rowNameOf = (table: CapturedTable, cells: Cells): RowName =>
  `${table.name} ${JSON.stringify(table.key.map((column) => cells[column] ?? null))}`;

/** A column that points at the row of another table. */
export interface Reference {
  readonly table: CapturedTable;
  readonly column: string;
  readonly target: string;
  readonly cascades: boolean;
}

interface Key {
  readonly table: string;
  readonly from: string;
  readonly on_delete: string;
}

/** Reads rows of one chapter file; statements are compiled once. */
export const createRowReader = (connection: Connection, tables: readonly CapturedTable[]) => {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const select = (table: CapturedTable, columns: readonly string[]) =>
    connection
      .prepare<Cell[], string>(
        `SELECT ${rowAsJson(quoteName(table.name), table.columns)} FROM main.${quoteName(table.name)}
         WHERE ${columns.map((column) => `${quoteName(column)} = ?`).join(' AND ')}`,
      )
      .pluck();
  const statements = new Map<string, ReturnType<typeof select>>();
  const statementOf = (table: CapturedTable, columns: readonly string[]) => {
    const name = `${table.name} ${columns.join(' ')}`;
    const known = statements.get(name) ?? select(table, columns);
    statements.set(name, known);
    return known;
  };
  const references = tables.flatMap((table) =>
    (connection.pragma(`main.foreign_key_list(${quoteName(table.name)})`) as Key[]).map(
      (key): Reference => ({
        table,
        column: key.from,
        target: key.table,
        cascades: key.on_delete === 'CASCADE',
      }),
    ),
  );
  return {
    tables: byName,
    references,
    /** Rows whose columns hold the values. */
    find: (table: CapturedTable, columns: readonly string[], values: readonly Cell[]): Cells[] =>
      statementOf(table, columns)
        .all(...values)
        .map((row) => JSON.parse(row) as Cells),
    /** The row of that key; null where there is none. */
    get: (table: CapturedTable, cells: Cells): Cells | null => {
      const row = statementOf(table, table.key).get(...table.key.map((column) => cells[column] ?? null));
      return row === undefined ? null : (JSON.parse(row) as Cells);
    },
  };
};
export type RowReader = ReturnType<typeof createRowReader>;

/** The columns that point at rows with an `id`, which is what every reference of a chapter does. */
export const referencesFrom = (reader: RowReader, tableName: string): Reference[] =>
  reader.references.filter(({ table }) => table.name === tableName);

export const referencesTo = (reader: RowReader, tableName: string): Reference[] =>
  reader.references.filter(({ target }) => target === tableName);
