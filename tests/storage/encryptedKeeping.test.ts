import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addPerson,
  type ChapterSession,
  commitImport,
  createChapter,
  createChapterSession,
  createProtection,
  makePackage,
  readBackupContents,
  readBackups,
  restoreBackup,
  undoRestore,
} from '../../src/main/services/index.ts';
import { readBackupName } from '../../src/main/storage/backupNames.ts';
import {
  dropKeys,
  isVerifiedBackup,
  keyPathOf,
  makeKey,
  peekHeader,
  wrapKey,
  writeRecoveryCode,
} from '../../src/main/storage/index.ts';
import { saveKeyFile } from '../../src/main/storage/keys/keyFile.ts';
import { rewriteUnderKey } from '../../src/main/storage/keys/rewrite.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { releasedVersions, rowsOf, writeOlderChapter } from '../faults/support/olderChapter.ts';
import {
  chapterFileName,
  firstCycle,
  settings,
  startChapterIn,
  startSessionIn,
  storageOptions,
} from './support/chapters.ts';
import { draftOf, newPerson } from './support/drafts.ts';
import { filesWith, makeFolder } from './support/folders.ts';

const passphrase = 'quiet lantern orchard seven';
const laterPassphrase = 'another river of four words';
const secretName = 'Zerubbabel Quillfeather';

const names = ({ reading }: ChapterSession): string[] =>
  listPeople(reading().queries)
    .map(({ name }) => name)
    .toSorted();

/** What a new process finds, once the passphrase is entered. */
const startUnlocked = (folder: string, entered = passphrase) => {
  dropKeys();
  const session = startSessionIn(folder);
  expect(session.locked()).toBe(chapterFileName);
  const protection = createProtection(session);
  protection.unlock({ by: 'passphrase', entered, newPassphrase: null });
  return { session, protection };
};

/** A file of the present version needs no migration. */
const olderVersions = releasedVersions.filter((version) => version < storageOptions('').migrations.length);

test.each(olderVersions)(
  'an encrypted chapter of version %i is brought up to date, after an encrypted backup',
  (version) => {
    const source = makeFolder();
    const { session, cycleId } = startChapterIn(source);
    commitImport(session.writing(), draftOf(cycleId, 20, 'E'));
    addPerson(session.writing(), newPerson(secretName), null);
    session.close();
    const folder = makeFolder();
    const path = join(folder, chapterFileName);
    const { shape, rows } = writeOlderChapter(join(source, chapterFileName), version, path);
    const key = makeKey();
    saveKeyFile(path, wrapKey(key, passphrase));
    rewriteUnderKey(path, { key, keyFile: null });
    expect(filesWith(folder, 'Quillfeather')).toEqual([]);

    dropKeys();
    const next = startSessionIn(folder);
    expect(() => next.open(chapterFileName)).toThrow('LOCKED');
    createProtection(next).unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
    const { connection } = next.reading();
    expect(connection.pragma('user_version', { simple: true })).toBe(next.options.migrations.length);
    expect(rowsOf(connection, shape)).toEqual(rows);
    const { folder: place, backups } = readBackups(next, chapterFileName);
    const before = backups.find(({ reason }) => reason === 'before migration');
    expect(before).toMatchObject({ verified: true });
    expect(readBackupName(before?.fileName ?? '')?.schemaVersion).toBe(version);
    expect(peekHeader(join(place, before?.fileName ?? ''))).toMatchObject({
      kind: 'encrypted',
      keyId: key.id,
    });
    expect(filesWith(folder, 'Quillfeather')).toEqual([]);
    expect(filesWith(folder, 'CREATE TABLE')).toEqual([]);
    // Back to it and up to date once more.
    restoreBackup(next, chapterFileName, before?.fileName ?? '');
    expect(rowsOf(next.reading().connection, shape)).toEqual(rows);
    next.close();
  },
);

test('encrypted backups are thinned like others, and the oldest still opens with the key that lies among them', () => {
  const folder = makeFolder();
  let now = Date.parse('2026-01-05T09:00:00.000Z');
  const session = createChapterSession({ ...storageOptions(folder), now: () => new Date(now).toISOString() });
  createChapter(session, settings, firstCycle, passphrase);
  const protection = createProtection(session);
  const code = protection.recoveryCode(passphrase);
  const days = 35;
  for (let day = 0; day < days; day++) {
    now += 24 * 60 * 60_000;
    addPerson(session.writing(), newPerson(`${secretName} ${day}`), null);
    session.backUp('regular', 'always');
    // A second one of the day, which goes as soon as the day lies back.
    session.backUp('by hand', 'always');
  }
  const { folder: place, backups } = readBackups(session, chapterFileName);
  expect(backups.length).toBeLessThan(days);
  expect(backups.length).toBeGreaterThan(15);
  expect(backups.filter(({ verified }) => verified !== true)).toEqual([]);
  const files = readdirSync(place).filter((name) => name.endsWith('.grove'));
  expect(files.map((name) => peekHeader(join(place, name)).keyId)).toEqual(files.map(() => session.keyId()));
  expect(readdirSync(place).filter((name) => name.endsWith('.key'))).toEqual([`${session.keyId()}.key`]);
  expect(filesWith(folder, 'Quillfeather')).toEqual([]);
  const oldest = backups.at(-1)?.fileName ?? '';
  const { people } = readBackupContents(session, chapterFileName, oldest);
  restoreBackup(session, chapterFileName, oldest);
  expect(names(session)).toHaveLength(people);
  expect(protection.recoveryCode(passphrase)).toBe(code);
  session.close();
});

