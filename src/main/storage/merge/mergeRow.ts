import { groupColumns, isOwn, isQuiet } from './mergeTable.ts';
import { type Cells, sameCell, sameRow } from './rowsOf.ts';

export type Side = 'ours' | 'theirs';

/** One row as it is here, as it is in the copy, and as each of the two was when the other knew it last. */
export interface RowVersions {
  readonly tableName: string;
  readonly columns: readonly string[];
  readonly ours: Cells | null;
  readonly oursBase: Cells | null;
  readonly theirs: Cells | null;
  readonly theirsBase: Cells | null;
}

/** What both changed: some columns, or the row as a whole where one of them took it away. */
export interface RowConflict {
  readonly kind: 'changed twice' | 'removed here' | 'removed there';
  readonly columns: readonly string[];
}

export interface MergedRow {
  readonly row: Cells | null;
  readonly conflicts: readonly RowConflict[];
}

const differsIn = (one: Cells | null, other: Cells | null, columns: readonly string[]): boolean =>
  columns.some((column) => !sameCell(one?.[column], other?.[column]));

/**
 * Merges one row, column by column: what only the copy changed is taken, what only we changed stays, and what both
 * changed in different ways is a conflict, for which `decide` is asked.
 * @param decide which side wins; null leaves ours for the time being
 */
export const mergeRow = (
  versions: RowVersions,
  decide: (conflict: RowConflict) => Side | null,
): MergedRow => {
  const { tableName, columns, ours, oursBase, theirs, theirsBase } = versions;
  const same = (one: Cells | null, other: Cells | null) => sameRow(one, other, columns);
  if (same(theirs, theirsBase) || same(ours, theirs)) return { row: ours, conflicts: [] };
  if (ours === null || theirs === null) {
    if (same(ours, oursBase)) return { row: theirs, conflicts: [] };
    if (isQuiet(tableName, columns)) return { row: ours, conflicts: [] };
    const conflict: RowConflict = { kind: ours === null ? 'removed here' : 'removed there', columns: [] };
    return { row: decide(conflict) === 'theirs' ? theirs : ours, conflicts: [conflict] };
  }
  const merged: Record<string, Cells[string]> = { ...ours };
  const conflicts: RowConflict[] = [];
  for (const group of groupColumns(tableName, columns)) {
    if (isOwn(tableName, group)) continue;
    if (!differsIn(theirs, theirsBase, group) || !differsIn(ours, theirs, group)) continue;
    if (differsIn(ours, oursBase, group)) {
      if (isQuiet(tableName, group)) continue;
      const conflict: RowConflict = { kind: 'changed twice', columns: group };
      conflicts.push(conflict);
      if (decide(conflict) !== 'theirs') continue;
    }
    for (const column of group) merged[column] = theirs[column] ?? null;
  }
  return { row: merged, conflicts };
};
