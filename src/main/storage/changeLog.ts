import { desc, eq } from 'drizzle-orm';
import type { Change, ChangeId } from '../../shared/model/index.ts';
import { ChapterError, withSortedFaults } from './chapterError.ts';
import type { ChapterStore, Queries, WritableStore } from './chapterStore.ts';
import { readMeta } from './metaTable.ts';
import { replayRows, type StoredRow } from './replay.ts';
import { change, chapter } from './schema.ts';
import { makeId } from './uuid.ts';

export interface CommandOutcome<Value> {
  /** What was done, such as "Approve 60 pairs". */
  readonly label: string;
  readonly value: Value;
  /** False for what can't be taken back, such as making the chapter. Nothing before it is undone either. */
  readonly undoable?: boolean;
}

/**
 * Runs a command: one transaction, one entry of the history, all or nothing. When this returns, it is on the disk.
 * A command that changed nothing leaves no entry.
 */
export const runCommand = <Value>(
  store: WritableStore,
  command: (queries: Queries) => CommandOutcome<Value>,
): Value =>
  inTransaction(store, () => {
    const { connection, queries } = store;
    const { label, value, undoable = true } = command(queries);
    const captured = connection.prepare<[], number>('SELECT count(*) FROM captured_row').pluck().get() ?? 0;
    if (captured === 0) return value;
    connection.exec(`
      DELETE FROM change_row WHERE sequence IN (SELECT sequence FROM change WHERE redoable = 1);
      UPDATE change SET redoable = 0 WHERE redoable = 1;`);
    const officer = queries.select({ officer: chapter.officer }).from(chapter).get()?.officer ?? '';
    const sequence =
      (connection.prepare<[], number | null>('SELECT max(sequence) FROM change').pluck().get() ?? 0) + 1;
    const entry = { sequence, id: makeId<ChangeId>(), at: store.now(), officer, label };
    queries
      .insert(change)
      .values({ ...entry, state: 'done', undoable, redoable: false })
      .run();
    if (undoable) {
      connection
        .prepare(
          `INSERT INTO change_row (sequence, position, table_name, before, after)
           SELECT ?, position, table_name, before, after FROM captured_row`,
        )
        .run(sequence);
    }
    return value;
  });

/**
 * Writes what is no step of the work, such as the record of a file that left: saved, but neither undone nor in the way
 * of undoing what was done before.
 */
export const runQuietly = <Value>(store: WritableStore, work: (queries: Queries) => Value): Value =>
  inTransaction(store, () => work(store.queries));

/** Carries something out to see what it would do, and takes it back at once. Nothing is written to the disk. */
export const tryOut = <Value>({ connection, fileName }: WritableStore, work: () => Value): Value =>
  withSortedFaults(fileName, () => {
    connection.exec('BEGIN IMMEDIATE');
    try {
      return work();
    } finally {
      connection.exec('ROLLBACK');
    }
  });

const inTransaction = <Value>(store: WritableStore, work: () => Value): Value =>
  withSortedFaults(store.fileName, () =>
    store.connection
      .transaction(() => {
        store.connection.exec('DELETE FROM captured_row');
        const value = work();
        store.connection.exec('DELETE FROM captured_row');
        countRevision(store);
        return value;
      })
      .immediate(),
  );

const countRevision = (store: WritableStore): void => {
  store.connection
    .prepare(
      `INSERT INTO meta (key, value) VALUES ('revision', '1'), ('savedAt', ?)
       ON CONFLICT (key) DO UPDATE SET value =
         CASE key WHEN 'revision' THEN CAST(CAST(value AS INTEGER) + 1 AS TEXT) ELSE excluded.value END`,
    )
    .run(store.now());
};

/** Grows by one with every command, undo and redo: tells whether a backup is up to date. */
export const readRevision = (store: Pick<ChapterStore, 'connection'>): number =>
  Number(readMeta(store, 'revision') ?? 0);

interface NextStep {
  readonly sequence: number;
  readonly label: string;
}

/** What undo would take back; null where there is nothing, or where the newest change can't be taken back. */
export const nextUndo = (store: ChapterStore): NextStep | null => {
  const newest = store.connection
    .prepare<[], NextStep & { undoable: number }>(
      "SELECT sequence, label, undoable FROM change WHERE state = 'done' ORDER BY sequence DESC LIMIT 1",
    )
    .get();
  return newest === undefined || newest.undoable === 0
    ? null
    : { sequence: newest.sequence, label: newest.label };
};

export const nextRedo = (store: ChapterStore): NextStep | null =>
  store.connection
    .prepare<[], NextStep>('SELECT sequence, label FROM change WHERE redoable = 1 ORDER BY sequence LIMIT 1')
    .get() ?? null;

/** Takes the newest change back. */
export const undoChange = (store: WritableStore): { label: string } => step(store, 'undo');
/** Carries the change out again that was undone last. */
export const redoChange = (store: WritableStore): { label: string } => step(store, 'redo');

const step = (store: WritableStore, direction: 'undo' | 'redo'): { label: string } =>
  inTransaction(store, () => {
    const next = direction === 'undo' ? nextUndo(store) : nextRedo(store);
    if (next === null) throw new ChapterError('REFUSED', `There is nothing to ${direction}.`);
    const rows = store.connection
      .prepare<[number], StoredRow>(
        'SELECT table_name AS tableName, before, after FROM change_row WHERE sequence = ? ORDER BY position',
      )
      .all(next.sequence);
    replayRows(store.connection, store.capturedTables, rows, direction);
    store.queries
      .update(change)
      .set(direction === 'undo' ? { state: 'undone', redoable: true } : { state: 'done', redoable: false })
      .where(eq(change.sequence, next.sequence))
      .run();
    return { label: next.label };
  });

/** How many rows of each table a change added, changed and removed; empty where its rows are not kept. */
export const countTouched = (
  { connection }: Pick<ChapterStore, 'connection'>,
  sequence: number,
): { table: string; added: number; changed: number; removed: number }[] =>
  connection
    .prepare<[number], { table: string; added: number; changed: number; removed: number }>(
      `SELECT table_name AS "table", sum(before IS NULL) AS added,
         sum(before IS NOT NULL AND after IS NOT NULL) AS changed, sum(after IS NULL) AS removed
       FROM change_row WHERE sequence = ? GROUP BY table_name ORDER BY count(*) DESC, table_name`,
    )
    .all(sequence);

/** What the audit trail tells of a change. */
export const changeColumns = {
  id: change.id,
  sequence: change.sequence,
  at: change.at,
  officer: change.officer,
  label: change.label,
  state: change.state,
  undoable: change.undoable,
};

/** The audit trail, newest first. */
export const listChanges = (store: ChapterStore, limit: number): Change[] =>
  store.queries.select(changeColumns).from(change).orderBy(desc(change.sequence)).limit(limit).all();
