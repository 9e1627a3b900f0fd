import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBackups, restoreBackup } from '../../src/main/services/index.ts';
import { tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startChapterIn, startSessionIn } from '../storage/support/chapters.ts';
import { digestOf } from '../storage/support/digest.ts';
import { makeFolder } from '../storage/support/folders.ts';

const megabytes = 100;

test(`a chapter of ${megabytes} MB that was deleted comes back from its backup within ten seconds`, () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  const { connection } = session.writing();
  // Inputs of runs are what makes a file large.
  const insert = connection.prepare('INSERT INTO run_input (hash, gzip) VALUES (?, randomblob(1000000))');
  connection.transaction(() => {
    for (let index = 0; index < megabytes; index++) insert.run(index.toString(16).padStart(64, '0'));
  })();
  const digest = digestOf(connection);
  session.backUp('by hand', 'always');
  session.close();
  for (const ending of ['', '-wal', '-shm']) rmSync(join(folder, chapterFileName + ending), { force: true });

  const again = startSessionIn(folder);
  expect(again.current()).toBeNull();
  expect(again.list()).toMatchObject([{ fileName: chapterFileName, canRecover: true }]);
  expect(existsSync(join(folder, chapterFileName))).toBe(false);
  const start = performance.now();
  const [newest] = readBackups(again, chapterFileName).backups;
  if (newest === undefined) throw new Error('There is no backup.');
  restoreBackup(again, chapterFileName, newest.fileName);
  const seconds = (performance.now() - start) / 1000;
  expect(digestOf(again.reading().connection)).toBe(digest);
  expect(statSync(join(folder, chapterFileName)).size).toBeGreaterThan(megabytes * 1e6);
  expect(seconds).toBeLessThan(10);
  again.close();
  tellFigure('restore drill at 100 MB', 1, `back after ${seconds.toFixed(1)} s, every row as it was`);
});
