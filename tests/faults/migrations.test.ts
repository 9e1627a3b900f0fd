import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSample } from '../../src/main/services/index.ts';
import { openChapterFile } from '../../src/main/storage/index.ts';
import { tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startSessionIn, storageOptions } from '../storage/support/chapters.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { releasedVersions, rowsOf, writeOlderChapter } from './support/olderChapter.ts';

let full: string;
beforeAll(() => {
  const folder = makeFolder();
  const session = startSessionIn(folder);
  openSample(session);
  session.close();
  full = join(folder, 'sample-chapter.grove');
});

describe('a chapter of an older version', () => {
  test.each(releasedVersions)('%i is brought up to date with every row as it was', (version) => {
    const old = join(makeFolder(), 'old.grove');
    const { shape, rows } = writeOlderChapter(full, version, old);
    expect(rows.length).toBeGreaterThan(1000);
    const folder = makeFolder();
    copyFileSync(old, join(folder, chapterFileName));
    const store = openChapterFile(storageOptions(folder), chapterFileName);
    const { migrations } = storageOptions(folder);
    expect(store.connection.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(rowsOf(store.connection, shape)).toEqual(rows);
    store.close();
    tellFigure(
      `migration from version ${version}`,
      1,
      `${rows.length} rows of ${shape.size} tables unchanged`,
    );
  });
});
