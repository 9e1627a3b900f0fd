import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPerson, commitImport, readBackups } from '../../src/main/services/index.ts';
import { isVerifiedBackup } from '../../src/main/storage/backups.ts';
import { openChapterFile } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { createRandom, randomInteger } from '../../src/shared/util/index.ts';
import { rounds, tellFigure } from '../helpers/faults.ts';
import {
  chapterFileName,
  resourcesFolder,
  startChapterIn,
  startSessionIn,
  storageOptions,
} from '../storage/support/chapters.ts';
import { bundleChild, type Child, startChild } from '../storage/support/childProcess.ts';
import { takeAlong } from '../storage/support/copies.ts';
import { digestOf } from '../storage/support/digest.ts';
import { draftOf, newPerson } from '../storage/support/drafts.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { rowsOf, writeOlderChapter } from './support/olderChapter.ts';

// Imports and approvals are killed in tests/storage/kill.test.ts. Forty of each kind at every push would make npm test
// pass ten minutes: it is ten here, and two hundred before a release.
const kills = rounds(10, 200);
let script: string;
beforeAll(async () => {
  script = await bundleChild('repeatUntilKilled');
});

const killAtRandom = async (
  what: string,
  folder: string,
  round: number,
  random: () => number,
  { lines, milliseconds }: { readonly lines: number; readonly milliseconds: number },
): Promise<Child> => {
  const child = startChild(script, [what, folder, resourcesFolder, String(round)]);
  expect(await child.nextLine()).toBe('ready');
  for (let left = randomInteger(random, lines + 1); left > 0; left--) await child.nextLine();
  await wait(random() * milliseconds);
  await child.kill();
  return child;
};

const timed = <Value>(times: number[], work: () => Value): Value => {
  const start = performance.now();
  const value = work();
  times.push(performance.now() - start);
  return value;
};
const slowestOf = (times: readonly number[]): string =>
  `slowest opening ${Math.round(Math.max(...times))} ms`;

