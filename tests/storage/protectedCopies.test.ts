import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/main/services/handOver/packageFile.ts';
import {
  addPerson,
  compareCopy,
  listPackages,
  makePackage,
  openReceived,
  readMadePackage,
  receive,
} from '../../src/main/services/index.ts';
import { keyPathOf } from '../../src/main/storage/index.ts';
import { chapterFileName, settings, startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { newPerson } from './support/drafts.ts';
import { filesWith, makeFolder } from './support/folders.ts';
import {
  laterPassphrase,
  names,
  packageOf,
  passphrase,
  refusalOf,
  secretName,
  startLaptop,
  startProtected,
  unlock,
} from './support/laptops.ts';

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
