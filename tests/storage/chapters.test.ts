import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  changeSettings,
  createChapter,
  openSample,
  readLineage,
  readPairing,
  startCycle,
} from '../../src/main/services/index.ts';
import { chapterFileNameOf } from '../../src/main/storage/index.ts';
import { chapterFileName, firstCycle, settings, startChapterIn, startSessionIn } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

describe('chapters', () => {
  test('open again where they were left', () => {
    const folder = makeFolder();
    const { session } = startChapterIn(folder);
    expect(session.current()).toMatchObject({
      fileName: chapterFileName,
      isSample: false,
      access: 'write',
      holder: null,
      settings,
      cycles: [firstCycle],
      lastBackup: { reason: 'daily' },
    });
    createChapter(session, { ...settings, name: 'Cedar Hollow' }, firstCycle);
    session.open(chapterFileName);
    session.close();
    expect(startSessionIn(folder).current()?.fileName).toBe(chapterFileName);
    expect(
      startSessionIn(folder)
        .list()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Briar Glen', 'Cedar Hollow']);
  });

  test('stay closed when they were closed by hand, and then nothing can be read or written', () => {
    const folder = makeFolder();
    const { session } = startChapterIn(folder);
    session.forget();
    const next = startSessionIn(folder);
    expect(next.current()).toBeNull();
    expect(() => next.reading()).toThrow('NO_CHAPTER_OPEN');
    expect(() => next.writing()).toThrow('NO_CHAPTER_OPEN');
  });

  test('are not made over one another, whatever stands in the folder', () => {
    const { session } = startChapterIn(makeFolder());
    const { dataFolder } = session.options;
    expect(() => createChapter(session, { ...settings, name: 'BRIAR  glén!' }, firstCycle)).toThrow(
      'CHAPTER_EXISTS: There is a chapter file called briar-glen.grove already.',
    );
    expect(() => createChapter(session, { ...settings, name: 'Sample chapter' }, firstCycle)).toThrow(
      'CHAPTER_EXISTS',
    );
    writeFileSync(join(dataFolder, 'elm.grove'), '');
    expect(() => createChapter(session, { ...settings, name: 'Elm' }, firstCycle)).toThrow('CHAPTER_EXISTS');
    expect(session.current()?.settings.name).toBe('Briar Glen');
  });

  test('survive a settings file that was lost or damaged', () => {
    const folder = makeFolder();
    startChapterIn(folder).session.close();
    for (const damage of ['', '{', '[]', '{"lastOpened":5}', '{"lastOpened":"../x.grove","chapters":{}}']) {
      writeFileSync(join(folder, 'settings.json'), damage);
      expect(startSessionIn(folder).current()).toBeNull();
      expect(startSessionIn(folder).list()).toMatchObject([{ fileName: chapterFileName, problem: null }]);
    }
    rmSync(join(folder, 'settings.json'));
    expect(startSessionIn(folder).open(chapterFileName).settings.name).toBe('Briar Glen');
  });

  test('are renamed in the list when their name changes', () => {
    const { session } = startChapterIn(makeFolder());
    changeSettings(session, { ...settings, name: 'North' });
    expect(session.list()).toMatchObject([{ fileName: chapterFileName, name: 'North' }]);
  });

  test('refuse cycles that end before they start, or start before the newest', () => {
    const { session } = startChapterIn(makeFolder());
    expect(() =>
      startCycle(session, { ...firstCycle, startsOn: '2027-08-01', endsOn: '2027-08-01' }),
    ).toThrow('REFUSED: 2026–27 has to end after it starts (2027-08-01).');
    expect(() => startCycle(session, { label: 'x', startsOn: '2026-08-01', endsOn: '2027-05-31' })).toThrow(
      'REFUSED: A new program cycle starts after the others: 2026–27 started on 2026-08-01.',
    );
    const other = { ...settings, name: 'Other' };
    expect(() => createChapter(session, other, { ...firstCycle, endsOn: '2026-07-01' })).toThrow('REFUSED');
    expect(existsSync(join(session.options.dataFolder, 'other.grove'))).toBe(false);
  });

  test.each([
    ['../../x', 'x.grove'],
    ['CON', 'con-chapter.grove'],
    ['Łódź & Zoë’s', 'łodz-zoe-s.grove'],
    ['医学部', '医学部.grove'],
    ['의과대학', '의과대학.grove'],
    ['...', 'chapter.grove'],
    ['a'.repeat(300), `${'a'.repeat(40)}.grove`],
  ])('named %j lie in %s', (name, fileName) => {
    expect(chapterFileNameOf(name)).toBe(fileName);
  });
});

describe('the sample chapter', () => {
  test('comes anew each time, with its families and a class to be paired, and can be changed', () => {
    const folder = makeFolder();
    const session = startSessionIn(folder);
    const opened = openSample(session);
    expect(opened).toMatchObject({ fileName: 'sample-chapter.grove', isSample: true, undoLabel: null });
    expect(opened.cycles).toHaveLength(4);
    const snapshot = readPairing(session.reading(), opened.currentCycleId);
    const roles = Object.groupBy(snapshot.enrollments, ({ role }) => role);
    expect((roles.mentee?.length ?? 0) + (roles.both?.length ?? 0)).toBe(60);
    expect(snapshot.pairings.filter(({ cycleId }) => cycleId === opened.currentCycleId)).toEqual([]);
    expect(snapshot.instrument).not.toBeNull();
    expect(snapshot.submissions.every(({ responses }) => responses.length > 0)).toBe(true);
    expect(snapshot.submissions.filter(({ superseded }) => superseded)).toEqual([]);
    expect(readLineage(session.reading()).families.length).toBeGreaterThan(5);
    addPerson(session.writing(), newPerson('Visitor'), null);
    const again = openSample(session);
    expect(again).toMatchObject({ settings: opened.settings, cycles: opened.cycles, undoLabel: null });
    expect(readPairing(session.reading(), opened.currentCycleId)).toEqual(snapshot);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    session.close();
  });
});
