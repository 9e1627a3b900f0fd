import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  type ChapterSession,
  deleteCopies,
  erasePerson,
  listCopiesWithErased,
  makePackage,
  mergePeople,
  openReceived,
  previewErase,
  readPrivacy,
  receive,
  restoreBackup,
  undoRestore,
} from '../../src/main/services/index.ts';
import { nextUndo } from '../../src/main/storage/index.ts';
import { findPerson, listPeople } from '../../src/main/storage/queries/index.ts';
import { removeDatabase } from '../../src/main/storage/safeFile.ts';
import type { PersonId } from '../../src/shared/model/index.ts';
import { chapterFileName, startChapterIn, startSessionIn } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { startFullYear, zoe } from './support/fullYear.ts';
import { countTraces, filesWithTraces } from './support/traces.ts';

/** Erases her and keeps every copy; single words of her name go wherever they stand. */
const erase = (session: ChapterSession, personId: PersonId, remove: readonly string[] = []) =>
  erasePerson(session, {
    personId,
    typedName: zoe.name,
    passages: previewErase(session, personId).passages.map(({ key }) => key),
    remove,
  });

/** A full year with a backup in which she stands. */
const startWithBackup = () => {
  const year = startFullYear();
  return { ...year, backup: year.session.backUp('by hand', 'always').fileName };
};

const expectErased = (session: ChapterSession, zoeId: PersonId): void => {
  const store = session.writing();
  expect(findPerson(store.queries, zoeId)).toMatchObject({ name: "Anonymous '25", email: null, phone: null });
  expect(readPrivacy(store).erasures).toMatchObject([
    { personId: zoeId, staysAs: "Anonymous '25", found: 0 },
  ]);
  expect(countTraces(store.connection.serialize())).toBe(0);
  expect(nextUndo(store)).toBeNull();
  expect(store.connection.pragma('foreign_key_check')).toEqual([]);
};

const labelsIn = (session: ChapterSession): string[] =>
  session
    .writing()
    .connection.prepare<[], string>('SELECT label FROM change ORDER BY sequence')
    .pluck()
    .all();

const liveFiles = [chapterFileName, `${chapterFileName}-wal`];
/** The chapter's own file and journal, where they hold her after it was closed. */
const liveTraces = (folder: string): string[] =>
  filesWithTraces(folder).filter((name) => liveFiles.includes(name));

describe('whoever was erased stays erased', () => {
  test('after a backup from before is restored, and after that restore is undone', () => {
    const { session, dataFolder, zoeId, backup } = startWithBackup();
    erase(session, zoeId);
    expect(session.describe().erasedAgain).toBe(0);

    const opened = restoreBackup(session, chapterFileName, backup);
    expect(opened.erasedAgain).toBe(1);
    expectErased(session, zoeId);
    expect(labelsIn(session).at(-1)).toBe('Erase 1 person again');
    expect(session.backups().map(({ reason }) => reason)).toContain('after erasing');

    expect(undoRestore(session).erasedAgain).toBe(0);
    expectErased(session, zoeId);
    // The state that the first restore had brought is put aside with her erased already.
    expect(undoRestore(session).erasedAgain).toBe(0);
    expectErased(session, zoeId);
    session.close();
    expect(liveTraces(dataFolder)).toEqual([]);
    expect(startSessionIn(dataFolder).open(chapterFileName).erasedAgain).toBe(0);
  });

  test('where the restore was made before the erasing, and is undone after it', () => {
    const { session, dataFolder, zoeId, backup } = startWithBackup();
    restoreBackup(session, chapterFileName, backup);
    erase(session, zoeId);
    expect(undoRestore(session).erasedAgain).toBe(1);
    expectErased(session, zoeId);
    session.close();
    expect(liveTraces(dataFolder)).toEqual([]);
  });

  test.each([
    ['is gone', (path: string) => removeDatabase(path)],
    [
      'is damaged',
      (path: string) => {
        removeDatabase(path);
        writeFileSync(path, 'Dear board');
      },
    ],
  ])('where the newer file %s, by the ids beside it, which tell no name', (_, damage) => {
    const { session, dataFolder, zoeId, backup } = startWithBackup();
    erase(session, zoeId);
    session.close();
    damage(join(dataFolder, chapterFileName));
    const note = readFileSync(join(dataFolder, 'erased.json'));
    expect(countTraces(note)).toBe(0);
    expect(note.toString()).toContain(zoeId);
    const next = startSessionIn(dataFolder);
    expect(restoreBackup(next, chapterFileName, backup).erasedAgain).toBe(1);
    expectErased(next, zoeId);
    next.close();
    expect(liveTraces(dataFolder)).toEqual([]);
  });

  test('where an older copy is handed in after the chapter was deleted', () => {
    const { session, dataFolder, zoeId, backup } = startWithBackup();
    const folder = join(dataFolder, 'backups', readdirSync(join(dataFolder, 'backups'))[0] ?? '');
    const copy = new Uint8Array(readFileSync(join(folder, backup)));
    erase(session, zoeId);
    session.close();
    removeDatabase(join(dataFolder, chapterFileName));
    const next = startSessionIn(dataFolder);
    const { id } = receive(next, 'from the old laptop.grove', copy);
    expect(openReceived(next, id).erasedAgain).toBe(1);
    expectErased(next, zoeId);
    next.close();
    expect(filesWithTraces(dataFolder).filter((name) => !name.startsWith('backups'))).toEqual([]);
  });

  test('under every record that had been merged into theirs', () => {
    const dataFolder = makeFolder();
    const { session } = startChapterIn(dataFolder);
    const store = session.writing();
    const goneId = addPerson(store, { ...newPerson('Zo Quillfeather'), email: zoe.email }, null);
    const keptId = addPerson(store, newPerson(zoe.name), null);
    const backup = session.backUp('by hand', 'always').fileName;
    mergePeople(store, { keptId, goneId, person: newPerson(zoe.name), answers: [] });
    erase(session, keptId);
    expect(countTraces(store.connection.serialize())).toBe(0);
    expect(restoreBackup(session, chapterFileName, backup).erasedAgain).toBe(1);
    expect(listPeople(session.writing().queries)).toEqual([]);
    expect(countTraces(session.writing().connection.serialize())).toBe(0);
  });

  test('and passages that somebody left stand as they were', () => {
    const { session, zoeId, backup } = startWithBackup();
    const passages = previewErase(session, zoeId).passages;
    const left = passages.find(({ before }) => before.includes('taught me anatomy'));
    erasePerson(session, {
      personId: zoeId,
      typedName: zoe.name,
      passages: passages.filter((passage) => passage !== left).map(({ key }) => key),
      remove: [],
    });
    restoreBackup(session, chapterFileName, backup);
    const texts = session
      .writing()
      .connection.prepare<[], string>("SELECT value FROM response WHERE value LIKE '%anatomy%'")
      .pluck()
      .all();
    expect(texts).toEqual(['"Zoe taught me anatomy"']);
    expect(findPerson(session.writing().queries, zoeId)?.name).toBe("Anonymous '25");
  });

  test('a note that can’t be read is filled again by the chapter', () => {
    const { session, dataFolder, zoeId, backup } = startWithBackup();
    erase(session, zoeId);
    session.close();
    writeFileSync(join(dataFolder, 'erased.json'), '{"chapters": 7}');
    const next = startSessionIn(dataFolder);
    next.open(chapterFileName);
    expect(restoreBackup(next, chapterFileName, backup).erasedAgain).toBe(1);
    expectErased(next, zoeId);
  });
});

