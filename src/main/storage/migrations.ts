import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChapterError } from './chapterError.ts';
import type { Connection } from './connection.ts';
import { applicationId } from './header.ts';

export interface Migration {
  /** Counts from 1; equal to `user_version` after it. */
  readonly number: number;
  /** File name, such as `0001_foundation.sql`. */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Reads the numbered migrations of this version of the application.
 * @throws Error where numbers are missing or doubled: the installation is broken, not the chapter
 */
export const readMigrations = (folder: string): readonly Migration[] => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) {
      throw new Error(`Migration ${name} is out of order: number ${index + 1} was expected.`);
    }
    // Git may have changed the line ends of the checkout; the pin must not depend on it.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
};

export const schemaVersionOf = (connection: Connection): number =>
  connection.pragma('user_version', { simple: true }) as number;

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

const readLedger = (connection: Connection): AppliedMigration[] => {
  const exists = connection
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'")
    .get();
  if (exists === undefined) return [];
  return connection
    .prepare<[], AppliedMigration>('SELECT number, name, sha256 FROM migration ORDER BY number')
    .all();
};

/**
 * Compares what was applied to the file with what this version of the application knows.
 * @returns the migrations that are still to be applied, in order
 * @throws ChapterError NEWER_CHAPTER where the file is ahead, DAMAGED_CHAPTER where its ledger has gaps or other hashes
 */
export const pendingMigrations = (
  connection: Connection,
  migrations: readonly Migration[],
  fileName: string,
): readonly Migration[] => {
  const version = schemaVersionOf(connection);
  const ledger = readLedger(connection);
  if (version > migrations.length) throw newerChapter(connection, fileName);
  const differs = (applied: AppliedMigration, index: number): boolean => {
    const known = migrations[index];
    return applied.number !== index + 1 || applied.name !== known?.name || applied.sha256 !== known.sha256;
  };
  const odd = ledger.find(differs);
  if (ledger.length !== version || odd !== undefined) {
    throw new ChapterError(
      'DAMAGED_CHAPTER',
      `${fileName} was built by steps that this version of MentorGrove does not know (${
        odd === undefined ? `${ledger.length} of ${version} are recorded` : `step ${odd.name} differs`
      }). It was left as it is.`,
      fileName,
    );
  }
  return migrations.slice(version);
};

/** The refusal of a file from a newer version, with the version that is needed where the file tells. */
export const newerChapter = (connection: Connection | null, fileName: string): ChapterError => {
  let needed: string | undefined;
  try {
    needed = connection
      ?.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'oldestAppVersion'")
      .get()?.value;
  } catch {
    // A newer schema may keep this elsewhere: the sentence then does without the number.
  }
  const version = needed === undefined ? 'a newer version' : `version ${needed} or newer`;
  return new ChapterError(
    'NEWER_CHAPTER',
    `${fileName} was saved by a newer MentorGrove. Install ${version} to open it; the file was not touched.`,
    fileName,
  );
};

const ledgerTable = `CREATE TABLE IF NOT EXISTS migration (
  number INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  app_version TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`;

/** Applies migrations in order, each in a transaction of its own: all of it, or nothing. */
export const applyMigrations = (
  connection: Connection,
  pending: readonly Migration[],
  appVersion: string,
  at: string,
): void => {
  for (const migration of pending) {
    connection
      .transaction(() => {
        connection.exec(ledgerTable);
        connection.exec(migration.sql);
        connection
          .prepare(
            'INSERT INTO migration (number, name, sha256, app_version, applied_at) VALUES (?, ?, ?, ?, ?)',
          )
          .run(migration.number, migration.name, migration.sha256, appVersion, at);
        connection
          .prepare(
            `INSERT INTO meta (key, value) VALUES ('schemaVersion', ?), ('oldestAppVersion', ?)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
          )
          .run(String(migration.number), appVersion);
        const orphans = connection.pragma('foreign_key_check') as unknown[];
        if (orphans.length > 0) throw new Error(`Migration ${migration.name} leaves references to nothing.`);
        connection.pragma(`application_id = ${applicationId}`);
        connection.pragma(`user_version = ${migration.number}`);
      })
      .immediate();
  }
};
