import { gunzipSync, gzipSync } from 'node:zlib';
import { quoteName } from './capture.ts';
import type { ChapterStore } from './chapterStore.ts';
import type { Connection } from './connection.ts';
import { personalPlaces } from './personalPlaces.ts';

// Every text of a chapter in which somebody may be named: of the tables, of the history, and of the inputs of runs.

export interface TextCell {
  readonly table: string;
  readonly column: string;
  /** Values of the row's primary key, as JSON. */
  readonly key: string;
  readonly text: string;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

const skipped = new Set(['change_row', 'run_input', 'meta', 'migration']);

const listTextColumns = (
  connection: Connection,
): { table: string; keys: readonly string[]; columns: readonly string[] }[] =>
  connection
    .prepare<[], string>("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => !skipped.has(name) && !name.startsWith('sqlite_'))
    .map((table) => {
      const info = connection.pragma(`main.table_info(${quoteName(table)})`) as ColumnInfo[];
      const fixed = personalPlaces[table]?.fixed ?? [];
      return {
        table,
        keys: info
          .filter(({ pk }) => pk > 0)
          .sort((left, right) => left.pk - right.pk)
          .map(({ name }) => name),
        columns: info
          .filter(({ type, name }) => type === 'TEXT' && !fixed.includes(name))
          .map(({ name }) => name),
      };
    });

/** Every text in which words may stand, besides the history's rows and the inputs of runs. */
export function* listTexts({ connection }: Pick<ChapterStore, 'connection'>): Generator<TextCell> {
  for (const { table, keys, columns } of listTextColumns(connection)) {
    if (columns.length === 0) continue;
    const key = `json_array(${keys.map(quoteName).join(', ')})`;
    const rows = connection
      .prepare<[], (string | null)[]>(
        `SELECT ${key}, ${columns.map(quoteName).join(', ')} FROM ${quoteName(table)}`,
      )
      .raw()
      .all();
    for (const [id, ...texts] of rows) {
      for (const [at, column] of columns.entries()) {
        const text = texts[at];
        if (typeof text === 'string' && id !== null && id !== undefined)
          yield { table, column, key: id, text };
      }
    }
  }
}

/** Writes a text anew. Where it is part of the row's key, such as what a remembered decision is about, the row goes. */
export const rewriteText = ({ connection }: ChapterStore, cell: TextCell, text: string): void => {
  const keys = listTextColumns(connection).find(({ table }) => table === cell.table)?.keys ?? [];
  const where = keys.map((name) => `${quoteName(name)} = ?`).join(' AND ');
  const values = JSON.parse(cell.key) as unknown[];
  const table = quoteName(cell.table);
  if (keys.includes(cell.column)) connection.prepare(`DELETE FROM ${table} WHERE ${where}`).run(values);
  else
    connection
      .prepare(`UPDATE ${table} SET ${quoteName(cell.column)} = ? WHERE ${where}`)
      .run([text, ...values]);
};

interface HistoryRow {
  readonly sequence: number;
  readonly position: number;
  readonly tableName: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Writes the rows of the history anew for which `rewrite` gives another text. */
export const rewriteHistoryRows = (
  { connection }: ChapterStore,
  rewrite: (tableName: string, row: string) => string,
): void => {
  const set = connection.prepare(
    'UPDATE change_row SET before = ?, after = ? WHERE sequence = ? AND position = ?',
  );
  const sequences = connection
    .prepare<[], number>('SELECT DISTINCT sequence FROM change_row ORDER BY sequence')
    .pluck()
    .all();
  const select = connection.prepare<[number], HistoryRow>(
    'SELECT sequence, position, table_name AS tableName, before, after FROM change_row WHERE sequence = ?',
  );
  for (const sequence of sequences) {
    for (const { position, tableName, before, after } of select.all(sequence)) {
      const [one, other] = [before, after].map((row) => (row === null ? null : rewrite(tableName, row)));
      if (one !== before || other !== after) set.run(one, other, sequence, position);
    }
  }
};

/** Every text of the history's rows. */
export function* listHistoryRows({ connection }: Pick<ChapterStore, 'connection'>): Generator<string> {
  const rows = connection.prepare<[], string | null>(
    'SELECT before FROM change_row UNION ALL SELECT after FROM change_row',
  );
  for (const row of rows.pluck().iterate()) if (row !== null) yield row;
}

/** Inputs of runs, unpacked, by the hash under which they were stored. */
export function* listRunInputs({
  connection,
}: Pick<ChapterStore, 'connection'>): Generator<{ hash: string; input: string }> {
  const hashes = connection.prepare<[], string>('SELECT hash FROM run_input ORDER BY hash').pluck().all();
  const select = connection.prepare<[string], Buffer>('SELECT gzip FROM run_input WHERE hash = ?').pluck();
  for (const hash of hashes) {
    const gzip = select.get(hash);
    if (gzip !== undefined) yield { hash, input: gunzipSync(gzip).toString('utf8') };
  }
}

/**
 * Puts another input in the place of one, and marks its runs: they can't be repeated exactly any more. The hash stays
 * the one of what the engine was given, so that nobody takes the new text for it.
 */
export const replaceRunInput = ({ connection }: ChapterStore, hash: string, input: string): void => {
  connection.prepare('UPDATE run_input SET gzip = ? WHERE hash = ?').run(gzipSync(input), hash);
  connection
    .prepare('INSERT OR IGNORE INTO unrepeatable_run SELECT id FROM matching_run WHERE input_hash = ?')
    .run(hash);
};
