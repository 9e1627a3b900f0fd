import { type CapturedTable, quoteName, rowAsJson } from './capture.ts';
import type { ChapterStore, WritableStore } from './chapterStore.ts';
import { replayRows, type StoredRow } from './replay.ts';

/** Later work on what a change did, as numbers of rows by table. */
export interface LaterWork {
  /** Rows of the change that were changed or taken away since. */
  readonly changed: ReadonlyMap<string, number>;
  /** Rows that point at what the change added. */
  readonly added: ReadonlyMap<string, number>;
}

/** Tables whose rows may have gone on since: what they are now stays, and stands in nobody's way. */
const mayMoveOn = new Set(['remembered_repair']);
/** Records beside the work, which go with what they point at. */
const goesAlong = new Set(['outgoing_person']);

type Cells = Readonly<Record<string, unknown>>;

interface TouchedRow {
  readonly table: CapturedTable;
  /** As it was before the change; null where the change added it. */
  readonly before: string | null;
  /** As the change left it; null where the change took it away. */
  readonly after: string | null;
}

/**
 * The change that added a row and is still done: the one whose reversal takes the row away again.
 * @returns null where the history does not hold its rows any more
 */
export const findChangeThatAdded = (store: ChapterStore, tableName: string, id: string): number | null =>
  store.connection
    .prepare<[string, string], number>(
      `SELECT sequence FROM change_row JOIN change USING (sequence)
       WHERE state = 'done' AND table_name = ? AND before IS NULL AND json_extract(after, '$.id') = ?
       ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
    .get(tableName, id) ?? null;

const rowsOf = (store: ChapterStore, sequence: number): StoredRow[] =>
  store.connection
    .prepare<[number], StoredRow>(
      'SELECT table_name AS tableName, before, after FROM change_row WHERE sequence = ? ORDER BY position',
    )
    .all(sequence);

const keyOf = (table: CapturedTable, row: string): string => {
  const cells = JSON.parse(row) as Cells;
  return JSON.stringify(table.key.map((column) => cells[column]));
};

/** Each row that a change touched, once: as it was first, and as the change left it. */
const touchedRows = (store: WritableStore, rows: readonly StoredRow[]): Map<string, TouchedRow> => {
  const tables = new Map(store.capturedTables.map((table) => [table.name, table]));
  const touched = new Map<string, TouchedRow>();
  for (const { tableName, before, after } of rows) {
    const table = tables.get(tableName);
    if (table === undefined) continue;
    const key = `${tableName} ${keyOf(table, (before ?? after) as string)}`;
    const known = touched.get(key);
    touched.set(key, { table, before: known === undefined ? before : known.before, after });
  }
  return touched;
};

/** Whether a row is still as the change left it. Columns that a later version added do not count. */
const isAsLeft = (store: WritableStore, { table, before, after }: TouchedRow): boolean => {
  const key = JSON.parse(keyOf(table, (after ?? before) as string)) as unknown[];
  const where = table.key.map((column) => `${quoteName(column)} = ?`).join(' AND ');
  const now = store.connection
    .prepare<unknown[], string>(
      `SELECT ${rowAsJson('stored', table.columns)} FROM main.${quoteName(table.name)} AS stored WHERE ${where}`,
    )
    .pluck()
    .get(key);
  if (now === undefined || after === null) return now === undefined && after === null;
  const current = JSON.parse(now) as Cells;
  const left = JSON.parse(after) as Cells;
  return Object.keys(left).every(
    (column) => JSON.stringify(current[column]) === JSON.stringify(left[column]),
  );
};

interface Reference {
  readonly table: CapturedTable;
  readonly column: string;
  readonly target: string;
}

const listReferences = (store: WritableStore): Reference[] =>
  store.capturedTables.flatMap((table) =>
    (
      store.connection.pragma(`main.foreign_key_list(${quoteName(table.name)})`) as {
        table: string;
        from: string;
      }[]
    ).map(({ table: target, from }) => ({ table, column: from, target })),
  );

/** Rows outside of the change that point at rows that its reversal would take away. */
const countDependents = (
  store: WritableStore,
  touched: ReadonlyMap<string, TouchedRow>,
  count: (tableName: string) => void,
): void => {
  const added = [...touched.values()].filter(({ before, after }) => before === null && after !== null);
  const seen = new Set<string>();
  for (const { table, column, target } of listReferences(store)) {
    if (goesAlong.has(table.name)) continue;
    const columns = table.key.map(quoteName).join(', ');
    const find = store.connection.prepare<[string], Cells>(
      `SELECT ${columns} FROM main.${quoteName(table.name)} WHERE ${quoteName(column)} = ?`,
    );
    for (const row of added) {
      if (row.table.name !== target) continue;
      const { id } = JSON.parse(row.after as string) as { id?: unknown };
      if (typeof id !== 'string') continue;
      for (const dependent of find.all(id)) {
        const key = `${table.name} ${JSON.stringify(table.key.map((name) => dependent[name]))}`;
        const own = touched.get(key);
        if ((own !== undefined && own.before === null) || seen.has(key)) continue;
        seen.add(key);
        count(table.name);
      }
    }
  }
};

/**
 * Takes back a change that need not be the newest one, as part of a running command. Nothing is done where later
 * work stands on it: rows of it that were changed since, or rows that point at what it added.
 * @returns the later work; null where the change was taken back
 */
export const reverseChange = (store: WritableStore, sequence: number): LaterWork | null => {
  const rows = rowsOf(store, sequence);
  const touched = touchedRows(store, rows);
  const changed = new Map<string, number>();
  const added = new Map<string, number>();
  const countIn = (counts: Map<string, number>) => (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const count = countIn(changed);
  const movedOn = new Set<string>();
  for (const [key, row] of touched) {
    if (isAsLeft(store, row)) continue;
    if (mayMoveOn.has(row.table.name)) movedOn.add(key);
    else count(row.table.name);
  }
  countDependents(store, touched, countIn(added));
  if (changed.size + added.size > 0) return { changed, added };
  const tables = new Map(store.capturedTables.map((table) => [table.name, table]));
  const kept = rows.filter(({ tableName, before, after }) => {
    const table = tables.get(tableName);
    return table === undefined || !movedOn.has(`${tableName} ${keyOf(table, (before ?? after) as string)}`);
  });
  replayRows(store.connection, store.capturedTables, kept, 'undo');
  return null;
};
