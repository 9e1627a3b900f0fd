import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  type ChapterSession,
  createChapter,
  createProtection,
  readBackupContents,
  readBackups,
  restoreBackup,
} from '../../src/main/services/index.ts';
import { waitAfterWrong } from '../../src/main/services/tries.ts';
import {
  dropKeys,
  findKeyFile,
  isVerifiedBackup,
  keyIdsOfCopies,
  makeKey,
  peekHeader,
  unwrapKey,
  wrapKey,
} from '../../src/main/storage/index.ts';
import { prepareKeyFile, saveKeyFile } from '../../src/main/storage/keys/keyFile.ts';
import { rewriteUnderKey } from '../../src/main/storage/keys/rewrite.ts';
import { chapterFileName, firstCycle, settings, startChapterIn, startSessionIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { newPerson } from './support/drafts.ts';
import { filesIn, filesWith, makeFolder } from './support/folders.ts';

const passphrase = 'quiet lantern orchard seven';
const secretName = 'Zerubbabel Quillfeather';

const startProtected = () => {
  const folder = makeFolder();
  const session = startSessionIn(folder);
  createChapter(session, settings, firstCycle, passphrase);
  addPerson(session.writing(), newPerson(secretName), null);
  return { folder, session, protection: createProtection(session), path: join(folder, chapterFileName) };
};

/** What a new process finds: a session in which nothing is unlocked. */
const startLocked = (folder: string, clock?: () => number) => {
  dropKeys();
  const session = startSessionIn(folder);
  expect(session.current()).toBeNull();
  return { session, protection: createProtection(session, clock) };
};

const names = ({ writing }: ChapterSession): string[] =>
  writing().connection.prepare<[], string>('SELECT name FROM person').pluck().all();

const by = (entered: string, newPassphrase: string | null = null) => ({
  by: 'passphrase' as const,
  entered,
  newPassphrase,
});

describe('an encrypted chapter', () => {
  test('is opened by its passphrase after a restart, and shows nothing before', () => {
    const { folder, session } = startProtected();
    session.close();
    const { session: next, protection } = startLocked(folder);
    expect(protection.state()).toMatchObject({
      locked: { fileName: chapterFileName, name: chapterFileName, hasKeyFile: true, waitSeconds: 0 },
      isProtected: false,
    });
    expect(() => next.reading()).toThrow('NO_CHAPTER_OPEN');
    expect(() => next.open(chapterFileName)).toThrow(/LOCKED: .* protected by a passphrase/);
    const before = readFileSync(join(folder, chapterFileName));
    expect(() => protection.unlock(by('wrong passphrase'))).toThrow(/not the passphrase/);
    expect(readFileSync(join(folder, chapterFileName)).equals(before)).toBe(true);
    expect(protection.unlock(by(passphrase))).toMatchObject({ access: 'write' });
    expect(names(next)).toEqual([secretName]);
    expect(protection.state()).toMatchObject({ locked: null, isProtected: true });
    next.close();
  });

  test('leaves nothing readable in any file of the folder, while it is open and after it is locked', () => {
    const { folder, session, protection, path } = startProtected();
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    session.backUp('by hand', 'always');
    for (const text of [
      secretName,
      'Quillfeather',
      settings.name,
      settings.officer,
      'CREATE TABLE',
      passphrase,
    ]) {
      expect([text, filesWith(folder, text)]).toEqual([text, []]);
    }
    protection.lock();
    expect(filesWith(folder, 'Quillfeather')).toEqual([]);
    expect(filesWith(folder, 'CREATE TABLE')).toEqual([]);
    expect(existsSync(`${path}-wal`)).toBe(false);
    // So that the search can find something at all.
    const { folder: plainFolder, session: plain } = startProtectedLater();
    expect(filesWith(plainFolder, 'Quillfeather')).not.toEqual([]);
    plain.close();
    session.close();
  });

  test('is locked at once: the file is closed and its key overwritten', () => {
    const { session, protection } = startProtected();
    protection.lock();
    expect(session.current()).toBeNull();
    expect(() => session.reading()).toThrow('NO_CHAPTER_OPEN');
    expect(() => session.open(chapterFileName)).toThrow('LOCKED');
    protection.unlock(by(passphrase));
    expect(names(session)).toEqual([secretName]);
    session.forget();
    expect(protection.state().locked).toBeNull();
  });

  test('has encrypted backups that open under the same passphrase, and can be restored', () => {
    const { folder, session, protection } = startProtected();
    const backup = session.backUp('by hand', 'always').fileName;
    addPerson(session.writing(), newPerson('Later'), null);
    const { folder: backups } = readBackups(session, chapterFileName);
    expect(peekHeader(join(backups, backup)).kind).toBe('encrypted');
    expect(isVerifiedBackup(join(backups, backup))).toBe(true);
    expect(readBackupContents(session, chapterFileName, backup)).toMatchObject({
      people: 1,
      isLocked: false,
    });
    restoreBackup(session, chapterFileName, backup);
    expect(names(session)).toEqual([secretName]);
    session.close();
    // Chapter and key file are lost together; the backups and the key beside them are left.
    rmSync(join(folder, chapterFileName));
    rmSync(join(folder, `${chapterFileName}.key`));
    const next = startLocked(folder);
    expect(readBackupContents(next.session, chapterFileName, backup)).toMatchObject({
      isLocked: true,
      people: 0,
    });
    expect(() => restoreBackup(next.session, chapterFileName, backup)).toThrow('LOCKED');
    expect(next.protection.state().locked).toMatchObject({ hasKeyFile: true });
    next.protection.unlock(by(passphrase));
    expect(names(next.session)).toEqual([secretName]);
    next.session.close();
    expect(protection.state().isProtected).toBe(false);
  });
});

const startProtectedLater = () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  addPerson(session.writing(), newPerson(secretName), null);
  return { folder, session, protection: createProtection(session), path: join(folder, chapterFileName) };
};

