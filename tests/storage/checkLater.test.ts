import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  commitImport,
  createChapterSession,
  readPeople,
  restoreBackup,
} from '../../src/main/services/index.ts';
import { openForWriting, startJournal } from '../../src/main/storage/connection.ts';
import { type CheckLater, openChapterFile } from '../../src/main/storage/index.ts';
import { chapterFileName, startChapterIn, storageOptions } from './support/chapters.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

// Files above a size are opened first and checked afterwards. Here every file is that large.

const pageSize = 4096;
const afterwards: CheckLater = { rowsFrom: 0, allFrom: 0 };
let folder: string;
let good: Buffer;
/** A page of the answers' table, which opening a chapter does not read. */
let answersPage: number;

beforeAll(() => {
  folder = makeFolder();
  const { session, cycleId } = startChapterIn(folder);
  commitImport(session.writing(), draftOf(cycleId, 300, 'A'));
  answersPage =
    session
      .writing()
      .connection.prepare<[], number>(
        "SELECT pageno FROM dbstat WHERE name = 'response' AND pagetype = 'leaf' ORDER BY pageno DESC LIMIT 1",
      )
      .pluck()
      .get() ?? 0;
  session.close();
  good = readFileSync(join(folder, chapterFileName));
});

const damaged = (): Buffer => {
  const bytes = Buffer.from(good);
  bytes.fill(0, pageSize * (answersPage - 1), pageSize * answersPage);
  return bytes;
};

/** A session in the folder with the backups, on a chapter file with these bytes. */
const start = (bytes: Buffer, checkLater: CheckLater = afterwards) => {
  writeFileSync(join(folder, chapterFileName), bytes);
  return createChapterSession({ ...storageOptions(folder), besideFrom: 0, checkLater });
};

const soon = { timeout: 20_000, interval: 20 };

describe('a large chapter file', () => {
  test('is opened at once, and found whole afterwards', async () => {
    const session = start(good);
    expect(session.open(chapterFileName)).toMatchObject({ access: 'write', isBeingChecked: true });
    await vi.waitFor(() => expect(session.describe().isBeingChecked).toBe(false), soon);
    expect(session.current()?.fileName).toBe(chapterFileName);
    session.close();
  });

  test('is closed as it is where it turns out damaged, and its backups are offered', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bytes = damaged();
    const session = start(bytes);
    const before = session.open(chapterFileName).lastBackup;
    await vi.waitFor(() => expect(session.current()).toBeNull(), soon);
    expect(() => session.reading()).toThrowError(
      expect.objectContaining({ code: 'NO_CHAPTER_OPEN', sentence: expect.stringContaining('is damaged') }),
    );
    expect(session.list()).toMatchObject([
      { fileName: chapterFileName, problem: expect.stringContaining('is damaged'), canRecover: true },
    ]);
    expect(readFileSync(join(folder, chapterFileName)).equals(bytes)).toBe(true);
    // From now on it is not opened on trust, so that a restore finds out what it stands in for.
    expect(() => session.open(chapterFileName)).toThrowError(
      expect.objectContaining({ code: 'DAMAGED_CHAPTER' }),
    );
    const restored = restoreBackup(session, chapterFileName, before?.fileName ?? '');
    await vi.waitFor(() => expect(session.describe().isBeingChecked).toBe(false), soon);
    expect(readPeople(session.reading(), restored.currentCycleId).people).toHaveLength(600);
    session.close();
    vi.restoreAllMocks();
  });

  test('of middle size has its pages checked before, and its rows afterwards', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const pagesBefore: CheckLater = { rowsFrom: 0, allFrom: Infinity };
    expect(() => start(damaged(), pagesBefore).open(chapterFileName)).toThrowError(
      expect.objectContaining({ code: 'DAMAGED_CHAPTER' }),
    );
    const session = start(good, pagesBefore);
    const connection = openForWriting(join(folder, chapterFileName));
    startJournal(connection);
    connection.pragma('ignore_check_constraints = ON');
    // No page is wrong, but this is no JSON, which the table asks for.
    connection.exec("UPDATE response SET value = '[' WHERE value IS NOT NULL");
    connection.close();
    expect(session.open(chapterFileName).isBeingChecked).toBe(true);
    await vi.waitFor(() => expect(session.current()).toBeNull(), soon);
    expect(session.list()[0]?.problem).toContain('is damaged');
    vi.restoreAllMocks();
  });

  test('that is small is checked before in every way', () => {
    const session = start(good, { rowsFrom: Infinity, allFrom: Infinity });
    expect(session.open(chapterFileName).isBeingChecked).toBe(false);
    session.close();
  });

  test('whose entries refer to something that is gone is found out as well', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const session = start(good);
    const connection = openForWriting(join(folder, chapterFileName));
    startJournal(connection);
    connection.pragma('foreign_keys = OFF');
    connection.exec("INSERT INTO status_event VALUES ('nobody', '2026-01-01', 'leave', 0)");
    connection.close();
    session.open(chapterFileName);
    await vi.waitFor(() => expect(session.current()).toBeNull(), soon);
    expect(session.list()[0]?.problem).toContain('refer to something that is gone');
    vi.restoreAllMocks();
  });

  test('is checked before it is opened where it was not closed properly', () => {
    const crashed = makeFolder();
    const { session, cycleId } = startChapterIn(crashed);
    commitImport(session.writing(), draftOf(cycleId, 300, 'A'));
    const there = makeFolder();
    const path = join(there, chapterFileName);
    writeFileSync(path, damaged());
    copyFileSync(join(crashed, `${chapterFileName}-wal`), `${path}-wal`);
    session.close();
    expect(() =>
      openChapterFile({ ...storageOptions(there), checkLater: afterwards }, chapterFileName),
    ).toThrowError(expect.objectContaining({ code: 'DAMAGED_CHAPTER' }));
    expect(readFileSync(path).equals(damaged())).toBe(true);
  });

  test('is checked before it is brought up to date', () => {
    const there = makeFolder();
    const options = storageOptions(there);
    writeFileSync(join(there, chapterFileName), damaged());
    const oneMore = { number: options.migrations.length + 1, name: 'later.sql', sql: 'SELECT 1', sha256: '' };
    const later = { ...options, migrations: [...options.migrations, oneMore], checkLater: afterwards };
    expect(() => openChapterFile(later, chapterFileName)).toThrowError(
      expect.objectContaining({ code: 'DAMAGED_CHAPTER' }),
    );
    expect(readFileSync(join(there, chapterFileName)).equals(damaged())).toBe(true);
  });
});
