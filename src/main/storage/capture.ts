import type { Connection } from './connection.ts';
import { keepStatements } from './keptStatements.ts';

// What undo needs is caught by temporary triggers on every table: each row that a command adds, changes or removes,
// as it was before and after. So a new command, or a new table, is undone without a line of its own.

/** Tables of the book-keeping itself. Inputs of runs stay as well: they are found by their hash, and never change. */
const bookkeepingTables = new Set(['meta', 'migration', 'change', 'change_row', 'run_input']);

export interface CapturedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

interface ColumnInfo {
  readonly name: string;
  readonly pk: number;
}

/** The tables whose rows are captured, with their columns and primary keys, in order of name. */
export const listCapturedTables = (connection: Connection): readonly CapturedTable[] =>
  connection
    .prepare<[], string>("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => !bookkeepingTables.has(name) && !name.startsWith('sqlite_'))
    .map((name) => {
      const info = connection.pragma(`main.table_info(${quoteName(name)})`) as ColumnInfo[];
      const key = info.filter((column) => column.pk > 0).sort((left, right) => left.pk - right.pk);
      return {
        name,
        columns: info.map((column) => column.name),
        key: key.map((column) => column.name),
      };
    });

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** JSON of a row. SQLite's JSON rounds REAL to 15 digits, so those go as an array with all 17. */
export const rowAsJson = (row: string, columns: readonly string[]): string => {
  const parts = columns.map((column) => {
    const cell = `${row}.${quoteName(column)}`;
    const exact = `CASE typeof(${cell}) WHEN 'real' THEN json_array(printf('%!.17g', ${cell})) ELSE ${cell} END`;
    return `'${column.replaceAll("'", "''")}', ${exact}`;
  });
  return `json_object(${parts.join(', ')})`;
};

const triggersOf = ({ name, columns }: CapturedTable): string => {
  const table = `main.${quoteName(name)}`;
  const insert = (before: string, after: string): string =>
    `BEGIN INSERT INTO captured_row (table_name, before, after)
     VALUES ('${name.replaceAll("'", "''")}', ${before}, ${after}); END;`;
  const differs = columns.map((column) => `OLD.${quoteName(column)} IS NOT NEW.${quoteName(column)}`);
  const before = rowAsJson('OLD', columns);
  const after = rowAsJson('NEW', columns);
  return `
    CREATE TEMP TRIGGER ${quoteName(`capture_insert_${name}`)} AFTER INSERT ON ${table} ${insert('NULL', after)}
    CREATE TEMP TRIGGER ${quoteName(`capture_update_${name}`)} AFTER UPDATE ON ${table}
      WHEN ${differs.join(' OR ')} ${insert(before, after)}
    CREATE TEMP TRIGGER ${quoteName(`capture_delete_${name}`)} AFTER DELETE ON ${table} ${insert(before, 'NULL')}`;
};

/** Starts capturing on this connection. To be called once, after the migrations. */
export const startCapture = (connection: Connection): readonly CapturedTable[] => {
  const tables = listCapturedTables(connection);
  connection.exec(`CREATE TEMP TABLE captured_row (
    position INTEGER PRIMARY KEY, table_name TEXT NOT NULL, before TEXT, after TEXT
  ) STRICT`);
  for (const table of tables) connection.exec(triggersOf(table));
  keepStatements(connection);
  return tables;
};