describe('a passphrase', () => {
  test('is set later: the same chapter, encrypted, after a backup; older backups are encrypted or removed', () => {
    const { folder, session, protection, path } = startProtectedLater();
    const before = digestOf(session.writing().connection);
    const code = protection.protect(passphrase);
    expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    expect(digestOf(session.writing().connection)).toBe(before);
    expect(session.backups().map(({ reason }) => reason)).toEqual([
      'protection changed',
      'before encryption',
      'daily',
    ]);
    expect(protection.state()).toMatchObject({
      isProtected: true,
      otherBackups: { plain: 2, earlierKey: 0, packages: 0 },
    });
    expect(protection.tidyBackups('encrypt')).toBe(2);
    expect(protection.state().otherBackups).toEqual({ plain: 0, earlierKey: 0, packages: 0 });
    expect(filesWith(folder, 'Quillfeather')).toEqual([]);
    const { folder: backups, backups: list } = readBackups(session, chapterFileName);
    expect(list.map(({ verified }) => verified)).toEqual([true, true, true]);
    expect(readBackupContents(session, chapterFileName, list[1]?.fileName ?? '')).toMatchObject({
      people: 1,
    });
    expect(keyIdsOfCopies(path, backups)).toEqual([0, 1, 2].map(() => session.keyId()));
    expect(() => protection.protect(passphrase)).toThrow('REFUSED');
    session.close();
    expect(peekHeader(path).kind).toBe('encrypted');
  });

  test('is changed without writing the file anew: the old one opens nothing any more', () => {
    const { folder, session, protection, path } = startProtected();
    const next = 'another river of four words';
    const id = session.keyId();
    expect(() => protection.changePassphrase({ current: 'nonsense words', next, newKey: false })).toThrow(
      'WRONG_PASSPHRASE',
    );
    expect(protection.changePassphrase({ current: passphrase, next, newKey: false })).toBeNull();
    expect(session.keyId()).toBe(id);
    session.close();
    for (const keyFile of filesIn(folder).filter((name) => name.endsWith('.key'))) {
      expect(unwrapKey(JSON.parse(readFileSync(keyFile, 'utf8')), passphrase)).toBeNull();
    }
    const later = startLocked(folder);
    expect(() => later.protection.unlock(by(passphrase))).toThrow('WRONG_PASSPHRASE');
    later.protection.unlock(by(next));
    expect(names(later.session)).toEqual([secretName]);
    later.session.close();
    expect(findKeyFile(path, id ?? '')).not.toBeNull();
  });

  test('is changed with a new key: copies of the old file and the old code open the chapter no more', () => {
    const { folder, session, protection } = startProtected();
    const oldCode = protection.recoveryCode(passphrase);
    const next = 'another river of four words';
    const newCode = protection.changePassphrase({ current: passphrase, next, newKey: true });
    expect(newCode).not.toBe(oldCode);
    expect(protection.state().otherBackups.earlierKey).toBeGreaterThan(0);
    expect(protection.tidyBackups('remove')).toBeGreaterThan(0);
    expect(session.backups().map(({ reason }) => reason)).toEqual(['protection changed']);
    session.close();
    const later = startLocked(folder);
    const open = (entered: string) => () =>
      later.protection.unlock({ by: 'recovery code', entered, newPassphrase: null });
    expect(open(oldCode)).toThrow(/not the recovery code/);
    open(newCode ?? '')();
    expect(names(later.session)).toEqual([secretName]);
    later.session.close();
  });

  test('is removed: the same chapter, plain', () => {
    const { session, protection, path } = startProtected();
    const before = digestOf(session.writing().connection);
    expect(() => protection.unprotect('nonsense words')).toThrow('WRONG_PASSPHRASE');
    protection.unprotect(passphrase);
    expect(digestOf(session.writing().connection)).toBe(before);
    expect(protection.state()).toMatchObject({ isProtected: false });
    session.close();
    expect(peekHeader(path).kind).toBe('chapter');
    expect(existsSync(`${path}.key`)).toBe(false);
  });

  test('that is lost is replaced by the recovery code, also where the key file is gone', () => {
    const { folder, session, protection } = startProtected();
    const code = protection.recoveryCode(passphrase);
    session.close();
    // The file alone, on another laptop.
    const elsewhere = makeFolder();
    copyFileSync(join(folder, chapterFileName), join(elsewhere, chapterFileName));
    dropKeys();
    const next = startSessionIn(elsewhere);
    const there = createProtection(next);
    expect(() => next.open(chapterFileName)).toThrow('LOCKED');
    expect(there.state().locked).toMatchObject({ hasKeyFile: false });
    expect(() => there.unlock(by(passphrase))).toThrow(/only the recovery code/);
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    there.unlock({ by: 'recovery code', entered: typed, newPassphrase: 'a wholly new passphrase' });
    expect(names(next)).toEqual([secretName]);
    next.close();
    const later = startLocked(elsewhere);
    later.protection.unlock(by('a wholly new passphrase'));
    expect(names(later.session)).toEqual([secretName]);
    later.session.close();
  });

  test('that is wrong makes the next try wait, longer each time; a right one ends it', () => {
    expect([0, 1, 2, 3, 4, 5, 9, 40].map(waitAfterWrong)).toEqual([0, 0, 0, 1, 2, 4, 60, 60]);
    const { folder, session } = startProtected();
    session.close();
    let now = 100;
    const { session: next, protection } = startLocked(folder, () => now);
    for (let tries = 0; tries < 3; tries++)
      expect(() => protection.unlock(by('nonsense'))).toThrow('try again');
    expect(protection.state().locked?.waitSeconds).toBe(1);
    expect(() => protection.unlock(by(passphrase))).toThrow(/After 3 wrong tries/);
    now += 1;
    protection.unlock(by(passphrase));
    expect(names(next)).toEqual([secretName]);
    next.close();
  });

  test('that is too short is refused, before anything is made', () => {
    const folder = makeFolder();
    const session = startSessionIn(folder);
    expect(() => createChapter(session, settings, firstCycle, 'short')).toThrow(/at least 8 letters/);
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('a change of the key that is cut off', () => {
  test('leaves the old file or the new one, and its passphrase opens it', () => {
    const { folder, session, path } = startProtected();
    const id = session.keyId() ?? '';
    session.close();
    const old = { file: readFileSync(path), key: readFileSync(`${path}.key`) };
    const next = 'another river of four words';
    const fresh = makeKey();
    const keyFile = wrapKey(fresh, next);
    const wrapped = findKeyFile(path, id);
    const key = wrapped === null ? null : unwrapKey(wrapped, passphrase);
    expect(key?.id).toBe(id);
    rewriteUnderKey(path, { key: fresh, keyFile });
    const renewed = readFileSync(path);
    const states: readonly [string, () => void, string][] = [
      [
        'half of the new file lies aside',
        () => writeFileSync(`${path}.rekeying`, renewed.subarray(0, 9000)),
        passphrase,
      ],
      ['the new key lies beside the old file', () => prepareKeyFile(path, keyFile), passphrase],
      [
        'the new file is in place, its key still beside the old one',
        () => {
          writeFileSync(path, renewed);
          prepareKeyFile(path, keyFile);
        },
        next,
      ],
      [
        'all is done',
        () => {
          writeFileSync(path, renewed);
          saveKeyFile(path, keyFile);
        },
        next,
      ],
    ];
    for (const [state, make, opens] of states) {
      writeFileSync(path, old.file);
      writeFileSync(`${path}.key`, old.key);
      rmSync(`${path}.key.next`, { force: true });
      make();
      const found = startLocked(folder);
      found.protection.unlock(by(opens));
      expect([state, names(found.session)]).toEqual([state, [secretName]]);
      found.session.close();
      expect([state, readdirSync(folder).filter((name) => /rekeying|\.next$/.test(name))]).toEqual([
        state,
        [],
      ]);
      const again = startLocked(folder);
      again.protection.unlock(by(opens));
      again.session.close();
    }
  });
});
