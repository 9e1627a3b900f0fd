import type { CapturedTable } from '../capture.ts';
import type { Stamp } from './histories.ts';
import type { RowConflict, Side } from './mergeRow.ts';
import { type Cells, type RowName, type RowReader, rowNameOf, sameRow } from './rowsOf.ts';

/** A row that a conflict is about, or that hangs on it. */
export interface NamedRow {
  readonly tableName: string;
  readonly cells: Cells;
}

/** Something that a person has to decide. */
export interface MergeConflict {
  readonly id: string;
  readonly kind: RowConflict['kind'] | 'paired twice';
  readonly row: NamedRow;
  /** Only of `changed twice`: the columns that both changed. */
  readonly columns: readonly string[];
  readonly ours: Cells | null;
  readonly theirs: Cells | null;
  readonly oursStamp: Stamp | null;
  readonly theirsStamp: Stamp | null;
  /** Rows that can only be had together with this one. */
  readonly hanging: readonly NamedRow[];
  readonly decided: Side | null;
}

export type Decisions = Readonly<Record<string, Side>>;

/** A row that the merge would write. */
export interface PlannedRow {
  readonly table: CapturedTable;
  /** As it is here now; null where it is new. */
  readonly ours: Cells | null;
  /** As it will be; null where it goes. */
  readonly row: Cells | null;
}

/** Collects what a merge would write and what has to be decided for it. */
export const createMergePlan = (ours: RowReader, theirs: RowReader, decisions: Decisions) => {
  const rows = new Map<RowName, PlannedRow>();
  const conflicts = new Map<string, MergeConflict>();
  return {
    ours,
    theirs,
    rows,
    conflicts,
    /** Rows of the copy that stay away because what they need is gone here. */
    refused: new Set<RowName>(),
    /** What the row will be, whether the merge writes it or not. */
    after: (table: CapturedTable, key: Cells): Cells | null => {
      const planned = rows.get(rowNameOf(table, key));
      return planned === undefined ? ours.get(table, key) : planned.row;
    },
    write: (table: CapturedTable, key: Cells, row: Cells | null): void => {
      const name = rowNameOf(table, key);
      const now = ours.get(table, key);
      if (sameRow(now, row, table.columns)) rows.delete(name);
      else rows.set(name, { table, ours: now, row });
    },
    /** Adds a conflict, or what hangs on one that is known. @returns what was decided about it */
    ask: (conflict: Omit<MergeConflict, 'id' | 'decided'>, name: RowName): Side | null => {
      const id = [conflict.kind, name, ...conflict.columns].join(' ');
      const known = conflicts.get(id);
      const hanging = [...(known?.hanging ?? []), ...conflict.hanging];
      const unique = [...new Map(hanging.map((row) => [JSON.stringify(row), row])).values()];
      const decided = decisions[id] ?? null;
      conflicts.set(id, { ...(known ?? conflict), id, hanging: unique, decided });
      return decided;
    },
  };
};
export type MergePlan = ReturnType<typeof createMergePlan>;
