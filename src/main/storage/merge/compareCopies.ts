import type { CapturedTable } from '../capture.ts';
import type { Connection } from '../connection.ts';
import { compareHistories, type Divergence } from './histories.ts';
import { keepWhole } from './keepWhole.ts';
import {
  createMergePlan,
  type Decisions,
  type MergeConflict,
  type MergePlan,
  type NamedRow,
  type PlannedRow,
} from './mergePlan.ts';
import { mergeRow } from './mergeRow.ts';
import { settlePairings } from './pairedTwice.ts';
import {
  type Cell,
  type Cells,
  createRowReader,
  type RowReader,
  referencesFrom,
  rowNameOf,
} from './rowsOf.ts';
import {
  createTwinFinder,
  findTwins,
  keyFrom,
  listUniqueRules,
  rename,
  type TwinFinder,
  type UniqueRule,
} from './twins.ts';

export interface OpenCopy {
  readonly connection: Connection;
  readonly capturedTables: readonly CapturedTable[];
}

/** What the merge of a copy would do, under the decisions so far. */
export interface Comparison {
  readonly divergence: Divergence;
  readonly rows: readonly PlannedRow[];
  readonly conflicts: readonly MergeConflict[];
  /** What both copies have added and what there can be only once: taken as one. */
  readonly twins: readonly NamedRow[];
  /** Rows of the copy that there is no room for here, as one here holds the place. */
  readonly leftOut: readonly NamedRow[];
  /** Names of people who are here and were erased in the copy. A merge erases nobody, so that it can be undone. */
  readonly erasedThere: readonly string[];
  /** The row of that id, here or in the copy. */
  lookUp(tableName: string, id: Cell): Cells | null;
}

/** Rows whose conflict is that something they point at is gone: that is asked about instead. */
const pointsAtGone = (plan: MergePlan, table: CapturedTable, row: Cells): boolean =>
  referencesFrom(plan.ours, table.name).some(({ column, target }) => {
    const found = plan.ours.tables.get(target);
    const [key] = found?.key ?? [];
    const value = row[column] ?? null;
    return (
      found !== undefined &&
      key !== undefined &&
      value !== null &&
      plan.ours.get(found, { [key]: value }) === null
    );
  });

const mergeOne = (
  plan: MergePlan,
  { oursChanged, theirsChanged }: Pick<Divergence, 'oursChanged' | 'theirsChanged'>,
  table: CapturedTable,
  key: Cells,
  theirs: Cells | null,
  theirsBase: Cells | null,
): void => {
  const name = rowNameOf(table, key);
  const ours = plan.ours.get(table, key);
  const own = oursChanged.get(name);
  const merged = mergeRow(
    {
      tableName: table.name,
      columns: table.columns,
      ours,
      oursBase: own === undefined ? ours : own.base,
      theirs,
      theirsBase,
    },
    ({ kind, columns }) => {
      if (kind === 'removed here' && theirs !== null && pointsAtGone(plan, table, theirs)) return 'theirs';
      return plan.ask(
        {
          kind,
          row: { tableName: table.name, cells: ours ?? theirs ?? key },
          columns,
          ours,
          theirs,
          oursStamp: own?.stamp ?? null,
          theirsStamp: theirsChanged.get(name)?.stamp ?? null,
          hanging: [],
        },
        name,
      );
    },
  );
  plan.write(table, key, merged.row);
};

/** Takes out what another row here leaves no room for. */
const leaveOut = (plan: MergePlan, finder: TwinFinder, rules: readonly UniqueRule[]): NamedRow[] => {
  const leftOut: NamedRow[] = [];
  for (const rule of rules)
    for (const { table, row, ours } of [...plan.rows.values()]) {
      if (row === null || table.name !== rule.table.name) continue;
      const inTheWay = finder.find(rule, row).some((other) => {
        const after = plan.after(table, other);
        return (
          after !== null &&
          finder.holds(rule, after) &&
          rule.columns.every((column) => after[column] === row[column])
        );
      });
      if (!inTheWay) continue;
      leftOut.push({ tableName: table.name, cells: row });
      plan.refused.add(rowNameOf(table, row));
      plan.write(table, row, ours);
    }
  return leftOut;
};

