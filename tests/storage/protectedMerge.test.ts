import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  compareCopy,
  copyBackup,
  mergeCopy,
  openReceived,
  receive,
} from '../../src/main/services/index.ts';
import { heldKey, peekHeader } from '../../src/main/storage/index.ts';
import { chapterFileName, settings } from './support/chapters.ts';
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
