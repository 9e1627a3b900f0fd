import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { commitImport } from '../../src/main/services/index.ts';
import { openForReading, openForWriting, startJournal } from '../../src/main/storage/connection.ts';
import { openChapterFile, readMigrations, tables } from '../../src/main/storage/index.ts';
import { applyMigrations, pendingMigrations, schemaVersionOf } from '../../src/main/storage/migrations.ts';
import { chapterFileName, migrationsFolder, startChapterIn, storageOptions } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

/** A copy of the shipped migrations with further ones. */
const folderWith = (further: Readonly<Record<string, string>>): string => {
  const folder = makeFolder();
  cpSync(migrationsFolder, folder, { recursive: true });
  for (const [name, sql] of Object.entries(further)) writeFileSync(join(folder, name), sql);
  return folder;
};

const shipped = readMigrations(migrationsFolder).length;
const next = (name: string, ahead = 1): string => `${String(shipped + ahead).padStart(4, '0')}_${name}.sql`;

/** A closed chapter with some rows in it. */
const makeChapter = () => {
  const folder = makeFolder();
  const { session, cycleId } = startChapterIn(folder);
  commitImport(session.writing(), draftOf(cycleId, 5, 'A'));
  const digest = digestOf(session.writing().connection);
  session.close();
  const path = join(folder, chapterFileName);
  return { options: storageOptions(folder), path, digest, bytes: readFileSync(path) };
};

describe('migrations', () => {
  test('are numbered without gaps, and line ends do not matter to their hashes', () => {
    const migrations = readMigrations(migrationsFolder);
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
    const folder = makeFolder();
    for (const { name, sql } of migrations) {
      writeFileSync(join(folder, name), sql.replaceAll('\n', '\r\n'));
    }
    expect(readMigrations(folder)).toEqual(migrations);
  });

  test('out of order are refused before anything is opened', () => {
    expect(() => readMigrations(folderWith({ [next('late', 2)]: 'SELECT 1' }))).toThrow('is out of order');
    const folder = folderWith({});
    renameSync(join(folder, readdirSync(folder)[0] as string), join(folder, 'foundation.sql'));
    expect(() => readMigrations(folder)).toThrow('is out of order');
  });

  test('make STRICT tables only, with the columns that the queries know', () => {
    const { path } = makeChapter();
    const connection = openForReading(path);
    const strict = connection
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all();
    expect(strict.filter((table) => table.strict !== 1)).toEqual([]);
    const known = Object.values(tables).filter((table) => is(table, SQLiteTable));
    expect([...known.map((table) => getTableConfig(table).name), 'migration'].sort()).toEqual(
      strict.map(({ name }) => name),
    );
    for (const table of known) {
      const { name } = getTableConfig(table);
      const columns = connection
        .prepare<[string], { name: string; notnull: number; type: string }>(
          'SELECT name, "notnull", type FROM pragma_table_info(?) ORDER BY name',
        )
        .all(name);
      const expected = Object.values(getTableColumns(table))
        .map((column) => ({
          name: column.name,
          notnull: column.notNull ? 1 : 0,
          type: column.getSQLType().toUpperCase(),
        }))
        .sort((left, right) => (left.name < right.name ? -1 : 1));
      expect({ name, columns }).toEqual({ name, columns: expected });
    }
    connection.close();
  });

  test('a later one is applied with a verified backup before it, and nothing is lost', () => {
    const { options, digest } = makeChapter();
    const sql = 'CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT;';
    const migrations = readMigrations(folderWith({ [next('later')]: sql }));
    const store = openChapterFile({ ...options, migrations }, chapterFileName);
    expect(schemaVersionOf(store.connection)).toBe(shipped + 1);
    store.connection.exec('DROP TABLE later');
    expect(digestOf(store.connection)).toBe(digest);
    store.close();
    const backups = readdirSync(join(options.dataFolder, 'backups'), { recursive: true });
    expect(
      backups.filter((name) => new RegExp(`v${shipped}_.*_before-migration\\.grove`).test(String(name))),
    ).toHaveLength(2);
  });

  test('a failing one changes nothing at all, and those before it stay', () => {
    const { options, path, digest } = makeChapter();
    const migrations = readMigrations(
      folderWith({
        [next('good')]: 'CREATE TABLE good (id TEXT NOT NULL PRIMARY KEY) STRICT;',
        [next('bad', 2)]:
          "CREATE TABLE half (id TEXT) STRICT; UPDATE person SET name = 'x'; INSERT INTO nowhere VALUES (1);",
      }),
    );
    expect(() => openChapterFile({ ...options, migrations }, chapterFileName)).toThrow();
    const connection = openForWriting(path);
    expect(schemaVersionOf(connection)).toBe(shipped + 1);
    const half = connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get();
    expect(half).toBe(0);
    connection.exec('DROP TABLE good');
    expect(digestOf(connection)).toBe(digest);
    connection.close();
  });

  test('one that leaves references to nothing is taken back', () => {
    const { options } = makeChapter();
    const migrations = readMigrations(
      folderWith({
        [next('orphans')]:
          'CREATE TABLE child (person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT; ' +
          "INSERT INTO child VALUES ('nobody');",
      }),
    );
    expect(() => openChapterFile({ ...options, migrations }, chapterFileName)).toThrow(
      'leaves references to nothing',
    );
    const store = openChapterFile(options, chapterFileName);
    expect(schemaVersionOf(store.connection)).toBe(shipped);
    store.close();
  });

  test('an edited one that was applied is noticed, and the file stays as it was', () => {
    const { options, path, bytes } = makeChapter();
    const folder = folderWith({});
    const first = join(folder, readdirSync(folder).sort()[0] as string);
    writeFileSync(first, `${readFileSync(first, 'utf8')}\n-- a harmless remark\n`);
    expect(() =>
      openChapterFile({ ...options, migrations: readMigrations(folder) }, chapterFileName),
    ).toThrow('step 0001_foundation.sql differs');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('a ledger with a gap is noticed', () => {
    const { path } = makeChapter();
    const connection = openForWriting(path);
    connection.exec(`DELETE FROM migration WHERE number = ${shipped}`);
    expect(() => pendingMigrations(connection, readMigrations(migrationsFolder), 'x.grove')).toThrow(
      `${shipped - 1} of ${shipped} are recorded`,
    );
    connection.close();
  });

  test('a file from a newer version is refused by name of the version, and stays byte for byte', () => {
    const { options, path } = makeChapter();
    const connection = openForWriting(path);
    startJournal(connection);
    const later = readMigrations(folderWith({ [next('later')]: 'CREATE TABLE later (a TEXT) STRICT;' }));
    applyMigrations(connection, later.slice(shipped), '2.7.0', '2030-01-01T00:00:00.000Z');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    const bytes = readFileSync(path);
    expect(() => openChapterFile(options, chapterFileName)).toThrow(
      'NEWER_CHAPTER: briar-glen.grove was saved by a newer MentorGrove. Install version 2.7.0 or newer to open it',
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(options.dataFolder).sort()).toEqual(['backups', chapterFileName, 'settings.json']);
  });
});
