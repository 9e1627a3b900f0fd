import type { Change, ChapterCounts } from '../../shared/model/index.ts';
import type { ChapterStore } from './chapterStore.ts';
import { type Connection, openForWriting } from './connection.ts';
import { checkIntegrity } from './integrity.ts';
import { schemaVersionOf } from './migrations.ts';
import { flushFile, removeDatabase } from './safeFile.ts';

/** How much a chapter holds, to compare a package with what its manifest says. */
export const countChapter = ({ connection }: { readonly connection: Connection }): ChapterCounts => {
  const count = (table: string): number =>
    connection.prepare<[], number>(`SELECT count(*) FROM main.${table}`).pluck().get() ?? 0;
  return {
    cycles: count('program_cycle'),
    people: count('person'),
    pairings: count('pairing'),
    answers: count('response'),
    changes: count('change'),
  };
};

/** The newest change that is done; null in a chapter without one. */
export const readLastChange = ({
  connection,
}: {
  readonly connection: Connection;
}): Pick<Change, 'at' | 'officer' | 'label'> | null =>
  connection
    .prepare<[], Pick<Change, 'at' | 'officer' | 'label'>>(
      "SELECT at, officer, label FROM change WHERE state = 'done' ORDER BY sequence DESC LIMIT 1",
    )
    .get() ?? null;

/**
 * Writes the chapter as it is now into a file of its own that needs nothing beside it: with a rollback journal instead
 * of a WAL, so that it opens from a read-only place as well; without a kiosk; every page and reference checked.
 * @param path where no file is yet
 */
export const writeSnapshot = (
  store: ChapterStore,
  path: string,
): { counts: ChapterCounts; schemaVersion: number } => {
  removeDatabase(path);
  try {
    store.connection.prepare('VACUUM INTO ?').run(path);
    const snapshot = openForWriting(path);
    try {
      if (snapshot.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') {
        throw new Error('The snapshot could not be taken out of WAL.');
      }
      snapshot.exec("DELETE FROM meta WHERE key IN ('kiosk', 'kioskEnd')");
      checkIntegrity(snapshot, 'full', 'The snapshot');
      return { counts: countChapter({ connection: snapshot }), schemaVersion: schemaVersionOf(snapshot) };
    } finally {
      snapshot.close();
      flushFile(path);
    }
  } catch (problem) {
    removeDatabase(path);
    throw problem;
  }
};