/** People who were erased here: what the copy still holds of them stays out, and is asked about by nobody. */
const readErased = (connection: Connection): ReadonlySet<Cell> =>
  new Set(connection.prepare<[], string>('SELECT person_id FROM erasure ORDER BY person_id').pluck().all());

/** Names of people who are here and were erased in the copy. */
const findErasedThere = (ours: Connection, theirs: Connection): string[] => {
  const find = ours
    .prepare<[string], string>(
      'SELECT name FROM person WHERE id = ? AND id NOT IN (SELECT person_id FROM erasure)',
    )
    .pluck();
  return [...readErased(theirs)].flatMap((id) => find.get(String(id)) ?? []);
};

/** Whether a row is about somebody who was erased here. Their pairings keep the tree connected, and tell nothing of them. */
const isAboutErased = (
  rows: RowReader,
  erased: ReadonlySet<Cell>,
  table: CapturedTable,
  row: Cells,
): boolean =>
  table.name === 'person'
    ? erased.has(row.id ?? null)
    : table.name !== 'pairing' &&
      referencesFrom(rows, table.name).some(
        ({ column, target }) => target === 'person' && erased.has(row[column] ?? null),
      );

/** Of the drafts of a cycle only one can be the chosen one: ours stays it. */
const keepOneChosen = (plan: MergePlan): void => {
  const table = plan.ours.tables.get('run_draft');
  if (table === undefined) return;
  for (const { row } of [...plan.rows.values()].filter((planned) => planned.table === table)) {
    if (row === null || row.chosen !== 1) continue;
    const others = plan.ours.find(table, ['cycle_id', 'chosen'], [row.cycle_id ?? null, 1]);
    const chosen = others.some((other) => other.id !== row.id && plan.after(table, other)?.chosen === 1);
    if (chosen) plan.write(table, row, { ...row, chosen: 0 });
  }
};

/**
 * Compares a copy of this chapter with it, row by row and column by column, against what both knew.
 * @param ours the open chapter; it is only read
 * @param today day on which a pairing ends that gives way to another one
 */
export const compareCopies = (
  ours: OpenCopy,
  theirs: OpenCopy,
  decisions: Decisions,
  today: string,
): Comparison => {
  const own = createRowReader(ours.connection, ours.capturedTables);
  const other = createRowReader(theirs.connection, theirs.capturedTables);
  const divergence = compareHistories(
    { connection: ours.connection, reader: own },
    { connection: theirs.connection, reader: other },
  );
  const rules = listUniqueRules(ours.connection, ours.capturedTables);
  const finder = createTwinFinder(ours.connection, own, rules);
  const { aliases, twins } = findTwins(own, other, finder, rules, divergence.theirsChanged);
  const plan = createMergePlan(own, other, decisions);
  const erased = readErased(ours.connection);
  for (const id of erased) plan.refused.add(`person ${JSON.stringify([id])}`);
  for (const [name, { table: theirTable, base }] of divergence.theirsChanged) {
    const table = own.tables.get(theirTable.name) ?? theirTable;
    const theirRow = other.get(table, keyFrom(table, name));
    const row = theirRow === null ? null : rename(other, aliases, table.name, theirRow);
    const before = base === null ? null : rename(other, aliases, table.name, base);
    const key = row ?? before ?? keyFrom(table, name);
    if (!isAboutErased(own, erased, table, key)) mergeOne(plan, divergence, table, key, row, before);
  }
  keepWhole(plan, divergence);
  settlePairings(plan, divergence, today);
  const leftOut = leaveOut(plan, finder, rules);
  keepOneChosen(plan);
  keepWhole(plan, divergence);
  return {
    divergence,
    rows: [...plan.rows.values()],
    conflicts: [...plan.conflicts.values()],
    twins,
    leftOut,
    erasedThere: findErasedThere(ours.connection, theirs.connection),
    lookUp: (tableName, id) => {
      const table = own.tables.get(tableName);
      const [column] = table?.key ?? [];
      if (table === undefined || column === undefined) return null;
      return own.get(table, { [column]: id }) ?? other.get(table, { [column]: id });
    },
  };
};
