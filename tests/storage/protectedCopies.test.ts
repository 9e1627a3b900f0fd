import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/main/services/handOver/packageFile.ts';
import {
  addPerson,
  type ChapterSession,
  compareCopy,
  copyBackup,
  createChapter,
  createProtection,
  listPackages,
  makePackage,
  mergeCopy,
  openReceived,
  type Protection,
  readMadePackage,
  receive,
} from '../../src/main/services/index.ts';
import { ChapterError, dropKeys, heldKey, keyPathOf, peekHeader } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { chapterFileName, firstCycle, settings, startChapterIn, startSessionIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { newPerson } from './support/drafts.ts';
import { filesWith, makeFolder } from './support/folders.ts';

const passphrase = 'quiet lantern orchard seven';
const laterPassphrase = 'another river of four words';
const secretName = 'Zerubbabel Quillfeather';

interface Laptop {
  readonly folder: string;
  readonly session: ChapterSession;
  readonly protection: Protection;
}

/** Another laptop, or this one after a restart: nothing is unlocked there. */
const startLaptop = (folder = makeFolder(), clock?: () => number): Laptop => {
  dropKeys();
  const session = startSessionIn(folder);
  return { folder, session, protection: createProtection(session, clock) };
};

const startProtected = (): Laptop => {
  const laptop = startLaptop();
  createChapter(laptop.session, settings, firstCycle, passphrase);
  addPerson(laptop.session.writing(), newPerson(secretName), null);
  return laptop;
};

const packageOf = ({ session }: Laptop): Uint8Array =>
  readMadePackage(session, makePackage(session, []).fileName);

const unlock = (
  { protection }: Laptop,
  receivedId: string,
  entered: string,
  by: 'passphrase' | 'recovery code' = 'passphrase',
) => protection.unlockReceived({ receivedId, by, entered });

const names = ({ session }: Laptop): string[] =>
  listPeople(session.reading().queries).map(({ name }) => name);

const refusalOf = (work: () => unknown): ChapterError => {
  try {
    work();
  } catch (problem) {
    if (problem instanceof ChapterError) return problem;
    throw problem;
  }
  throw new Error('It was let in.');
};

describe('a package of a protected chapter', () => {
  test('holds the chapter encrypted with its key file, and tells nothing about anybody', () => {
    const here = startProtected();
    const made = makePackage(here.session, []);
    expect(made).toMatchObject({ isProtected: true });
    expect(made.fileName).toMatch(/^briar-glen-hand-over-\d{8}T\d{6}Z-protected\.zip$/);
    expect(listPackages(here.session)).toEqual([made]);
    const bytes = readMadePackage(here.session, made.fileName);
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual([
      'README.txt',
      'chapter.grove',
      'chapter.grove.key',
      'manifest.json',
    ]);
    // What is packed can't be searched, so each file is looked through as well.
    for (const content of [bytes, ...Object.values(files)]) {
      for (const text of [
        secretName,
        'Quillfeather',
        settings.officer,
        settings.name,
        'CREATE TABLE',
        passphrase,
      ]) {
        expect([text, Buffer.from(content).includes(text)]).toEqual([text, false]);
      }
    }
    expect(JSON.parse(strFromU8(files['manifest.json'] as Uint8Array))).toEqual({
      format: 'MentorGrove hand-over package',
      formatVersion: 2,
      appVersion: '0.1.0',
      schemaVersion: here.session.options.migrations.length,
      madeAt: made.madeAt,
      encryption: { keyId: here.session.keyId() },
      files: ['README.txt', 'chapter.grove', 'chapter.grove.key'].map((name) => ({
        name,
        bytes: files[name]?.length,
        sha256: sha256Of(files[name] as Uint8Array),
      })),
    });
    expect(strFromU8(files['README.txt'] as Uint8Array)).toContain('asks for the passphrase');
    expect(filesWith(join(here.folder, 'hand-over'), 'Quillfeather')).toEqual([]);
    here.session.close();
  });

  test('takes readable tables along only where somebody says so, and then tells of them', () => {
    const here = startProtected();
    const extras = [{ name: 'people.csv' as const, text: `Name\r\n${secretName}\r\n` }];
    expect(refusalOf(() => makePackage(here.session, extras))).toMatchObject({ code: 'REFUSED' });
    expect(listPackages(here.session)).toEqual([]);
    const made = makePackage(here.session, extras, true);
    const files = unzipSync(readMadePackage(here.session, made.fileName));
    expect(strFromU8(files['people.csv'] as Uint8Array)).toContain(secretName);
    expect(strFromU8(files['README.txt'] as Uint8Array)).toContain(
      'Not encrypted, because the board wanted it so: people.csv',
    );
    here.session.close();
  });

  test('is opened on another laptop by the passphrase, which goes on opening it there', () => {
    const here = startProtected();
    const digest = digestOf(here.session.reading().connection);
    const bytes = packageOf(here);
    here.session.close();
    const there = startLaptop();
    const handedIn = receive(there.session, 'from the last board.zip', bytes);
    expect(handedIn).toEqual({
      id: handedIn.id,
      isLocked: true,
      fileName: 'from the last board.zip',
      kind: 'hand-over package',
      hasKeyFile: true,
    });
    expect(refusalOf(() => openReceived(there.session, handedIn.id))).toMatchObject({ code: 'LOCKED' });
    expect(unlock(there, handedIn.id, passphrase)).toMatchObject({
      isLocked: false,
      chapterName: settings.name,
      relation: 'new here',
      counts: { people: 1 },
      made: { by: '' },
    });
    expect(openReceived(there.session, handedIn.id)).toMatchObject({
      fileName: chapterFileName,
      access: 'write',
    });
    expect(digestOf(there.session.reading().connection)).toBe(digest);
    for (const text of ['Quillfeather', settings.officer, 'CREATE TABLE']) {
      expect([text, filesWith(there.folder, text)]).toEqual([text, []]);
    }
    there.session.close();

    const later = startLaptop(there.folder);
    expect(later.protection.state().locked).toMatchObject({ fileName: chapterFileName, hasKeyFile: true });
    later.protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
    expect(names(later)).toEqual([secretName]);
    later.session.close();
  });

  test('is opened by the recovery code, also where the key file is lost', () => {
    const here = startProtected();
    const code = here.protection.recoveryCode(passphrase);
    const whole = packageOf(here);
    rmSync(keyPathOf(join(here.folder, chapterFileName)));
    for (const name of readdirSync(join(here.folder, 'backups'), { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.key')) rmSync(join(here.folder, 'backups', name));
    }
    const without = packageOf(here);
    here.session.close();
    expect(strFromU8(unzipSync(without)['README.txt'] as Uint8Array)).toContain('asks for the recovery code');
    for (const [bytes, hasKeyFile] of [
      [whole, true],
      [without, false],
    ] as const) {
      const there = startLaptop();
      const { id, ...told } = receive(there.session, 'package.zip', bytes);
      expect(told).toMatchObject({ isLocked: true, hasKeyFile });
      expect(unlock(there, id, code.toLowerCase(), 'recovery code')).toMatchObject({
        chapterName: settings.name,
      });
      openReceived(there.session, id);
      expect(names(there)).toEqual([secretName]);
      expect(existsSync(keyPathOf(join(there.folder, chapterFileName)))).toBe(hasKeyFile);
      there.session.close();
    }
  });

  test('says plainly what is wrong with a wrong passphrase or code, and can be tried again', () => {
    const here = startProtected();
    const bytes = packageOf(here);
    here.session.close();
    let seconds = 100;
    const there = startLaptop(makeFolder(), () => seconds);
    const { id } = receive(there.session, 'package.zip', bytes);
    expect(refusalOf(() => unlock(there, id, 'nonsense words'))).toMatchObject({
      code: 'WRONG_PASSPHRASE',
      sentence: 'This is not the passphrase of this copy. Nothing was changed; try again.',
    });
    expect(refusalOf(() => unlock(there, id, 'ABCD', 'recovery code')).sentence).toBe(
      'This is not the recovery code of this copy. Nothing was changed; try again.',
    );
    expect(refusalOf(() => unlock(there, id, 'third nonsense'))).toMatchObject({ code: 'WRONG_PASSPHRASE' });
    // Right, but too early: the wait holds for copies as it does for the chapter.
    expect(refusalOf(() => unlock(there, id, passphrase)).sentence).toContain('the next one is possible in');
    seconds += 60;
    expect(unlock(there, id, passphrase)).toMatchObject({ chapterName: settings.name });
    expect(there.session.list()).toEqual([]);
  });

  test('made before a new key opens under the old passphrase, and is merged into the chapter of today', () => {
    const here = startProtected();
    const oldCode = here.protection.recoveryCode(passphrase);
    const bytes = packageOf(here);
    const newCode = here.protection.changePassphrase({
      current: passphrase,
      next: laterPassphrase,
      newKey: true,
    });
    addPerson(here.session.writing(), newPerson('Ada Nightjar'), null);
    here.session.close();
    const later = startLaptop(here.folder);
    later.session.locked();
    later.protection.unlock({ by: 'passphrase', entered: laterPassphrase, newPassphrase: null });
    const { id, ...told } = receive(later.session, 'package.zip', bytes);
    expect(told).toMatchObject({ isLocked: true, hasKeyFile: true });
    expect(refusalOf(() => unlock(later, id, laterPassphrase)).code).toBe('WRONG_PASSPHRASE');
    expect(refusalOf(() => unlock(later, id, newCode ?? '', 'recovery code')).code).toBe('WRONG_PASSPHRASE');
    expect(unlock(later, id, oldCode, 'recovery code')).toMatchObject({ relation: 'open chapter' });
    expect(compareCopy(later.session, id, {})).toMatchObject({ hasSomething: false, conflicts: [] });
    later.session.close();
  });

  test('that was tampered with is refused before anything of it is written', () => {
    const here = startProtected();
    const files = unzipSync(packageOf(here));
    here.session.close();
    const plain = startChapterIn(makeFolder());
    const plainFiles = unzipSync(readMadePackage(plain.session, makePackage(plain.session, []).fileName));
    plain.session.close();
    const rebuilt = (change: (inside: Record<string, Uint8Array>) => void): Uint8Array => {
      const inside = { ...files };
      change(inside);
      const manifest = JSON.parse(strFromU8(inside['manifest.json'] as Uint8Array));
      for (const entry of manifest.files) {
        const file = inside[entry.name];
        if (file !== undefined) Object.assign(entry, { bytes: file.length, sha256: sha256Of(file) });
      }
      inside['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
      return zipSync(inside);
    };
    const there = startLaptop();
    const refused = (bytes: Uint8Array) => {
      const refusal = refusalOf(() => receive(there.session, 'package.zip', bytes));
      expect(refusal.code).toBe('NOT_A_CHAPTER');
      expect(existsSync(join(there.folder, 'received'))).toBe(false);
      return refusal.sentence;
    };
    const swapped = rebuilt((inside) => {
      inside['chapter.grove'] = plainFiles['chapter.grove'] as Uint8Array;
    });
    expect(refused(swapped)).toContain('not encrypted as its manifest says');
    const foreignKey = rebuilt((inside) => {
      const key = JSON.parse(strFromU8(inside['chapter.grove.key'] as Uint8Array));
      inside['chapter.grove.key'] = new TextEncoder().encode(
        JSON.stringify({ ...key, keyId: '0'.repeat(16) }),
      );
    });
    expect(refused(foreignKey)).toContain('key file that does not belong to its chapter');
    const turned = rebuilt((inside) => {
      const chapter = new Uint8Array(inside['chapter.grove'] as Uint8Array);
      chapter[5000] = (chapter[5000] ?? 0) ^ 1;
      inside['chapter.grove'] = chapter;
    });
    // The sums are right, so only the cipher's own seal of each page tells.
    const { id } = receive(there.session, 'package.zip', turned);
    expect(refusalOf(() => unlock(there, id, passphrase)).code).toBe('DAMAGED_CHAPTER');
    expect(existsSync(join(there.folder, 'received'))).toBe(false);
  });
});

describe('a saved copy of a protected chapter', () => {
  test('brings its key file along, and opens elsewhere by passphrase or code', async () => {
    const here = startProtected();
    const code = here.protection.recoveryCode(passphrase);
    const { fileName: backup } = here.session.backUp('by hand', 'always');
    const saved = copyBackup(here.session, chapterFileName, backup);
    expect(saved.fileName).toMatch(/^briar-glen-\d{8}T\d{6}Z-protected\.zip$/);
    const bytes = new Uint8Array(await saved.file.arrayBuffer());
    here.session.close();
    for (const [by, entered] of [
      ['passphrase', passphrase],
      ['recovery code', code],
    ] as const) {
      const there = startLaptop();
      const { id } = receive(there.session, saved.fileName, bytes);
      expect(unlock(there, id, entered, by)).toMatchObject({ chapterName: settings.name });
      openReceived(there.session, id);
      expect(names(there)).toEqual([secretName]);
      there.session.close();
    }
  });

  test('is saved also while the chapter waits for its passphrase', async () => {
    const here = startProtected();
    const { fileName: backup } = here.session.backUp('by hand', 'always');
    here.protection.lock();
    const saved = copyBackup(here.session, chapterFileName, backup);
    const there = startLaptop();
    const { id } = receive(there.session, saved.fileName, new Uint8Array(await saved.file.arrayBuffer()));
    expect(unlock(there, id, passphrase)).toMatchObject({ counts: { people: 1 } });
  });

  test('as a bare chapter file opens by its code elsewhere, and by its passphrase where its key lies', () => {
    const here = startProtected();
    const code = here.protection.recoveryCode(passphrase);
    here.session.close();
    const bytes = readFileSync(join(here.folder, chapterFileName));
    const there = startLaptop();
    const { id, ...told } = receive(there.session, 'copied.grove', bytes);
    expect(told).toMatchObject({ isLocked: true, hasKeyFile: false });
    const refusal = refusalOf(() => unlock(there, id, passphrase));
    expect(refusal.sentence).toBe(
      'The key file beside this copy is gone, so only the recovery code opens it.',
    );
    expect(unlock(there, id, code, 'recovery code')).toMatchObject({ chapterName: settings.name });

    const again = startLaptop(here.folder);
    expect(again.session.locked()).toBe(chapterFileName);
    const known = receive(again.session, 'copied.grove', bytes);
    expect(known).toMatchObject({ isLocked: true, hasKeyFile: true });
    expect(unlock(again, known.id, passphrase)).toMatchObject({ relation: 'known chapter' });
  });
});

describe('the merge of a protected copy', () => {
  test('asks for its passphrase, takes its work over, and writes nothing of it in the open', () => {
    const here = startProtected();
    const bytes = packageOf(here);
    here.session.close();
    const there = startLaptop();
    const taken = receive(there.session, 'package.zip', bytes);
    unlock(there, taken.id, passphrase);
    openReceived(there.session, taken.id);
    addPerson(there.session.writing(), newPerson('Ada Nightjar'), null);
    there.protection.changePassphrase({ current: passphrase, next: laterPassphrase, newKey: true });
    const theirs = packageOf(there);
    there.session.close();

    const scratch = mkdtempSync(join(makeFolder(), 'temporary-'));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = scratch;
    try {
      expect(tmpdir()).toBe(scratch);
      const home = startLaptop(here.folder);
      home.session.locked();
      home.protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
      const { id, isLocked } = receive(home.session, 'theirs.zip', theirs);
      expect(isLocked).toBe(true);
      expect(refusalOf(() => mergeCopy(home.session, id, {})).code).toBe('LOCKED');
      const { keyId } = peekHeader(join(home.folder, 'received', id, 'chapter.grove'));
      expect(unlock(home, id, laterPassphrase)).toMatchObject({ relation: 'open chapter' });
      expect(compareCopy(home.session, id, {})).toMatchObject({ hasSomething: true, conflicts: [] });
      expect(mergeCopy(home.session, id, {}).label).toContain('Merge');
      expect(names(home).toSorted()).toEqual(['Ada Nightjar', secretName]);
      for (const text of ['Nightjar', 'Quillfeather', settings.officer, 'CREATE TABLE']) {
        expect([text, filesWith(home.folder, text), filesWith(scratch, text)]).toEqual([text, [], []]);
      }
      // Locking throws the copy away and forgets its key as well.
      home.protection.lock();
      expect(existsSync(join(home.folder, 'received'))).toBe(false);
      expect(heldKey(keyId ?? '')).toBeNull();
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  test('of a copy that lies beside the chapter, as a synced folder leaves it, needs no second asking', () => {
    const here = startProtected();
    here.session.close();
    const conflict = 'briar-glen (changed elsewhere 2026-09-01 101500).grove';
    copyFileSync(join(here.folder, chapterFileName), join(here.folder, conflict));
    const later = startLaptop(here.folder);
    later.session.locked();
    later.protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
    const handedIn = receive(later.session, conflict, readFileSync(join(here.folder, conflict)));
    expect(handedIn).toMatchObject({ isLocked: false, relation: 'open chapter' });
    expect(compareCopy(later.session, handedIn.id, {})).toMatchObject({ hasSomething: false });
    later.session.close();
  });
});
