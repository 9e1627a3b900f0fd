import { basename } from 'node:path';
import { type CommandOutcome, runCommand } from '../changeLog.ts';
import { ChapterError } from '../chapterError.ts';
import type { WritableStore } from '../chapterStore.ts';
import { replayRows, type StoredRow } from '../replay.ts';
import { makeId } from '../uuid.ts';
import { type Comparison, compareCopies, type OpenCopy } from './compareCopies.ts';
import type { Decisions, PlannedRow } from './mergePlan.ts';

/** Rows that go first, so that they are in nobody's way; then those that change, then new ones. */
const inOrder = (rows: readonly PlannedRow[]): StoredRow[] => {
  const rank = ({ ours, row }: PlannedRow) => (row === null ? 0 : ours === null ? 2 : 1);
  return [...rows]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ table, ours, row }) => ({
      tableName: table.name,
      before: ours === null ? null : JSON.stringify(ours),
      after: row === null ? null : JSON.stringify(row),
    }));
};

/** Inputs of runs lie outside of the history: they are found by their hash, and copied where they are missing. */
const copyRunInputs = (store: WritableStore, copy: OpenCopy, rows: readonly PlannedRow[]): void => {
  const insert = store.connection.prepare('INSERT OR IGNORE INTO run_input (hash, gzip) VALUES (?, ?)');
  const read = copy.connection
    .prepare<[unknown], Buffer>('SELECT gzip FROM run_input WHERE hash = ?')
    .pluck();
  for (const { table, row } of rows) {
    if (table.name !== 'matching_run' || row === null) continue;
    const gzip = read.get(row.input_hash);
    if (gzip !== undefined) insert.run(row.input_hash, gzip);
  }
};

/** Whether the copy holds nothing that is not here, or was not decided about in an earlier merge. */
export const isNothingToDo = ({ rows, conflicts }: Comparison): boolean =>
  rows.length === 0 && conflicts.length === 0;

export interface MergeOutcome {
  readonly label: string;
  readonly rows: readonly PlannedRow[];
  /** As of the comparison: names of people who are here and were erased in the copy. */
  readonly erasedThere: readonly string[];
}

/**
 * Merges a copy into the open chapter: one transaction, one entry of the history, which undo takes back as a whole.
 * @param fileName of the copy, as it was handed in
 * @returns null where there was nothing to do
 * @throws ChapterError REFUSED where something is not decided
 */
export const applyMerge = (
  store: WritableStore,
  copy: OpenCopy,
  fileName: string,
  decisions: Decisions,
): MergeOutcome | null =>
  runCommand(store, (): CommandOutcome<MergeOutcome | null> => {
    const now = store.now();
    const comparison = compareCopies(store, copy, decisions, now.slice(0, 10));
    const name = basename(fileName);
    if (isNothingToDo(comparison)) return { label: '', value: null };
    const open = comparison.conflicts.filter(({ decided }) => decided === null).length;
    if (open > 0) {
      throw new ChapterError(
        'REFUSED',
        `${open === 1 ? 'One difference is' : `${open} differences are`} not decided yet. Nothing was merged.`,
        name,
      );
    }
    store.connection.pragma('defer_foreign_keys = ON');
    copyRunInputs(store, copy, comparison.rows);
    replayRows(store.connection, store.capturedTables, inOrder(comparison.rows), 'redo');
    store.connection
      .prepare('INSERT INTO merged_copy (id, merged_at, file_name, head_id, undone) VALUES (?, ?, ?, ?, ?)')
      .run(
        makeId(),
        now,
        name,
        comparison.divergence.theirHead,
        JSON.stringify(comparison.divergence.theirUndone),
      );
    const label = `Merge the copy ${name}`;
    return { label, value: { label, rows: comparison.rows, erasedThere: comparison.erasedThere } };
  });
