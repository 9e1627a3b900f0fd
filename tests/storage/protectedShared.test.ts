import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addPerson,
  type ChapterSession,
  compareCopy,
  createChapter,
  createChapterSession,
  createProtection,
  mergeCopy,
  type Protection,
  receive,
} from '../../src/main/services/index.ts';
import { dropKeys, keyPathOf, workingFolderFor } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { chapterFileName, firstCycle, settings, storageOptions } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { filesWith, makeFolder } from './support/folders.ts';

const passphrase = 'quiet lantern orchard seven';
const laterPassphrase = 'another river of four words';

/**
 * A laptop that works on the chapters of a synced folder; started anew, it knows no key.
 * @param beside true where another laptop goes on working: both live in one process here, and share what is unlocked
 */
const startOn = (
  shared: string,
  appFolder: string,
  beside = false,
): { session: ChapterSession; protection: Protection } => {
  if (!beside) dropKeys();
  const working = workingFolderFor(shared, appFolder);
  const session = createChapterSession({ ...storageOptions(working), shared: { shared, working } });
  return { session, protection: createProtection(session) };
};

const openWith = (laptop: ReturnType<typeof startOn>, entered: string): void => {
  try {
    laptop.session.open(chapterFileName);
    return;
  } catch {
    // It waits for its passphrase.
  }
  laptop.protection.unlock({ by: 'passphrase', entered, newPassphrase: null });
};

const opensWith = (laptop: ReturnType<typeof startOn>, entered: string): boolean => {
  try {
    openWith(laptop, entered);
    return true;
  } catch {
    return false;
  }
};

const startShared = () => {
  const [shared, one, other] = [makeFolder(), makeFolder(), makeFolder()];
  const first = startOn(shared, one);
  createChapter(first.session, settings, firstCycle, passphrase);
  addPerson(first.session.writing(), newPerson('Zerubbabel Quillfeather'), null);
  first.session.close();
  return { shared, one, other };
};

test('a protected chapter in a synced folder brings its key file along, so that its passphrase opens it on each laptop', () => {
  const { shared, one, other } = startShared();
  expect(existsSync(keyPathOf(join(shared, chapterFileName)))).toBe(true);
  for (const text of ['Quillfeather', settings.name, 'CREATE TABLE']) {
    expect([text, filesWith(shared, text)]).toEqual([text, []]);
  }
  const second = startOn(shared, other);
  openWith(second, passphrase);
  expect(listPeople(second.session.reading().queries)).toHaveLength(1);

  // Another passphrase there, under the same key: the first laptop learns of it.
  second.protection.changePassphrase({ current: passphrase, next: laterPassphrase, newKey: false });
  second.session.close();
  const again = startOn(shared, one);
  expect(opensWith(again, passphrase)).toBe(false);
  openWith(again, laterPassphrase);
  // A new key as well: it comes with the file that it belongs to.
  again.protection.changePassphrase({ current: laterPassphrase, next: passphrase, newKey: true });
  again.session.close();
  const last = startOn(shared, other);
  openWith(last, passphrase);
  expect(listPeople(last.session.reading().queries)).toHaveLength(1);
  last.session.close();
});

test('a passphrase that was changed on both laptops locks nobody out', () => {
  const { shared, one, other } = startShared();
  const second = startOn(shared, other);
  openWith(second, passphrase);
  second.session.close();
  const first = startOn(shared, one);
  openWith(first, passphrase);
  first.protection.changePassphrase({ current: passphrase, next: 'first of two new ones', newKey: false });
  const elsewhere = startOn(shared, other, true);
  openWith(elsewhere, passphrase);
  elsewhere.protection.changePassphrase({ current: passphrase, next: laterPassphrase, newKey: false });
  first.session.close();
  elsewhere.session.close();
  const again = startOn(shared, one);
  openWith(again, 'first of two new ones');
  again.session.close();
  const there = startOn(shared, other);
  openWith(there, laterPassphrase);
  there.session.close();
});

test('two protected versions of a chapter are merged with one passphrase', () => {
  const { shared, one, other } = startShared();
  const second = startOn(shared, other);
  openWith(second, passphrase);
  addPerson(second.session.writing(), newPerson('Ada Nightjar'), null);
  const working = workingFolderFor(shared, one);
  // The first laptop works on as well, without having seen that, and writes back last.
  const first = startOn(shared, one, true);
  openWith(first, passphrase);
  addPerson(first.session.writing(), newPerson('Ben Osei'), null);
  first.session.close();
  second.session.close();
  const home = startOn(shared, one);
  openWith(home, passphrase);
  const versions = readdirSync(working).filter((name) => name.includes('changed elsewhere'));
  expect(versions.filter((name) => name.endsWith('.grove'))).toHaveLength(1);
  const [version = ''] = versions.filter((name) => name.endsWith('.grove'));
  const received = receive(home.session, version, readFileSync(join(working, version)));
  expect(received).toMatchObject({ isLocked: false, relation: 'open chapter' });
  expect(compareCopy(home.session, received.id, {})).toMatchObject({ hasSomething: true });
  mergeCopy(home.session, received.id, {});
  expect(listPeople(home.session.reading().queries).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ada Nightjar', 'Ben Osei', 'Zerubbabel Quillfeather']),
  );
  home.session.close();
});
