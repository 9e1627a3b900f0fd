import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  type ChapterSession,
  copyBackup,
  createKiosk,
  readBackupContents,
  readBackups,
  restoreBackup,
  undoRestore,
} from '../../src/main/services/index.ts';
import { readMeta, stageRestore, writeMeta } from '../../src/main/storage/index.ts';
import { chapterFileName, startChapterIn, startSessionIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const start = () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  addPerson(session.writing(), newPerson('Zoë'), null);
  const backup = session.backUp('by hand', 'always').fileName;
  const before = digestOf(session.writing().connection);
  addPerson(session.writing(), newPerson('Quill'), null);
  addPerson(session.writing(), newPerson('Rowan'), null);
  const after = digestOf(session.writing().connection);
  return { folder, session, backup, before, after, path: join(folder, chapterFileName) };
};

const namesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => !['backups', 'settings.json'].includes(name));

const digestNow = (session: ChapterSession): string => digestOf(session.writing().connection);

describe('a backup', () => {
  test('tells what it holds, and what was done since', () => {
    const { session, backup } = start();
    expect(readBackupContents(session, chapterFileName, backup)).toMatchObject({
      verified: true,
      chapterName: 'Briar Glen',
      newestCycle: '2026–27',
      people: 1,
      pairings: 0,
      answers: 0,
      since: { count: 2, changes: [{ label: 'Add Rowan' }, { label: 'Add Quill' }], onlyThere: 0 },
    });
    const overview = readBackups(session, chapterFileName);
    expect(overview.backups.map(({ verified }) => verified)).toEqual([true, true]);
    expect(overview.lastRestore).toBeNull();
    expect(existsSync(join(overview.folder, backup))).toBe(true);
    session.close();
  });

  test('is given out byte by byte, and never by a path', async () => {
    const { session, backup } = start();
    const { file } = copyBackup(session, chapterFileName, backup);
    const { folder } = readBackups(session, chapterFileName);
    expect(Buffer.from(await file.arrayBuffer()).equals(readFileSync(join(folder, backup)))).toBe(true);
    for (const name of ['../../settings.json', 'settings.json', `../${backup}`]) {
      expect(() => copyBackup(session, chapterFileName, name)).toThrow('NOT_FOUND');
    }
    session.close();
  });
});

