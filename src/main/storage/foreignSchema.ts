import Database from 'better-sqlite3';
import { ChapterError } from './chapterError.ts';
import type { Connection } from './connection.ts';
import { applyMigrations, type Migration, schemaVersionOf } from './migrations.ts';

// A file from somebody else may hold more than tables: a trigger or a view in it would run inside of our own statements.
// Only what the migrations themselves make is let in, to the letter.

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

const readParts = (connection: Connection): Part[] =>
  connection.prepare<[], Part>('SELECT type, name, sql FROM main.sqlite_schema ORDER BY type, name').all();

const partsOf = (migrations: readonly Migration[]): Map<string, string> => {
  const connection = new Database(':memory:');
  try {
    applyMigrations(connection, migrations, '0', '2000-01-01T00:00:00.000Z');
    return new Map(readParts(connection).map(({ type, name, sql }) => [`${type} ${name}`, sql ?? '']));
  } finally {
    connection.close();
  }
};

/**
 * Checks that a file that was handed in has the tables of its version and nothing else: no trigger, no view, no further
 * table or index.
 * @throws ChapterError NOT_A_CHAPTER, naming the first part that does not belong there
 */
export const requireOwnSchema = (
  connection: Connection,
  migrations: readonly Migration[],
  fileName: string,
): void => {
  const expected = partsOf(migrations.slice(0, schemaVersionOf(connection)));
  const found = readParts(connection);
  const odd = found.find(({ type, name, sql }) => expected.get(`${type} ${name}`) !== (sql ?? ''));
  if (odd === undefined && found.length === expected.size) return;
  const what = odd === undefined ? 'lacks a table' : `holds the ${odd.type} “${odd.name.slice(0, 60)}”`;
  throw new ChapterError(
    'NOT_A_CHAPTER',
    `${fileName} ${what} as no version of MentorGrove writes it, so it was not opened. Ask for the file again from the laptop that it comes from.`,
    fileName,
  );
};
