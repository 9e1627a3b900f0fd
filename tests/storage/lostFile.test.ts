import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  nameOfficer,
  openReceived,
  receive,
  receiveConflictCopy,
  restoreBackup,
  settleConflictCopy,
} from '../../src/main/services/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { chapterFileName, startChapterIn, startSessionIn } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

/** What is known of the chapter file in the list of all chapters. */
const lookAt = (session: ReturnType<typeof startSessionIn>) =>
  session.list().find(({ fileName }) => fileName === chapterFileName);

const namesIn = (session: ReturnType<typeof startSessionIn>): string[] =>
  listPeople(session.reading().queries).map(({ name }) => name);

describe('a chapter file that is moved away while it is open', () => {
  test('is noticed before the next change, and what was saved before is in the last backup', () => {
    const folder = makeFolder();
    const path = join(folder, chapterFileName);
    const { session } = startChapterIn(folder);
    addPerson(session.writing(), newPerson('Saved Before'), null);
    renameSync(path, join(folder, 'elsewhere.bin'));
    expect(() => session.writing()).toThrow(
      expect.objectContaining({ code: 'STORAGE_FAILED', fault: 'vanished', subject: chapterFileName }),
    );
    // Another file in its place is not it either.
    writeFileSync(path, 'something else');
    expect(() => session.writing()).toThrow(expect.objectContaining({ fault: 'vanished' }));
    rmSync(path);

    session.close();
    expect(existsSync(path)).toBe(false);
    expect(lookAt(session)).toMatchObject({ fault: 'vanished', canRecover: true, isLast: true });
    const [backup] = readdirSync(join(folder, 'backups'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('_at-close.grove'));
    restoreBackup(session, chapterFileName, backup?.split(/[\\/]/).at(-1) ?? '');
    expect(namesIn(session)).toEqual(['Saved Before']);
    expect(lookAt(session)).toMatchObject({ fault: null, problem: null });
    session.close();
  });

  test('goes on where it was moved back', () => {
    const folder = makeFolder();
    const path = join(folder, chapterFileName);
    const { session } = startChapterIn(folder);
    renameSync(path, `${path}.away`);
    expect(() => session.writing()).toThrow(expect.objectContaining({ fault: 'vanished' }));
    renameSync(`${path}.away`, path);
    addPerson(session.writing(), newPerson('After'), null);
    expect(namesIn(session)).toEqual(['After']);
    session.close();
  });

  test('that has no backup and was open last is still told of, and nothing is made in its place', () => {
    const folder = makeFolder();
    startChapterIn(folder).session.close();
    rmSync(join(folder, chapterFileName));
    rmSync(join(folder, 'backups'), { recursive: true });
    const again = startSessionIn(folder);
    expect(again.current()).toBeNull();
    expect(lookAt(again)).toMatchObject({ fault: 'vanished', canRecover: false, isLast: true });
    expect(existsSync(join(folder, chapterFileName))).toBe(false);
  });
});

describe('a good copy that is handed in', () => {
  test.each([
    ['is gone', (path: string) => rmSync(path)],
    ['is empty', (path: string) => writeFileSync(path, '')],
    ['is text', (path: string) => writeFileSync(path, 'apples and bread '.repeat(50))],
  ])('takes the place of a chapter whose file %s, and keeps what was there', (_, harm) => {
    const folder = makeFolder();
    const path = join(folder, chapterFileName);
    const { session } = startChapterIn(folder);
    addPerson(session.writing(), newPerson('In The Copy'), null);
    session.close();
    const copy = readFileSync(path);
    harm(path);
    const harmed = existsSync(path) ? readFileSync(path) : null;

    const again = startSessionIn(folder);
    expect(again.current()).toBeNull();
    const received = receive(again, 'from Wen.grove', copy);
    expect(received).toMatchObject({ relation: 'new here', knownAs: null });
    expect(openReceived(again, received.id)).toMatchObject({ fileName: chapterFileName, access: 'write' });
    expect(namesIn(again)).toEqual(['In The Copy']);
    const kept = readdirSync(folder).filter((name) => name.includes('.damaged-'));
    expect(kept.map((name) => readFileSync(join(folder, name)))).toEqual(harmed === null ? [] : [harmed]);
    again.close();
  });
});

test('a second version is received from the folder, and no more told of once it is settled, until it changes', () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  session.close();
  const second = "briar-glen (Ana's conflicted copy 2026-08-19).grove";
  writeFileSync(join(folder, second), readFileSync(join(folder, chapterFileName)));
  session.open(chapterFileName);
  const told = () => session.place().conflictCopies;
  expect(told()).toEqual([{ fileName: second, of: chapterFileName, isSettled: false }]);
  expect(receiveConflictCopy(session, second)).toMatchObject({ relation: 'open chapter', fileName: second });
  settleConflictCopy(session, second);
  expect(told()).toMatchObject([{ isSettled: true }]);
  writeFileSync(
    join(folder, second),
    Buffer.concat([readFileSync(join(folder, second)), Buffer.alloc(4096)]),
  );
  expect(told()).toMatchObject([{ isSettled: false }]);
  for (const name of ['../secret.grove', chapterFileName, 'nobody.grove']) {
    expect(() => receiveConflictCopy(session, name)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  }
  session.close();
});

test('who works here is told to a second window, and a name that stands already writes nothing', () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  const before = session.describe().undoLabel;
  expect(nameOfficer(session, ' Ana Ruiz ').undoLabel).toBe(before);
  nameOfficer(session, 'Cleo Diaz');
  const note: unknown = JSON.parse(readFileSync(join(folder, `${chapterFileName}-holder`), 'utf8'));
  expect(note).toMatchObject({ who: 'Cleo Diaz' });
  expect(nameOfficer(session, '')).toMatchObject({
    undoLabel: 'Work without a name',
    settings: { officer: '' },
  });
  session.close();
});
