import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Queries } from '../chapterStore.ts';

/** Rows of one statement: SQLite takes 32,766 values, and the widest table has 16 columns. */
const rowsAtOnce = 500;

/** Inserts any number of rows. */
export const insertMany = <Table extends SQLiteTable>(
  queries: Queries,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): void => {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    queries
      .insert(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .run();
  }
};
