import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addPerson, commitImport } from '../../src/main/services/index.ts';
import { toChapterError } from '../../src/main/storage/index.ts';
import { tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startChapterIn } from './support/chapters.ts';
import { startChild } from './support/childProcess.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const nobody = 65_534;

interface Protection {
  readonly folder: number;
  readonly file: number;
  /** Whether the program was killed before, so that a journal with the last person stands beside the file. */
  readonly killed: boolean;
}

const protections: readonly (readonly [what: string, protection: Protection])[] = [
  ['the folder and the file', { folder: 0o555, file: 0o444, killed: false }],
  ['the file alone', { folder: 0o777, file: 0o444, killed: false }],
  ['the folder alone', { folder: 0o555, file: 0o666, killed: false }],
  ['both, with the journal of a killed process', { folder: 0o555, file: 0o444, killed: true }],
];

describe('a chapter that can only be read', () => {
  test.each(protections)(
    '(%s) is still shown, and says why nothing can be changed',
    async (what, protection) => {
      const folder = makeFolder();
      startChapterIn(folder).session.close();
      if (protection.killed) {
        const work = startChild('holdChapter.ts', [folder]);
        expect(await work.nextLine()).toBe('write');
        work.process.stdin?.write('Only in the journal\n');
        expect(await work.nextLine()).toBe('added Only in the journal');
        await work.kill();
        rmSync(join(folder, `${chapterFileName}-holder`));
      }
      const read = () =>
        readdirSync(folder)
          .filter((name) => name !== 'backups')
          .sort()
          .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
      const before = read();
      expect(before.some(([name]) => name?.endsWith('-wal'))).toBe(protection.killed);
      for (const [name] of before) chmodSync(join(folder, String(name)), protection.file);
      chmodSync(join(folder, 'backups'), 0o555);
      chmodSync(folder, protection.folder);
      try {
        // Root may write everywhere, so there the child runs as nobody.
        const child = startChild(
          'lookAtProtected.ts',
          [folder],
          process.getuid?.() === 0 ? nobody : undefined,
        );
        expect(JSON.parse(await child.nextLine())).toEqual({
          access: 'read',
          holder: null,
          cycles: 1,
          people: protection.killed ? ['Only in the journal'] : [],
          refusal:
            'READ_ONLY: The folder or the file is protected, so this chapter can only be looked at. Nothing was changed.',
        });
        await child.kill();
      } finally {
        chmodSync(folder, 0o755);
        chmodSync(join(folder, 'backups'), 0o755);
      }
      expect(read()).toEqual(before);
      tellFigure(`can only be read: ${what}`, 1, 'shown as it is, nothing changed');
    },
  );
});

describe('a disk that is full', () => {
  test('refuses the whole command with a sentence, at whatever page it fills up', () => {
    const { session, cycleId } = startChapterIn(makeFolder());
    const store = session.writing();
    const { connection } = store;
    const before = digestOf(connection);
    const used = Number(connection.pragma('page_count', { simple: true }));
    for (let spare = 0; spare < 20; spare++) {
      // SQLite reports a full database exactly as it reports a full disk.
      connection.pragma(`max_page_count = ${used + spare}`);
      let problem: unknown;
      try {
        commitImport(store, draftOf(cycleId, 60, 'A'));
      } catch (caught) {
        problem = caught;
      }
      expect(problem).toMatchObject({
        code: 'STORAGE_FAILED',
        sentence: 'The disk is full, so nothing was changed. Free some space and try again.',
      });
      expect(digestOf(connection)).toBe(before);
    }
    connection.pragma('max_page_count = 1000000');
    addPerson(store, newPerson('Later'), null);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    session.close();
  });
});

describe('faults', () => {
  const fault = (code: string, fields: object = {}): Error =>
    Object.assign(new Error('fault'), { code, ...fields });

  test.each([
    [fault('SQLITE_FULL'), 'STORAGE_FAILED'],
    [fault('ENOSPC', { syscall: 'write' }), 'STORAGE_FAILED'],
    [fault('EACCES', { syscall: 'open' }), 'STORAGE_FAILED'],
    [fault('SQLITE_IOERR_WRITE'), 'STORAGE_FAILED'],
    [fault('SQLITE_CORRUPT_VTAB'), 'DAMAGED_CHAPTER'],
    [fault('SQLITE_NOTADB'), 'DAMAGED_CHAPTER'],
    [fault('SQLITE_BUSY'), 'READ_ONLY'],
  ])('%o crosses with the code %s', (problem, code) => {
    expect(toChapterError(problem, 'x.grove')).toMatchObject({ code, subject: 'x.grove', cause: problem });
  });

  test('that are mistakes of the program are not dressed up as faults of the disk', () => {
    for (const problem of [new TypeError('x'), fault('BAD_REQUEST'), 'text', undefined]) {
      expect(toChapterError(problem, 'x.grove')).toBe(problem);
    }
  });
});