test('a backup of before a new key is restored: the old passphrase opens it, and undoing that brings the new one back', () => {
  const folder = makeFolder();
  const session = startSessionIn(folder);
  createChapter(session, settings, firstCycle, passphrase);
  addPerson(session.writing(), newPerson(secretName), null);
  const old = session.backUp('by hand', 'always').fileName;
  const protection = createProtection(session);
  protection.changePassphrase({ current: passphrase, next: laterPassphrase, newKey: true });
  addPerson(session.writing(), newPerson('Ada Nightjar'), null);
  session.close();

  const next = startUnlocked(folder, laterPassphrase);
  expect(readBackupContents(next.session, chapterFileName, old)).toMatchObject({
    isLocked: true,
    verified: true,
  });
  expect(() => restoreBackup(next.session, chapterFileName, old)).toThrow('LOCKED');
  expect(next.protection.state().locked).toMatchObject({ fileName: chapterFileName, hasKeyFile: true });
  next.protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
  expect(names(next.session)).toEqual([secretName]);
  expect(filesWith(folder, 'Quillfeather')).toEqual([]);
  next.session.close();

  const undone = startUnlocked(folder, passphrase);
  expect(() => undoRestore(undone.session)).toThrow('LOCKED');
  undone.protection.unlock({ by: 'passphrase', entered: laterPassphrase, newPassphrase: null });
  expect(names(undone.session)).toEqual(['Ada Nightjar', secretName]);
  undone.session.close();
});

test('what was readable before a passphrase was set is told of, and encrypted or removed', () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  addPerson(session.writing(), newPerson(secretName), null);
  const backup = session.backUp('by hand', 'always').fileName;
  addPerson(session.writing(), newPerson('Ada Nightjar'), null);
  restoreBackup(session, chapterFileName, backup);
  makePackage(session, []);
  const kept = readdirSync(folder).filter((name) => /before-restore/.test(name));
  expect(kept).toHaveLength(1);

  const protection = createProtection(session);
  protection.protect(passphrase);
  const { plain, earlierKey, packages } = protection.state().otherBackups;
  expect({ earlierKey, packages }).toEqual({ earlierKey: 0, packages: 1 });
  const readable = filesWith(folder, 'CREATE TABLE');
  expect(readable).toHaveLength(plain);
  expect(readable).toContain(join(folder, kept[0] ?? ''));
  expect(protection.tidyBackups('encrypt')).toBe(plain);
  expect(protection.tidyBackups('remove packages')).toBe(1);
  expect(protection.state().otherBackups).toEqual({ plain: 0, earlierKey: 0, packages: 0 });
  for (const text of ['Quillfeather', 'Nightjar', 'CREATE TABLE']) {
    expect([text, filesWith(folder, text)]).toEqual([text, []]);
  }
  const { folder: place, backups } = readBackups(session, chapterFileName);
  expect(backups.filter(({ fileName }) => !isVerifiedBackup(join(place, fileName)))).toEqual([]);
  // What the restore put aside is still what undoing it brings back.
  undoRestore(session);
  expect(names(session)).toEqual(['Ada Nightjar', secretName]);
  session.close();
});

test('a chapter whose key file and backups are lost opens by its code, and gets a new key file', () => {
  const folder = makeFolder();
  const session = startSessionIn(folder);
  createChapter(session, settings, firstCycle, passphrase);
  const code = createProtection(session).recoveryCode(passphrase);
  session.close();
  const path = join(folder, chapterFileName);
  expect(existsSync(keyPathOf(path))).toBe(true);
  const other = writeRecoveryCode(makeKey().secret);
  dropKeys();
  const next = startSessionIn(folder);
  next.locked();
  const protection = createProtection(next);
  expect(() =>
    protection.unlock({ by: 'recovery code', entered: other, newPassphrase: laterPassphrase }),
  ).toThrow('not the recovery code of this chapter');
  protection.unlock({ by: 'recovery code', entered: code, newPassphrase: laterPassphrase });
  next.close();
  startUnlocked(folder, laterPassphrase).session.close();
});
