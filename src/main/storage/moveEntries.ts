import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PersonId } from '../../shared/model/index.ts';
import { quoteName } from './capture.ts';
import type { ChapterStore, WritableStore } from './chapterStore.ts';
import type { Connection } from './connection.ts';

// Moves everything that belongs to one record of a person to another one. The tables tell themselves what refers to a
// person, so a new table needs no line here.

interface Reference {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The columns that refer to a person, by table. */
const listReferences = (connection: Connection): Reference[] => {
  const found = connection
    .prepare<[], { table: string; column: string }>(
      `SELECT list.name AS "table", key."from" AS "column"
       FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS key
       WHERE list.schema = 'main' AND key."table" = 'person' ORDER BY list.name, key.id`,
    )
    .all();
  return [...Map.groupBy(found, ({ table }) => table)].map(([table, keys]) => ({
    table,
    columns: keys.map(({ column }) => column),
  }));
};

/** How many rows of each table refer to a person, those without any left out. */
export const countEntriesOf = (
  { connection }: ChapterStore,
  id: PersonId,
): { table: string; count: number }[] =>
  listReferences(connection)
    .map(({ table, columns }) => {
      const where = columns.map((column) => `${quoteName(column)} = @id`).join(' OR ');
      const count = connection
        .prepare<{ id: string }, number>(`SELECT count(*) FROM ${quoteName(table)} WHERE ${where}`)
        .pluck()
        .get({ id });
      return { table, count: count ?? 0 };
    })
    .filter(({ count }) => count > 0);

/** Rows about the two as a pair say nothing any more about one person. */
const removePairsOfBoth = (connection: Connection, { table, columns }: Reference, ids: Ids): void => {
  for (const one of columns)
    for (const other of columns) {
      if (one === other) continue;
      connection
        .prepare(
          `DELETE FROM ${quoteName(table)} WHERE ${quoteName(one)} = @from AND ${quoteName(other)} = @to`,
        )
        .run(ids);
    }
};

interface Ids {
  readonly from: PersonId;
  readonly to: PersonId;
}

/** Where the other record has a row of the same key, that one stays. */
const moveReferences = (connection: Connection, reference: Reference, ids: Ids): void => {
  removePairsOfBoth(connection, reference, ids);
  const table = quoteName(reference.table);
  for (const column of reference.columns.map(quoteName)) {
    connection.prepare(`UPDATE OR IGNORE ${table} SET ${column} = @to WHERE ${column} = @from`).run(ids);
    connection.prepare(`DELETE FROM ${table} WHERE ${column} = @from`).run(ids);
  }
};

/** A list of ids with each of them once; any other text stays as it is. */
const nameOnce = (text: string): string => {
  if (!text.startsWith('["')) return text;
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) return text;
  return JSON.stringify([...new Set(value)]);
};

/**
 * Ids inside of texts, such as answers that name people; an id is long and random, so it is nothing else. A list that
 * named both records names the person twice after the move, and is then made to name them once.
 */
const moveMentions = ({ connection, capturedTables }: WritableStore, ids: Ids): void => {
  const texts = connection
    .prepare<[string], string>("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' AND pk = 0")
    .pluck();
  for (const { name } of capturedTables) {
    const table = quoteName(name);
    for (const column of texts.all(name).map(quoteName)) {
      const mentions = connection
        .prepare<Ids, string>(`SELECT DISTINCT ${column} FROM ${table} WHERE instr(${column}, @from) > 0`)
        .pluck()
        .all(ids);
      const change = connection.prepare(`UPDATE ${table} SET ${column} = @after WHERE ${column} = @before`);
      for (const before of mentions)
        change.run({ before, after: nameOnce(before.replaceAll(ids.from, ids.to)) });
    }
  }
};

/**
 * Inputs of runs are found by their hash and never changed: a run that names the record gets a new one. Where a run
 * was given both records, its input stays as it was, and can't be looked into any more.
 */
const moveRunInputs = (connection: Connection, { from, to }: Ids): void => {
  const inputs = connection
    .prepare<[], { hash: string; gzip: Buffer }>('SELECT hash, gzip FROM run_input')
    .all();
  for (const { hash, gzip } of inputs) {
    const input = gunzipSync(gzip).toString('utf8');
    if (!input.includes(from) || input.includes(to)) continue;
    const moved = input.replaceAll(from, to);
    const movedHash = createHash('sha256').update(moved).digest('hex');
    connection
      .prepare('INSERT OR IGNORE INTO run_input (hash, gzip) VALUES (?, ?)')
      .run(movedHash, gzipSync(moved));
    connection.prepare('UPDATE matching_run SET input_hash = ? WHERE input_hash = ?').run(movedHash, hash);
  }
};

/** Moves all that refers to one person, or mentions them, to another. To be called inside a command. */
export const moveEntries = (store: WritableStore, from: PersonId, to: PersonId): void => {
  const ids = { from, to };
  const { connection } = store;
  for (const reference of listReferences(connection)) moveReferences(connection, reference, ids);
  moveMentions(store, ids);
  moveRunInputs(connection, ids);
};
