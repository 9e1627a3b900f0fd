import type { CapturedTable } from '../capture.ts';
import type { Connection } from '../connection.ts';
import { type Cell, type Cells, type RowName, type RowReader, rowNameOf } from './rowsOf.ts';

// Two copies of a chapter share the beginning of their histories. What each of them did since is read from there.

/** Who touched a row last, and when. */
export interface Stamp {
  readonly officer: string;
  readonly at: string;
  readonly label: string;
}

export interface HistoryEntry extends Stamp {
  readonly sequence: number;
  readonly id: string;
  readonly state: 'done' | 'undone';
  readonly undoable: 0 | 1;
}

export const readHistory = (connection: Connection): HistoryEntry[] =>
  connection
    .prepare<[], HistoryEntry>(
      'SELECT sequence, id, at, officer, label, state, undoable FROM change ORDER BY sequence',
    )
    .all();

/** What earlier merges have noted: the newest change of each copy that was merged, and which of its changes were undone. */
const readMerged = (connection: Connection): { heads: Set<string>; undone: Set<string> } => {
  const rows = connection
    .prepare<[], { head: string; undone: string }>(
      'SELECT head_id AS head, undone FROM merged_copy ORDER BY merged_at, id',
    )
    .all();
  return {
    heads: new Set(rows.map(({ head }) => head)),
    undone: new Set(rows.flatMap(({ undone }) => JSON.parse(undone) as string[])),
  };
};

/** How many entries the two histories begin with in common. */
const sharedLength = (one: readonly HistoryEntry[], other: readonly HistoryEntry[]): number => {
  let length = 0;
  while (length < one.length && one[length]?.id === other[length]?.id) length++;
  return length;
};

/** Up to which of its own entries the other copy knows a history: by its beginning, or by an earlier merge. */
const knownLength = (
  own: readonly HistoryEntry[],
  shared: number,
  headsMergedThere: ReadonlySet<string>,
): number => Math.max(shared, own.findLastIndex(({ id }) => headsMergedThere.has(id)) + 1);

/** A row that one copy changed since the other knew it last. */
export interface ChangedRow {
  readonly table: CapturedTable;
  /** As both knew it; null where there was none. */
  readonly base: Cells | null;
  readonly stamp: Stamp;
}

interface LoggedRow extends Stamp {
  readonly sequence: number;
  readonly tableName: string;
  readonly before: string | null;
  readonly after: string | null;
}

const loggedRows = (connection: Connection, from: number): LoggedRow[] =>
  connection
    .prepare<[number], LoggedRow>(
      `SELECT change.sequence, officer, at, label, table_name AS tableName, before, after
       FROM change JOIN change_row USING (sequence)
       WHERE state = 'done' AND change.sequence >= ? ORDER BY change.sequence, position`,
    )
    .all(from);

/** What a column held before a migration added it. */
const readDefaults = (connection: Connection, table: string): Cells => {
  const columns = connection
    .prepare<[string], { name: string; value: string | null }>(
      'SELECT name, dflt_value AS value FROM pragma_table_info(?)',
    )
    .all(table);
  return Object.fromEntries(
    columns.map(({ name, value }) => [
      name,
      value === null ? null : (connection.prepare<[], Cell>(`SELECT ${value}`).pluck().get() ?? null),
    ]),
  );
};

/** The rows that one line of the history is about, as they were before: two, where a row got another key. */
const touchedBy = (
  table: CapturedTable,
  { before, after }: LoggedRow,
  defaults: Cells,
): Map<RowName, Cells | null> => {
  const touched = new Map<RowName, Cells | null>();
  if (after !== null) touched.set(rowNameOf(table, JSON.parse(after) as Cells), null);
  if (before !== null) {
    const row = { ...defaults, ...(JSON.parse(before) as Cells) };
    touched.set(rowNameOf(table, row), row);
  }
  return touched;
};

/**
 * The rows that the given entries of a history touched, as they were before the first of them.
 * @param entries of this history, in order; only those that are done count
 */
