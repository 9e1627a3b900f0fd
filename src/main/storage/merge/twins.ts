import { type CapturedTable, quoteName } from '../capture.ts';
import type { Connection } from '../connection.ts';
import type { ChangedRow } from './histories.ts';
import { type Cell, type Cells, type RowName, type RowReader, referencesFrom, rowNameOf } from './rowsOf.ts';

// The same thing that was made in both copies has two ids, and some things there can be only once: a name for the family of
// one founder, one import of a file, one announcement of a number. Those are taken as one.

/** Columns whose values no two rows of a table may share, with the condition under which that holds. */
export interface UniqueRule {
  readonly table: CapturedTable;
  readonly columns: readonly string[];
  /** SQL of a partial index; null where the rule holds for every row. */
  readonly where: string | null;
}

interface IndexInfo {
  readonly name: string;
  readonly unique: 0 | 1;
  readonly origin: string;
}

export const listUniqueRules = (connection: Connection, tables: Iterable<CapturedTable>): UniqueRule[] =>
  [...tables].flatMap((table) =>
    (connection.pragma(`main.index_list(${quoteName(table.name)})`) as IndexInfo[])
      .filter(({ unique, origin }) => unique === 1 && origin !== 'pk')
      .map(({ name }) => {
        const info = connection.pragma(`main.index_info(${quoteName(name)})`) as { name: string }[];
        const sql = connection
          .prepare<[string], string | null>('SELECT sql FROM main.sqlite_schema WHERE name = ?')
          .pluck()
          .get(name);
        const where = /\sWHERE\s(.*)$/is.exec(sql ?? '')?.[1] ?? null;
        return { table, columns: info.map((column) => column.name), where };
      }),
  );

/** Finds the row of a file that stands where a row of the other file wants to stand. */
export const createTwinFinder = (connection: Connection, reader: RowReader, rules: readonly UniqueRule[]) => {
  const condition = new Map(
    rules.map((rule) => [
      rule,
      rule.where === null
        ? null
        : connection
            .prepare<Cell[], 0 | 1>(
              `WITH row (${rule.table.columns.map(quoteName).join(', ')})
               AS (SELECT ${rule.table.columns.map(() => '?').join(', ')}) SELECT ${rule.where} FROM row`,
            )
            .pluck(),
    ]),
  );
  const holds = (rule: UniqueRule, cells: Cells): boolean =>
    condition.get(rule)?.get(...rule.table.columns.map((column) => cells[column] ?? null)) !== 0;
  const values = (rule: UniqueRule, cells: Cells) => rule.columns.map((column) => cells[column] ?? null);
  return {
    holds,
    /** Rows with another key that the rule does not let stand beside this one. */
    find: (rule: UniqueRule, cells: Cells): Cells[] =>
      !holds(rule, cells) || values(rule, cells).includes(null)
        ? []
        : reader
            .find(rule.table, rule.columns, values(rule, cells))
            .filter((row) => holds(rule, row) && rowNameOf(rule.table, row) !== rowNameOf(rule.table, cells)),
  };
};
export type TwinFinder = ReturnType<typeof createTwinFinder>;

/** Ids of the copy whose rows are taken as one of ours, by table. */
export type Aliases = ReadonlyMap<string, ReadonlyMap<Cell, Cell>>;

/** Gives a row of the copy the ids that its twins have here. */
export const rename = (theirs: RowReader, aliases: Aliases, tableName: string, cells: Cells): Cells => {
  const renamed: Record<string, Cell> = { ...cells };
  const own = aliases.get(tableName)?.get(cells.id ?? null);
  if (own !== undefined) renamed.id = own;
  for (const { column, target } of referencesFrom(theirs, tableName)) {
    const other = aliases.get(target)?.get(cells[column] ?? null);
    if (other !== undefined) renamed[column] = other;
  }
  return renamed;
};

/** Pairings are no twins: two mentors of one mentee are something to decide. */
const neverOne = new Set(['pairing']);

/**
 * Finds what both copies have added and what there can be only once.
 * @param added rows that the copy has added
 */
export const findTwins = (
  ours: RowReader,
  theirs: RowReader,
  finder: TwinFinder,
  rules: readonly UniqueRule[],
  added: ReadonlyMap<RowName, ChangedRow>,
): { aliases: Aliases; twins: { tableName: string; cells: Cells }[] } => {
  const aliases = new Map<string, Map<Cell, Cell>>();
  const twins: { tableName: string; cells: Cells }[] = [];
  for (const [name, { table, base }] of added) {
    if (base !== null || neverOne.has(table.name) || !table.columns.includes('id')) continue;
    const theirRow = theirs.get(table, keyFrom(table, name));
    if (theirRow === null || ours.get(table, theirRow) !== null) continue;
    const wanted = rename(theirs, aliases, table.name, theirRow);
    for (const rule of rules) {
      if (rule.table.name !== table.name) continue;
      const [twin] = finder.find(rule, wanted);
      if (twin === undefined || theirs.get(table, twin) !== null) continue;
      const known = aliases.get(table.name) ?? new Map<Cell, Cell>();
      aliases.set(table.name, known.set(theirRow.id ?? null, twin.id ?? null));
      twins.push({ tableName: table.name, cells: twin });
    }
  }
  return { aliases, twins };
};

/** The key of a named row as cells. */
export const keyFrom = (table: CapturedTable, name: RowName): Cells => {
  const values = JSON.parse(name.slice(table.name.length + 1)) as Cell[];
  return Object.fromEntries(table.key.map((column, index) => [column, values[index] ?? null]));
};