describe('restoring', () => {
  test('brings the backup back and keeps what was there; undoing it brings that back, and again', () => {
    const { folder, session, backup, before, after, path } = start();
    const opened = restoreBackup(session, chapterFileName, backup);
    expect(opened).toMatchObject({ fileName: chapterFileName, access: 'write' });
    expect(digestNow(session)).toBe(before);
    const { lastRestore } = readBackups(session, chapterFileName);
    expect(lastRestore).toMatchObject({ canUndo: true });
    expect(lastRestore?.backupAt).not.toBeNull();
    const kept = join(folder, lastRestore?.keptAs ?? '');
    expect(existsSync(kept)).toBe(true);
    expect(existsSync(`${kept}-wal`)).toBe(false);
    expect(session.backups().map(({ reason }) => reason)).toContain('before restore');

    undoRestore(session);
    expect(digestNow(session)).toBe(after);
    undoRestore(session);
    expect(digestNow(session)).toBe(before);
    session.close();
    expect(
      namesIn(folder).some((name) => name.endsWith('-restoring') || name.endsWith('-restoring.json')),
    ).toBe(false);
    expect(existsSync(path)).toBe(true);
  });

  test('refuses a backup that was touched, and changes nothing', () => {
    const { session, backup, after } = start();
    const path = join(readBackups(session, chapterFileName).folder, backup);
    const bytes = readFileSync(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(readBackups(session, chapterFileName).backups.map(({ verified }) => verified)).toContain(false);
    expect(() => restoreBackup(session, chapterFileName, backup)).toThrow(/no longer as it was/);
    expect(digestNow(session)).toBe(after);
    session.close();
  });

  const damages: readonly [string, (path: string) => void][] = [
    ['is empty', (path) => writeFileSync(path, '')],
    ['is text', (path) => writeFileSync(path, 'Dear board')],
    ['is cut in half', (path) => writeFileSync(path, readFileSync(path).subarray(0, 20_000))],
    ['is gone', (path) => rmSync(path)],
    [
      'has a foreign journal beside it',
      (path) => {
        writeFileSync(path, 'Dear board');
        writeFileSync(`${path}-wal`, readFileSync(import.meta.filename));
      },
    ],
  ];
  test.each(damages)('works where the file %s; what was there is kept as it was', (_, damage) => {
    const { folder, session, backup, before, path } = start();
    session.close();
    damage(path);
    const was = existsSync(path) ? readFileSync(path) : null;
    const next = startSessionIn(folder);
    expect(next.current()).toBeNull();
    expect(readBackupContents(next, chapterFileName, backup).since).toBeNull();
    restoreBackup(next, chapterFileName, backup);
    expect(digestNow(next)).toBe(before);
    const kept = namesIn(folder).find((name) => /\.damaged-\d+T\d+Z$/.test(name));
    if (was === null) expect(kept).toBeUndefined();
    else expect(readFileSync(join(folder, kept ?? '')).equals(was)).toBe(true);
    expect(() => undoRestore(next)).toThrow('REFUSED');
    next.close();
  });

  test('ends a kiosk that was on when the backup was made', () => {
    const { folder, session, backup: _ } = start();
    writeMeta(session.writing(), 'kiosk', '{"left":"on"}');
    const backup = session.backUp('kiosk', 'always').fileName;
    writeMeta(session.writing(), 'kiosk', '');
    session.close();
    const next = startSessionIn(folder);
    next.current();
    restoreBackup(next, chapterFileName, backup);
    expect(readMeta(next.writing(), 'kiosk')).toBe('');
    expect(createKiosk(next).isOn()).toBe(false);
    // Only the first opening looks after it: a kiosk that is started later stays.
    writeMeta(next.writing(), 'kiosk', '{"on":"later"}');
    next.close();
    const later = startSessionIn(folder);
    expect(readMeta(later.reading(), 'kiosk')).toBe('{"on":"later"}');
    later.close();
  });

  test('is carried to its end after a kill at any step, or was never begun', () => {
    for (let step = 0; step <= 4; step++) {
      const { folder, session, backup, before, after, path } = start();
      const source = join(readBackups(session, chapterFileName).folder, backup);
      session.close();
      // A journal that stays behind must neither be lost nor come to lie beside the restored file.
      writeFileSync(`${path}-journal`, '');
      stageRestore(path, source);
      const keptAs = `${chapterFileName}.before-restore-20261126T000000000Z`;
      const note = JSON.stringify({ keptAs, backup, at: '2026-11-26T00:00:00.000Z' });
      if (step >= 1) writeFileSync(`${path}-restoring.json`, note);
      if (step >= 2) renameSync(path, join(folder, keptAs));
      if (step >= 3) renameSync(`${path}-journal`, join(folder, `${keptAs}-journal`));
      if (step >= 4) renameSync(`${path}-restoring`, path);
      const next = startSessionIn(folder);
      expect(next.current()).toMatchObject({ access: 'write' });
      expect([step, digestNow(next)]).toEqual([step, step === 0 ? after : before]);
      expect(existsSync(`${path}-restoring`)).toBe(false);
      expect(existsSync(`${path}-restoring.json`)).toBe(false);
      if (step > 0) {
        undoRestore(next);
        expect(digestNow(next)).toBe(after);
      }
      next.close();
    }
  });

  test('keeps the states before the last three restores, and every damaged file', () => {
    const { folder, session, backup } = start();
    copyFileSync(join(folder, 'settings.json'), join(folder, `${chapterFileName}.damaged-1`));
    for (let round = 0; round < 6; round++) restoreBackup(session, chapterFileName, backup);
    session.close();
    const names = namesIn(folder);
    expect(names.filter((name) => name.includes('.before-restore-'))).toHaveLength(3);
    expect(names.filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });
});