describe('a process that is killed', () => {
  test(`while it brings an older file up to date leaves it old or new, ${kills} times over`, async () => {
    const source = makeFolder();
    const { session, cycleId } = startChapterIn(source);
    for (let part = 0; part < 5; part++) commitImport(session.writing(), draftOf(cycleId, 200, `M${part}`));
    session.close();
    const old = join(makeFolder(), 'old.grove');
    const { shape, rows } = writeOlderChapter(join(source, chapterFileName), 1, old);
    const folder = makeFolder();
    const path = join(folder, chapterFileName);
    const random = createRandom(61);
    const times: number[] = [];
    const { migrations } = storageOptions(folder);
    let acknowledged = 0;
    for (let round = 0; round < kills; round++) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
      copyFileSync(old, path);
      const child = await killAtRandom('migration', folder, round, random, { lines: 0, milliseconds: 600 });
      if (child.lines.includes('migrated')) acknowledged++;
      const store = timed(times, () => openChapterFile(storageOptions(folder), chapterFileName));
      expect(store.connection.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(rowsOf(store.connection, shape)).toEqual(rows);
      store.close();
    }
    expect(acknowledged).toBeLessThanOrEqual(kills);
    tellFigure(
      'kill -9 during a migration',
      kills,
      `0 rows lost, 0 partial; ${acknowledged} had ended; ${slowestOf(times)}`,
    );
  });

  test(`while it makes backups loses nothing, and leaves no backup that is not whole, ${kills} times over`, async () => {
    const folder = makeFolder();
    startChapterIn(folder).session.close();
    const random = createRandom(62);
    const times: number[] = [];
    const people: string[] = [];
    let backups = 0;
    for (let round = 0; round < kills; round++) {
      const child = await killAtRandom('backup', folder, round, random, { lines: 5, milliseconds: 40 });
      const told = child.lines.map((line) => line.split(' '));
      for (const [kind, what] of told) if (kind === 'person') people.push(String(what));
      const session = startSessionIn(folder);
      timed(times, () => session.open(chapterFileName));
      const stored = new Set<string>(listPeople(session.reading().queries).map(({ id }) => id));
      expect(people.filter((id) => !stored.has(id))).toEqual([]);
      const { folder: place } = readBackups(session, chapterFileName);
      for (const [kind, what] of told) {
        if (kind !== 'backup') continue;
        backups++;
        expect(isVerifiedBackup(join(place, String(what)))).toBe(true);
      }
      const whole = readdirSync(place).filter((name) => name.endsWith('.grove'));
      expect(whole.filter((name) => !isVerifiedBackup(join(place, name)))).toEqual([]);
      session.close();
      // A day's worth is enough to look through.
      for (const name of whole.slice(0, -10)) rmSync(join(place, name));
    }
    tellFigure(
      'kill -9 during a backup',
      kills,
      `0 of ${people.length} changes and 0 of ${backups} backups lost; ${slowestOf(times)}`,
    );
  });

  test(`while it restores leaves what was or what was to be, ${kills} times over`, async () => {
    const folder = makeFolder();
    const { session } = startChapterIn(folder);
    const digests = new Map<number, string>();
    for (const size of [3, 6]) {
      while (listPeople(session.reading().queries).length < size) {
        addPerson(
          session.writing(),
          newPerson(`Person ${listPeople(session.reading().queries).length}`),
          null,
        );
      }
      session.backUp('by hand', 'always');
      digests.set(size, digestOf(session.reading().connection));
    }
    session.close();
    const random = createRandom(63);
    const times: number[] = [];
    let restores = 0;
    for (let round = 0; round < kills; round++) {
      const child = await killAtRandom('restore', folder, round, random, { lines: 3, milliseconds: 60 });
      restores += child.lines.length - 1;
      const again = startSessionIn(folder);
      timed(times, () => again.open(chapterFileName));
      const { connection, queries } = again.reading();
      const size = listPeople(queries).length;
      expect(digestOf(connection)).toBe(digests.get(size));
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
      again.close();
      expect(readdirSync(folder).filter((name) => /-restoring|\.tmp/.test(name))).toEqual([]);
    }
    expect(restores).toBeGreaterThan(0);
    tellFigure(
      'kill -9 during a restore',
      kills,
      `0 lost, 0 partial; ${restores} restores had ended; ${slowestOf(times)}`,
    );
  });

  test(`while it merges leaves all of the merge or none of it, ${kills} times over`, async () => {
    const folder = makeFolder();
    const { session } = startChapterIn(folder);
    addPerson(session.writing(), newPerson('Before'), null);
    const { here, there, thereFolder } = takeAlong(folder, session);
    for (let index = 0; index < 60; index++) addPerson(there.writing(), newPerson(`There ${index}`), null);
    for (let index = 0; index < 20; index++) addPerson(here.writing(), newPerson(`Here ${index}`), null);
    const before = digestOf(here.reading().connection);
    here.close();
    there.close();
    mkdirSync(join(folder, 'scratch'));
    copyFileSync(join(thereFolder, chapterFileName), join(folder, 'scratch', 'there.grove'));
    const random = createRandom(64);
    const times: number[] = [];
    let merges = 0;
    for (let round = 0; round < kills; round++) {
      const child = await killAtRandom('merge', folder, round, random, { lines: 4, milliseconds: 40 });
      merges += child.lines.filter((line) => line.startsWith('merged')).length;
      const again = startSessionIn(folder);
      timed(times, () => again.open(chapterFileName));
      const { connection, queries } = again.reading();
      const size = listPeople(queries).length;
      expect([21, 81]).toContain(size);
      if (size === 21) expect(digestOf(connection)).toBe(before);
      expect(connection.pragma('foreign_key_check')).toEqual([]);
      again.close();
      if (existsSync(join(folder, 'scratch', `${round}.grove`)))
        rmSync(join(folder, 'scratch', `${round}.grove`));
    }
    expect(merges).toBeGreaterThan(0);
    tellFigure(
      'kill -9 during a merge',
      kills,
      `0 lost, 0 partial; ${merges} merges had ended; ${slowestOf(times)}`,
    );
  });
});
