import { ChapterError } from './chapterError.ts';
import type { Connection } from './connection.ts';

/**
 * Checks the file's pages and references.
 * @param depth `full` compares the indexes as well: for files that were not closed properly
 * @throws ChapterError DAMAGED_CHAPTER
 */
export const checkIntegrity = (connection: Connection, depth: 'quick' | 'full', fileName: string): void => {
  const verdict = connection.pragma(depth === 'full' ? 'integrity_check(1)' : 'quick_check(1)', {
    simple: true,
  });
  const orphans = verdict === 'ok' ? (connection.pragma('foreign_key_check') as unknown[]) : [];
  if (verdict === 'ok' && orphans.length === 0) return;
  throw new ChapterError(
    'DAMAGED_CHAPTER',
    verdict === 'ok'
      ? `${fileName} is damaged: ${orphans.length} of its entries refer to something that is gone. It was left as it is; its backups lie in the folder “backups” beside it.`
      : `${fileName} is damaged. It was left as it is; its backups lie in the folder “backups” beside it.`,
    fileName,
    verdict,
  );
};
