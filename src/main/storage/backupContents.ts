import { basename } from 'node:path';
import { desc } from 'drizzle-orm';
import type { BackupContents, Change } from '../../shared/model/index.ts';
import { isVerifiedBackup } from './backups.ts';
import { changeColumns } from './changeLog.ts';
import { withSortedFaults } from './chapterError.ts';
import { type ChapterStore, createQueries } from './chapterStore.ts';
import { type Connection, openForReading } from './connection.ts';
import { peekHeader } from './header.ts';
import { checkIntegrity } from './integrity.ts';
import { heldKey } from './keys/keyRing.ts';
import { readMeta } from './metaTable.ts';
import { change } from './schema.ts';

const changesShown = 50;

/**
 * Looks into a backup: what it holds, and what was done in the chapter since.
 * @param now the chapter as it is; null where it can't be read
 * @throws ChapterError DAMAGED_CHAPTER where the backup can't be read
 */
export const describeBackup = (path: string, now: ChapterStore | null): BackupContents =>
  withSortedFaults('The backup', () => {
    const verified = !basename(path).endsWith('.grove') || isVerifiedBackup(path);
    const { keyId } = peekHeader(path);
    if (keyId !== null && heldKey(keyId) === null) return { ...unreadable, verified };
    const connection = openForReading(path);
    try {
      checkIntegrity(connection, 'quick', 'The backup');
      return {
        verified,
        isLocked: false,
        chapterName: textOf(connection, 'SELECT name FROM chapter'),
        newestCycle: textOf(connection, 'SELECT label FROM program_cycle ORDER BY starts_on DESC LIMIT 1'),
        savedAt: readMeta({ connection }, 'savedAt'),
        people: countOf(connection, 'person'),
        pairings: countOf(connection, 'pairing'),
        submissions: countOf(connection, 'submission'),
        answers: countOf(connection, 'response'),
        since: now === null ? null : compare(connection, now),
      };
    } finally {
      connection.close();
    }
  });

/** What is told of a backup whose key is not unlocked. */
const unreadable: Omit<BackupContents, 'verified'> = {
  isLocked: true,
  chapterName: '',
  newestCycle: '',
  savedAt: null,
  people: 0,
  pairings: 0,
  submissions: 0,
  answers: 0,
  since: null,
};

const textOf = (connection: Connection, query: string): string =>
  connection.prepare<[], string>(query).pluck().get() ?? '';

const countOf = (connection: Connection, table: 'person' | 'pairing' | 'submission' | 'response'): number =>
  connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

/** A change that was undone there and is done here, or the other way, counts as well. */
const compare = (backup: Connection, now: ChapterStore): NonNullable<BackupContents['since']> => {
  const idsIn = (connection: Connection): Set<string> =>
    new Set(connection.prepare<[], string>("SELECT id || ' ' || state FROM change").pluck().all());
  const there = idsIn(backup);
  const here = idsIn(now.connection);
  const isNew = ({ id, state }: Change): boolean => !there.has(`${id} ${state}`);
  const changes = createQueries(now.connection)
    .select(changeColumns)
    .from(change)
    .orderBy(desc(change.sequence))
    .all()
    .filter(isNew);
  const known = new Set([...here].map((entry) => entry.split(' ')[0]));
  const onlyThere = [...there].filter((entry) => !known.has(entry.split(' ')[0] ?? '')).length;
  return { count: changes.length, changes: changes.slice(0, changesShown), onlyThere };
};
