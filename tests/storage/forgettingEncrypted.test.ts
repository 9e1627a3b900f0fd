import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  type ChapterSession,
  createChapter,
  createProtection,
  erasePerson,
  makePackage,
  previewErase,
  restoreBackup,
} from '../../src/main/services/index.ts';
import { dropKeys } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import type { PersonId } from '../../src/shared/model/index.ts';
import { chapterFileName, firstCycle, settings, startSessionIn } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { zoe } from './support/fullYear.ts';
import { filesWithTraces } from './support/traces.ts';

const erase = (session: ChapterSession, personId: PersonId) =>
  erasePerson(session, { personId, typedName: zoe.name, passages: [], remove: [] });

describe('an encrypted chapter', () => {
  const passphrase = 'quiet lantern orchard seven';

  test('is looked into with its key; what has another key is told as unreadable and not as clean', () => {
    const dataFolder = makeFolder();
    const elsewhere = makeFolder();
    const other = startSessionIn(elsewhere);
    createChapter(other, settings, firstCycle, 'another lantern orchard eight');
    other.close();
    dropKeys();
    const session = startSessionIn(dataFolder);
    createChapter(session, settings, firstCycle, passphrase);
    writeFileSync(join(dataFolder, 'briar-glen (2).grove'), readFileSync(join(elsewhere, chapterFileName)));
    const id = addPerson(session.writing(), { ...newPerson(zoe.name), email: zoe.email }, null);
    const backup = session.backUp('by hand', 'always').fileName;
    const { copies } = previewErase(session, id);
    expect(copies.map(({ kind, holds }) => [kind, holds]).sort()).toEqual([
      ['backup', 'holds'],
      ['second copy', 'unknown'],
    ]);
    const proof = erase(session, id);
    expect(proof.found).toBe(0);
    expect(proof.left).toHaveLength(2);
    // The new backup is encrypted too, and was searched by its key.
    expect(proof.files.some((name) => name.endsWith('after-erasing.grove'))).toBe(true);
    expect(restoreBackup(session, chapterFileName, backup).erasedAgain).toBe(1);
    expect(listPeople(session.writing().queries)).toEqual([]);
    session.close();
    expect(filesWithTraces(dataFolder)).toEqual([]);
  });

  test('erases again once it is unlocked, where a backup took its place while it was locked', () => {
    const dataFolder = makeFolder();
    const session = startSessionIn(dataFolder);
    createChapter(session, settings, firstCycle, passphrase);
    const id = addPerson(session.writing(), { ...newPerson(zoe.name), email: zoe.email }, null);
    const backup = session.backUp('by hand', 'always').fileName;
    erase(session, id);
    session.close();
    dropKeys();
    const next = startSessionIn(dataFolder);
    expect(() => restoreBackup(next, chapterFileName, backup)).toThrow('LOCKED');
    const opened = createProtection(next).unlock({
      by: 'passphrase',
      entered: passphrase,
      newPassphrase: null,
    });
    expect(opened.erasedAgain).toBe(1);
    expect(listPeople(next.writing().queries)).toEqual([]);
  });

  test('goes by its key into a protected package, before the erasing and after it', () => {
    const dataFolder = makeFolder();
    const session = startSessionIn(dataFolder);
    createChapter(session, settings, firstCycle, passphrase);
    const id = addPerson(session.writing(), { ...newPerson(zoe.name), email: zoe.email }, null);
    addPerson(session.writing(), newPerson('Ben'), null);
    const before = makePackage(session, []).fileName;
    const packages = previewErase(session, id).copies.filter(({ kind }) => kind === 'hand-over package');
    expect(packages.map(({ fileName, holds }) => [fileName, holds])).toEqual([[before, 'holds']]);
    const remove = previewErase(session, id).copies.map(({ key }) => key);
    expect(erasePerson(session, { personId: id, typedName: zoe.name, passages: [], remove }).left).toEqual(
      [],
    );
    const after = makePackage(session, []).fileName;
    const ben = listPeople(session.writing().queries).find(({ name }) => name === 'Ben');
    if (ben === undefined) throw new Error('Ben is missing.');
    const proof = erasePerson(session, { personId: ben.id, typedName: 'Ben', passages: [], remove: [] });
    // It holds Ben, so it is told and not searched.
    expect(proof.left.map(({ fileName, holds }) => [fileName, holds])).toContainEqual([after, 'holds']);
    expect(proof.unread).toEqual([]);
  });
});
