import { setImmediate as afterOthers } from 'node:timers/promises';
import { quoteName } from './capture.ts';
import { ChapterError, chapterFault, toChapterError } from './chapterError.ts';
import type { Connection } from './connection.ts';

/**
 * Checks the file's pages and references.
 * @param depth `quick` reads every page, and holds every row against what its table asks of it (a connection that only
 *   reads does without the latter); `pages` leaves the rows out, which takes half as long; `full` compares the indexes
 *   as well: for files that were not closed properly
 * @throws ChapterError DAMAGED_CHAPTER
 */
export const checkIntegrity = (
  connection: Connection,
  depth: 'pages' | 'quick' | 'full',
  fileName: string,
): void => {
  connection.pragma(`ignore_check_constraints = ${depth === 'pages' ? 'ON' : 'OFF'}`);
  let verdict: unknown;
  try {
    verdict = connection.pragma(depth === 'full' ? 'integrity_check(1)' : 'quick_check(1)', { simple: true });
  } finally {
    connection.pragma('ignore_check_constraints = OFF');
  }
  if (verdict !== 'ok') throw chapterFault('damaged', fileName, verdict);
  requireReferences(connection.pragma('foreign_key_check') as unknown[], fileName);
};

/**
 * Checks an open file table by table, with room for commands in between: for files that are too large to be checked
 * before they are opened.
 * @param signal ends it, with the signal's reason as error
 * @throws ChapterError DAMAGED_CHAPTER
 */
export const checkIntegrityBeside = async (
  connection: Connection,
  fileName: string,
  signal: AbortSignal,
): Promise<void> => {
  const tables = connection
    .prepare<[], string>("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  try {
    for (const table of ['sqlite_schema', ...tables].map(quoteName)) {
      await afterOthers(undefined, { signal });
      const verdict = connection.pragma(`main.quick_check(${table})`, { simple: true });
      if (verdict !== 'ok') throw chapterFault('damaged', fileName, verdict);
      await afterOthers(undefined, { signal });
      requireReferences(connection.pragma(`main.foreign_key_check(${table})`) as unknown[], fileName);
    }
  } catch (problem) {
    signal.throwIfAborted();
    throw toChapterError(problem, fileName);
  }
};

const requireReferences = (orphans: readonly unknown[], fileName: string): void => {
  if (orphans.length === 0) return;
  throw new ChapterError(
    'DAMAGED_CHAPTER',
    `${fileName} is damaged: ${orphans.length} of its entries refer to something that is gone. It was left as it is; its backups lie in the folder “backups” beside it.`,
    fileName,
    'ok',
  );
};
