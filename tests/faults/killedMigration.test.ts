import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitImport } from '../../src/main/services/index.ts';
import { type Connection, openForWriting } from '../../src/main/storage/connection.ts';
import { copyAside } from '../../src/main/storage/copies.ts';
import { openChapterFile } from '../../src/main/storage/index.ts';
import { applyMigrations } from '../../src/main/storage/migrations.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { createOpenings, keepFoldersInMemory, rounds, tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startChapterIn, storageOptions } from '../storage/support/chapters.ts';
import { draftOf } from '../storage/support/drafts.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { killOverAndOver } from './support/kills.ts';
import { rowsOf, writeOlderChapter } from './support/olderChapter.ts';

const kills = rounds(40, 200);
keepFoldersInMemory();
const { migrations } = storageOptions(makeFolder());
const versionOf = (connection: Connection): number =>
  Number(connection.pragma('user_version', { simple: true }));
const schemaOf = (connection: Connection): unknown[] =>
  connection.prepare("SELECT sql FROM sqlite_schema WHERE name <> 'migration' ORDER BY 1").pluck().all();

/** The tables, indexes and triggers of each version, by its number. */
const readSchemas = (): ReadonlyMap<number, unknown[]> => {
  const connection = openForWriting(join(makeFolder(), 'schemas.grove'));
  const schemas = new Map<number, unknown[]>();
  for (const migration of migrations) {
    applyMigrations(connection, [migration], '0.1.0', '2026-08-01T00:00:00.000Z');
    schemas.set(migration.number, schemaOf(connection));
  }
  connection.close();
  return schemas;
};

/** A version is there whole, as the kill left the file, before the app looks at it: its schema, its ledger, its references. */
const versionLeftAt = (path: string, schemas: ReadonlyMap<number, unknown[]>): number => {
  const { folder, copy } = copyAside(path);
  const connection = openForWriting(copy);
  try {
    const version = versionOf(connection);
    expect(schemaOf(connection)).toEqual(schemas.get(version));
    expect(connection.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(version);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    return version;
  } finally {
    connection.close();
    rmSync(folder, { recursive: true });
  }
};

test(`a process that is killed while it brings an older file up to date leaves it at a whole version, ${kills} times over`, async () => {
  const source = makeFolder();
  const { session, cycleId } = startChapterIn(source);
  for (let part = 0; part < 2; part++) commitImport(session.writing(), draftOf(cycleId, 120, `M${part}`));
  session.close();
  const old = join(makeFolder(), 'old.grove');
  const { shape, rows } = writeOlderChapter(join(source, chapterFileName), 1, old);
  const schemas = readSchemas();
  const folder = makeFolder();
  const path = join(folder, chapterFileName);
  const openings = createOpenings();
  const migrating: number[] = [];
  const hits = new Map<string, number>();
  const left = { old: 0, between: 0, new: 0 };
  const plan = {
    what: 'migration',
    folder,
    kills,
    steps: ['steps', 'backup', 'steps', 'steps'],
    endBefore: 0,
    random: createRandom(61),
    prepare: () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
      copyFileSync(old, path);
    },
  };
  for await (const { during } of killOverAndOver(plan)) {
    hits.set(during ?? 'none', (hits.get(during ?? 'none') ?? 0) + 1);
    const version = versionLeftAt(path, schemas);
    left[version === 1 ? 'old' : version === migrations.length ? 'new' : 'between']++;
    // The opening asks for the time first when its checks are done: what follows is the rest of bringing it up to date.
    let checked = 0;
    const now = (): string => {
      checked ||= performance.now();
      return new Date().toISOString();
    };
    const start = performance.now();
    const store = openChapterFile({ ...storageOptions(folder), now }, chapterFileName);
    openings.add(checked - start);
    migrating.push(performance.now() - checked);
    expect(versionOf(store.connection)).toBe(migrations.length);
    expect(rowsOf(store.connection, shape)).toEqual(rows);
    store.close();
  }
  expect(hits.get('steps')).toBeGreaterThan(kills / 4);
  // The backup before it takes a few milliseconds, which a busy machine seldom meets.
  expect(hits.get('backup')).toBeGreaterThan(0);
  expect(left.old).toBeGreaterThan(0);
  expect(left.between).toBeGreaterThan(kills / 10);
  expect(openings.median()).toBeLessThan(1000);
  tellFigure(
    'kill -9 during a migration',
    kills,
    `${hits.get('backup')} in the backup before it, ${hits.get('steps')} in its steps; ${left.old} left the old version, ${left.between} one between and ${left.new} the new one, each whole, 0 of ${rows.length} rows lost; ${openings.tell()}, and up to ${Math.round(Math.max(...migrating))} ms more for the rest of the migration`,
  );
});
