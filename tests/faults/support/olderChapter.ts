import { copyFileSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { openForWriting } from '../../../src/main/storage/connection.ts';
import { readMigrations } from '../../../src/main/storage/index.ts';
import { applyMigrations } from '../../../src/main/storage/migrations.ts';
import { migrationsFolder } from '../../storage/support/chapters.ts';

/** The versions that chapters exist of, outside of this repository. */
export const releasedVersions = [1, 2, 3, 4, 5, 6, 7, 8] as const;

interface Column {
  readonly name: string;
}

const tablesOf = (connection: Database.Database): string[] =>
  connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
    .filter((name) => name !== 'migration' && name !== 'meta');

const columnsOf = (connection: Database.Database, table: string): string[] =>
  (connection.pragma(`table_info("${table}")`) as Column[]).map(({ name }) => name);

/** Every table of a version with its columns, so that a later file can be compared in just those. */
export type Shape = ReadonlyMap<string, readonly string[]>;

/** All rows of a shape, as text, in an order of their own. */
export const rowsOf = (connection: Database.Database, shape: Shape): string[] =>
  [...shape].flatMap(([table, columns]) => {
    const cells = columns.map((column) => `quote("${column}")`).join(` || ',' || `);
    return connection
      .prepare<[], string>(`SELECT '${table}: ' || ${cells} FROM "${table}" ORDER BY 1`)
      .pluck()
      .all();
  });

/**
 * Writes a chapter as an older version would have kept it: its tables made by its own migrations, filled with the rows
 * and columns that a full chapter of today has of them.
 * @param full path of a closed chapter of today
 * @returns what is in it, to be compared after it was brought up to date
 */
export const writeOlderChapter = (
  full: string,
  version: number,
  path: string,
): { shape: Shape; rows: string[] } => {
  const connection = openForWriting(path);
  try {
    applyMigrations(
      connection,
      readMigrations(migrationsFolder).slice(0, version),
      '0.1.0',
      '2025-08-01T00:00:00.000Z',
    );
    // Foreign keys are checked as a whole afterwards: the tables are filled in order of name.
    connection.pragma('foreign_keys = OFF');
    const source = `${path}.source`;
    copyFileSync(full, source);
    connection.prepare('ATTACH ? AS source').run(source);
    const shape = new Map(tablesOf(connection).map((table) => [table, columnsOf(connection, table)]));
    for (const [table, columns] of shape) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      connection.exec(`INSERT INTO main."${table}" (${names}) SELECT ${names} FROM source."${table}"`);
    }
    connection.exec(
      "INSERT OR IGNORE INTO main.meta SELECT * FROM source.meta WHERE key NOT IN ('schemaVersion', 'oldestAppVersion')",
    );
    connection.exec('DETACH source');
    rmSync(source);
    connection.pragma('foreign_keys = ON');
    const orphans = connection.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0)
      throw new Error(`Version ${version} would refer to nothing in ${orphans.length} rows.`);
    return { shape, rows: rowsOf(connection, shape) };
  } finally {
    connection.close();
  }
};