const changedSince = (
  connection: Connection,
  reader: RowReader,
  entries: readonly HistoryEntry[],
): Map<RowName, ChangedRow> => {
  const [first] = entries;
  const changed = new Map<RowName, ChangedRow>();
  if (first === undefined) return changed;
  const sequences = new Set(entries.map(({ sequence }) => sequence));
  const defaults = new Map<string, Cells>();
  for (const row of loggedRows(connection, first.sequence)) {
    const table = reader.tables.get(row.tableName);
    if (table === undefined || !sequences.has(row.sequence)) continue;
    if (!defaults.has(table.name)) defaults.set(table.name, readDefaults(connection, table.name));
    const { officer, at, label } = row;
    for (const [name, base] of touchedBy(table, row, defaults.get(table.name) as Cells)) {
      const known = changed.get(name);
      changed.set(name, {
        table,
        base: known === undefined ? base : known.base,
        stamp: { officer, at, label },
      });
    }
  }
  return changed;
};

/** Both histories, laid beside each other. */
export interface Divergence {
  /** The last entry that both have; null for chapters that have nothing in common. */
  readonly lastShared: HistoryEntry | null;
  /** What each did since the other knew it last; undone entries included. */
  readonly ours: readonly HistoryEntry[];
  readonly theirs: readonly HistoryEntry[];
  readonly oursChanged: ReadonlyMap<RowName, ChangedRow>;
  readonly theirsChanged: ReadonlyMap<RowName, ChangedRow>;
  /** Entries that both know, that are done here and were undone in the copy. */
  readonly undoneThere: readonly HistoryEntry[];
  /** Entries of the copy whose rows can't be told any more: they were undone after a merge, or can't be undone. */
  readonly untold: readonly HistoryEntry[];
  readonly theirHead: string;
  /** Every entry that is undone in the copy. */
  readonly theirUndone: readonly string[];
}

/** A change that both know is undone there: its rows are as they were before it, which only our history tells. */
const addUndone = (
  ours: Connection,
  reader: RowReader,
  undone: readonly HistoryEntry[],
  theirs: Map<RowName, ChangedRow>,
): void => {
  for (const entry of undone) {
    const rows = loggedRows(ours, entry.sequence).filter(({ sequence }) => sequence === entry.sequence);
    for (const { tableName, before, after } of rows) {
      const table = reader.tables.get(tableName);
      if (table === undefined) continue;
      const name = rowNameOf(table, JSON.parse((before ?? after) as string) as Cells);
      const base = after === null ? null : (JSON.parse(after) as Cells);
      const stamp = theirs.get(name)?.stamp ?? { ...entry, label: `Undo: ${entry.label}` };
      theirs.set(name, { table, base, stamp });
    }
  }
};

interface Copy {
  readonly connection: Connection;
  readonly reader: RowReader;
}

/** What two copies did since they knew each other last. Where one has merged the other before, that counts as knowing. */
export const compareHistories = (ours: Copy, theirs: Copy): Divergence => {
  const [own, other] = [readHistory(ours.connection), readHistory(theirs.connection)];
  const [mergedHere, mergedThere] = [readMerged(ours.connection), readMerged(theirs.connection)];
  const shared = sharedLength(own, other);
  const ownKnown = knownLength(own, shared, mergedThere.heads);
  const otherKnown = knownLength(other, shared, mergedHere.heads);
  const oursSince = own.slice(ownKnown);
  const isDoneAgain = ({ id, state }: HistoryEntry) => state === 'done' && mergedHere.undone.has(id);
  const theirsSince = other.filter((entry, index) => index >= otherKnown || isDoneAgain(entry));
  const theirsChanged = changedSince(theirs.connection, theirs.reader, theirsSince);
  const isNewlyUndone = ({ id, state }: HistoryEntry) => state === 'undone' && !mergedHere.undone.has(id);
  const undoneThere = own.slice(0, shared).filter(({ state }, index) => {
    const there = other[index];
    return state === 'done' && there !== undefined && isNewlyUndone(there);
  });
  addUndone(ours.connection, ours.reader, undoneThere, theirsChanged);
  return {
    lastShared: own[shared - 1] ?? null,
    ours: oursSince,
    theirs: theirsSince,
    oursChanged: changedSince(ours.connection, ours.reader, oursSince),
    theirsChanged,
    undoneThere,
    untold: [
      ...other.slice(shared, otherKnown).filter(isNewlyUndone),
      ...theirsSince.filter(({ state, undoable }) => state === 'done' && undoable === 0),
    ],
    theirHead: other.at(-1)?.id ?? '',
    theirUndone: other.filter(({ state }) => state === 'undone').map(({ id }) => id),
  };
};