/** Everything in which a laptop may keep her besides the chapter: two packages, a file handed in, states set aside. */
const startWithCopies = () => {
  const year = startWithBackup();
  const { session, dataFolder, backup } = year;
  makePackage(session, [{ name: 'people.csv', text: `name\r\n${zoe.name}\r\n` }]);
  restoreBackup(session, chapterFileName, backup);
  const folder = join(dataFolder, 'backups', readdirSync(join(dataFolder, 'backups'))[0] ?? '');
  const bytes = readFileSync(join(folder, backup));
  receive(session, 'copy.grove', new Uint8Array(bytes));
  writeFileSync(join(dataFolder, 'briar-glen (2).grove'), bytes);
  writeFileSync(
    join(dataFolder, `${chapterFileName}.damaged-20260101T000000000Z`),
    bytes.subarray(0, -5_000),
  );
  return year;
};

describe('copies on this laptop', () => {
  test('are found wherever she stands, and those that go leave no byte of her', () => {
    const { session, dataFolder, zoeId } = startWithCopies();
    const { copies } = previewErase(session, zoeId);
    expect([...new Set(copies.map(({ kind }) => kind))].sort()).toEqual([
      'backup',
      'before a restore',
      'damaged file',
      'hand-over package',
      'handed in',
      'second copy',
    ]);
    expect(copies.every(({ holds }) => holds === 'holds')).toBe(true);
    const proof = erase(
      session,
      zoeId,
      copies.map(({ key }) => key),
    );
    expect(proof).toMatchObject({ found: 0, left: [], unread: [] });
    // Of the backups, the first one is from before she came, and the new one was searched as well.
    expect(session.backups().map(({ reason }) => reason)).toEqual(['after erasing', 'daily']);
    expect(proof.files.some((name) => name.endsWith('after-erasing.grove'))).toBe(true);
    session.close();
    expect(filesWithTraces(dataFolder)).toEqual([]);
  });

  test('stay listed while they are kept, and can go later', () => {
    const { session, dataFolder, zoeId } = startWithCopies();
    const before = previewErase(session, zoeId).copies.map(({ key }) => key);
    const proof = erase(session, zoeId);
    expect(proof.left.map(({ key }) => key).sort()).toEqual([...before].sort());
    expect(proof.found).toBe(0);
    const listed = listCopiesWithErased(session).map(({ key }) => key);
    expect([...listed].sort()).toEqual([...before].sort());
    const outside = [`../${chapterFileName}`, chapterFileName, 'settings.json', 'erased.json'];
    expect(deleteCopies(session, outside)).toBe(0);
    expect(deleteCopies(session, listed)).toBe(listed.length);
    expect(listCopiesWithErased(session)).toEqual([]);
    session.close();
    expect(filesWithTraces(dataFolder)).toEqual([]);
  });

  test('of another chapter are none of this one’s', () => {
    const { session, dataFolder, zoeId } = startWithBackup();
    const own = previewErase(session, zoeId).copies.map(({ key }) => key);
    const foreign = makeFolder();
    startChapterIn(foreign).session.close();
    writeFileSync(join(dataFolder, 'other.grove'), readFileSync(join(foreign, chapterFileName)));
    expect(previewErase(session, zoeId).copies.map(({ key }) => key)).toEqual(own);
    rmSync(join(dataFolder, 'other.grove'));
  });
});
