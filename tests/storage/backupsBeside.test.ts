import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import {
  addPerson,
  type ChapterSession,
  checkInThread,
  commitImport,
  createChapter,
  createChapterSession,
} from '../../src/main/services/index.ts';
import { openForReading } from '../../src/main/storage/connection.ts';
import {
  isVerifiedBackup,
  listBackups,
  makeBackupBeside,
  peekHeader,
  readMeta,
} from '../../src/main/storage/index.ts';
import { firstCycle, repositoryFolder, settings, storageOptions } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const inThread = checkInThread(pathToFileURL(join(repositoryFolder, 'src/main/copyCheckWorker.ts')));

/** A session for which every file is large: what need not be done at once is done beside the work. */
const start = (passphrase: string | null = null, people = 500) => {
  const dataFolder = makeFolder();
  const session = createChapterSession({ ...storageOptions(dataFolder), besideFrom: 0, checkCopy: inThread });
  const { currentCycleId } = createChapter(session, settings, firstCycle, passphrase);
  commitImport(session.writing(), draftOf(currentCycleId, people, 'A'));
  return { dataFolder, session };
};

const folderOf = (dataFolder: string): string =>
  join(dataFolder, 'backups', readdirSync(join(dataFolder, 'backups'))[0] as string);

const reasons = (session: ChapterSession): string[] => session.backups().map(({ reason }) => reason);

describe('a backup beside the work', () => {
  test('lets commands through, and holds the chapter as it was after one of them', async () => {
    const { dataFolder, session } = start();
    const { connection } = session.writing();
    const states = new Map<string | null, string>();
    const note = () => states.set(readMeta(session.writing(), 'revision'), digestOf(connection));
    note();
    let isMade = false;
    const making = session.backUpBeside('by hand', 'always').finally(() => {
      isMade = true;
    });
    for (let person = 0; !isMade; person++) {
      addPerson(session.writing(), newPerson(`Meanwhile ${person}`), null);
      note();
      await new Promise((next) => setImmediate(next));
    }
    const backup = await making;
    expect(states.size).toBeGreaterThan(2);

    const folder = folderOf(dataFolder);
    const path = join(folder, backup.fileName);
    expect(isVerifiedBackup(path)).toBe(true);
    expect(readdirSync(folder).filter((name) => !/\.grove(\.sha256)?$/.test(name))).toEqual([]);
    const copy = openForReading(path);
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    const revision = readMeta({ connection: copy }, 'revision');
    expect(digestOf(copy)).toBe(states.get(revision));
    copy.close();
    expect(backup.fileName).toContain(`_r${String(revision).padStart(6, '0')}_`);
    session.close();
  });

  test('is not made where nothing changed, and again where the last one was tampered with', async () => {
    const { dataFolder, session } = start();
    const made = await session.backUpBeside('by hand', 'always');
    await session.backUpRegularly();
    expect(reasons(session)).toEqual(['by hand']);
    const path = join(folderOf(dataFolder), made.fileName);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    writeFileSync(path, bytes);
    await session.backUpRegularly();
    expect(reasons(session)).toEqual(['regular', 'by hand']);
    session.close();
  });

  test('gives way to the backup of a command, and is that one then', async () => {
    const { dataFolder, session } = start();
    const making = session.backUpBeside('by hand', 'always');
    const before = session.backUp('before import', 'always');
    expect(await making).toEqual(before);
    expect(reasons(session)).toEqual(['before import']);
    expect(readdirSync(folderOf(dataFolder)).filter((name) => name.includes('.tmp'))).toEqual([]);
    session.close();
  });

  test('ends with the chapter: the one at close holds everything, and nothing is left half-made', async () => {
    const { dataFolder, session } = start();
    const making = expect(session.backUpBeside('by hand', 'always')).rejects.toMatchObject({
      code: 'NO_CHAPTER_OPEN',
    });
    await new Promise((next) => setImmediate(next));
    session.close();
    await making;
    const folder = folderOf(dataFolder);
    expect(listBackups(folder).map(({ reason }) => reason)).toEqual(['at close']);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('clears what a killed process left of one, and leaves nothing where the disk is full', async () => {
    const { dataFolder, session } = start(null, 20);
    await session.backUpBeside('by hand', 'always');
    const folder = folderOf(dataFolder);
    for (const name of ['beside.grove.tmp', 'beside.grove.tmp-journal'])
      writeFileSync(join(folder, name), 'x');
    const { connection, fileName } = session.writing();
    const source = { connection, fileName, folder, now: () => '2026-08-19T19:00:00.000Z' };
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
    const attempt = makeBackupBeside(
      source,
      'by hand',
      null,
      () => Promise.reject(full),
      new AbortController().signal,
    );
    await expect(attempt).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
      sentence: expect.stringContaining('The disk is full'),
    });
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    expect(reasons(session)).toEqual(['by hand']);
    session.close();
  });

  test('of a protected chapter is protected as well', async () => {
    const { dataFolder, session } = start('quiet lantern orchard seven', 20);
    const backup = await session.backUpBeside('by hand', 'always');
    const path = join(folderOf(dataFolder), backup.fileName);
    expect(peekHeader(path)).toMatchObject({ kind: 'encrypted', keyId: session.keyId() });
    expect(isVerifiedBackup(path)).toBe(true);
    const copy = openForReading(path);
    expect(digestOf(copy)).toBe(digestOf(session.writing().connection));
    copy.close();
    session.close();
  });

  test('is made on each day, after the chapter was opened', async () => {
    const { session } = start(null, 20);
    expect(reasons(session)).toEqual([]);
    await vi.waitFor(() => expect(reasons(session)).toEqual(['daily']), { timeout: 20_000, interval: 100 });
    session.close();
  });
});

describe('the check of a copy in a thread of its own', () => {
  const copyOf = (damage: (bytes: Buffer) => void): string => {
    const { dataFolder, session } = start(null, 60);
    const { fileName } = session.backUp('by hand', 'always');
    const bytes = readFileSync(join(folderOf(dataFolder), fileName));
    session.close();
    damage(bytes);
    const path = join(makeFolder(), 'copy.grove');
    writeFileSync(path, bytes);
    return path;
  };
  const never = new AbortController().signal;

  test('tells the revision and the SHA-256', async () => {
    const path = copyOf(() => undefined);
    expect(await inThread(path, null, never)).toEqual({
      revision: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each([
    ['a page zeroed', (bytes: Buffer) => bytes.fill(0, 4096 * 8, 4096 * 9)],
    ['the schema overwritten', (bytes: Buffer) => bytes.fill(0xa5, 100, 4096)],
  ])('finds %s', async (_name, damage) => {
    const path = copyOf(damage);
    await expect(inThread(path, null, never)).rejects.toMatchObject({ code: 'DAMAGED_CHAPTER' });
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test('is over as soon as it is stopped', async () => {
    const controller = new AbortController();
    const checking = inThread(
      copyOf(() => undefined),
      null,
      controller.signal,
    );
    controller.abort();
    await expect(checking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
