import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { commitImport } from '../../src/main/services/index.ts';
import { ChapterError, openChapterFile } from '../../src/main/storage/index.ts';
import { createRandom, randomInteger } from '../../src/shared/util/index.ts';
import { rounds, tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startChapterIn, startSessionIn, storageOptions } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const pageSize = 4096;
const damagedRandomly = rounds(50, 1000);
let good: Buffer;
let digest: string;
/** A journal as it stands beside the file when the process is killed. */
let journal: Buffer;
let foreignJournal: Buffer;

const journalOf = (pairs: number): Buffer => {
  const folder = makeFolder();
  const { session, cycleId } = startChapterIn(folder);
  commitImport(session.writing(), draftOf(cycleId, pairs, 'J'));
  const bytes = readFileSync(join(folder, `${chapterFileName}-wal`));
  session.close();
  return bytes;
};

beforeAll(() => {
  const folder = makeFolder();
  const { session, cycleId } = startChapterIn(folder);
  commitImport(session.writing(), draftOf(cycleId, 60, 'A'));
  digest = digestOf(session.writing().connection);
  session.close();
  good = readFileSync(join(folder, chapterFileName));
  journal = journalOf(2);
  foreignJournal = journalOf(9);
});

const foreignDatabase = (): Buffer => {
  const path = join(makeFolder(), 'foreign.db');
  const database = new Database(path);
  database.exec('CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES (1)');
  database.close();
  return readFileSync(path);
};

const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(good);
  change(bytes);
  return bytes;
};

const damages: readonly (readonly [name: string, code: string, make: () => Buffer])[] = [
  ['0 bytes', 'DAMAGED_CHAPTER', () => Buffer.alloc(0)],
  ['cut off at half', 'DAMAGED_CHAPTER', () => good.subarray(0, good.length / 2)],
  ['cut off inside the header', 'NOT_A_CHAPTER', () => good.subarray(0, 60)],
  ['first page zeroed', 'NOT_A_CHAPTER', () => changed((bytes) => bytes.fill(0, 0, pageSize))],
  [
    'another page zeroed',
    'DAMAGED_CHAPTER',
    () => changed((bytes) => bytes.fill(0, pageSize * 8, pageSize * 9)),
  ],
  ['schema page overwritten', 'DAMAGED_CHAPTER', () => changed((bytes) => bytes.fill(0xa5, 100, pageSize))],
  ['magic changed', 'NOT_A_CHAPTER', () => changed((bytes) => bytes.write('SQLite format 4', 0))],
  ['a text', 'NOT_A_CHAPTER', () => Buffer.from('Dear board,\n'.repeat(50))],
  [
    'a picture',
    'NOT_A_CHAPTER',
    () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500)]),
  ],
  ['a database of another program', 'NOT_A_CHAPTER', foreignDatabase],
  ['a newer schema', 'NEWER_CHAPTER', () => changed((bytes) => bytes.writeUInt32BE(99, 60))],
];

const place = (bytes: Buffer, journalBytes?: Buffer) => {
  const folder = makeFolder();
  const path = join(folder, chapterFileName);
  writeFileSync(path, bytes);
  if (journalBytes !== undefined) writeFileSync(`${path}-wal`, journalBytes);
  return { folder, path, options: storageOptions(folder) };
};

describe('a damaged file', () => {
  test.each(damages)('%s is refused as %s, is not touched, and is not replaced', (_name, code, make) => {
    const bytes = make();
    const { folder, path, options } = place(bytes);
    const attempt = () => openChapterFile(options, chapterFileName);
    expect(attempt).toThrow(ChapterError);
    expect(attempt).toThrow(`${code}: ${chapterFileName}`);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual([chapterFileName]);
  });

  test('is listed with what is wrong with it, and opening it leaves the open chapter open', () => {
    const { session } = startChapterIn(makeFolder());
    const { dataFolder } = session.options;
    for (const [index, [, , make]] of damages.entries()) {
      writeFileSync(join(dataFolder, `damaged-${index}.grove`), make());
      expect(() => session.open(`damaged-${index}.grove`)).toThrow(ChapterError);
    }
    const listed = session.list();
    expect(listed).toHaveLength(damages.length + 1);
    expect(listed.filter((file) => file.problem === null).map((file) => file.fileName)).toEqual([
      chapterFileName,
    ]);
    expect(session.current()?.fileName).toBe(chapterFileName);
    session.close();
  });

  test('that was open last does not stop the start', () => {
    const folder = makeFolder();
    startChapterIn(folder).session.close();
    truncateSync(join(folder, chapterFileName), 0);
    const session = startSessionIn(folder);
    expect(session.current()).toBeNull();
    expect(session.list()).toMatchObject([{ name: 'Briar Glen', problem: 'The file is empty (0 bytes).' }]);
  });

  test('a stale or foreign journal beside it costs nothing that was in it', () => {
    for (const stray of [
      journal,
      foreignJournal,
      Buffer.from('not a journal'),
      foreignJournal.subarray(0, 5000),
    ]) {
      const { path, options } = place(good, stray);
      let outcome = '';
      try {
        const store = openChapterFile(options, chapterFileName);
        outcome = digestOf(store.connection);
        store.close();
      } catch (problem) {
        // Refused: then the file has to be as it was.
        if (!(problem instanceof ChapterError)) throw problem;
        outcome = readFileSync(path).equals(good) ? digest : 'changed';
      }
      expect(outcome).toBe(digest);
    }
  });

  test('random damage never crashes, and never leaves an empty file', () => {
    const random = createRandom(20_260_819);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < damagedRandomly; round++) {
      const bytes = changed((copy) => {
        const start = randomInteger(random, copy.length);
        copy.fill(
          randomInteger(random, 256),
          start,
          Math.min(copy.length, start + 1 + randomInteger(random, 3 * pageSize)),
        );
      });
      const { path, options } = place(bytes);
      let outcome = 'opened';
      try {
        openChapterFile(options, chapterFileName).close();
      } catch (problem) {
        if (!(problem instanceof ChapterError)) throw problem;
        outcome = problem.code;
        expect(readFileSync(path).equals(bytes)).toBe(true);
      }
      expect(existsSync(path) && readFileSync(path).length).toBe(good.length);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('DAMAGED_CHAPTER')).toBeGreaterThan(10);
    const told = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    tellFigure('random damage', damagedRandomly, `0 crashes, every original kept; ${told}`);
  });
});

describe('names of files', () => {
  test.each([
    '../briar-glen.grove',
    '..\\briar-glen.grove',
    '/etc/passwd',
    'folder/briar-glen.grove',
    'C:\\chapter.grove',
    'briar-glen.grove/../../x.grove',
    '.hidden.grove',
    'nul\u0000.grove',
    'briar-glen.txt',
    '.grove',
    '',
    `${'x'.repeat(300)}.grove`,
  ])('%j leads nowhere', (fileName) => {
    const session = startSessionIn(makeFolder());
    expect(() => session.open(fileName)).toThrow('NOT_FOUND');
  });
});
