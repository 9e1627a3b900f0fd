import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import {
  type ChapterSession,
  createProtection,
  type Protection,
  readBackups,
} from '../../src/main/services/index.ts';
import { ChapterError, dropKeys, isVerifiedBackup, peekHeader } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { createRandom, randomInteger } from '../../src/shared/util/index.ts';
import { rounds, tellFigure } from '../helpers/faults.ts';
import {
  chapterFileName,
  resourcesFolder,
  startChapterIn,
  startSessionIn,
} from '../storage/support/chapters.ts';
import { bundleChild, startChild } from '../storage/support/childProcess.ts';
import { makeFolder } from '../storage/support/folders.ts';

const kills = rounds(10, 200);
let script: string;
beforeAll(async () => {
  script = await bundleChild('rekeyUntilKilled');
});

/** How the chapter opens, as far as the killed process has told. */
interface Way {
  /** Empty for a plain chapter. */
  readonly passphrase: string;
  /** Empty where it was not told. */
  readonly code: string;
}

/** What was acknowledged last, and what was under way when the process was killed. */
const readLines = (lines: readonly string[], before: Way): { acknowledged: Way; tried: string | null } => {
  let acknowledged = before;
  let tried: string | null = null;
  for (const line of lines) {
    const [kind, work, passphrase = '', code = ''] = line.split(' ');
    if (kind === 'trying') tried = passphrase;
    if (kind !== 'done') continue;
    // The code stays the same where only the passphrase was changed.
    acknowledged = { passphrase, code: work === 'new-passphrase' ? acknowledged.code : code };
    tried = null;
  }
  return { acknowledged, tried };
};

const opens = (protection: Protection, passphrase: string): boolean => {
  try {
    protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
    return true;
  } catch (problem) {
    if (problem instanceof ChapterError && problem.code === 'WRONG_PASSPHRASE') return false;
    throw problem;
  }
};

const watchMilliseconds = 4_000;

/**
 * Waits for a random while, or every second time until the file and its key are just being exchanged: that takes so
 * little of the time that chance alone would hardly meet it.
 */
const waitForMoment = async (path: string, round: number, random: () => number): Promise<void> => {
  if (round % 2 === 0) return wait(random() * 2_500);
  const until = performance.now() + watchMilliseconds;
  while (performance.now() < until && !existsSync(`${path}.key.next`)) await wait(1);
  await wait(random() * 12);
};

/** Opens the chapter as a new process would. @returns the passphrase that opened it, empty for none */
const openAgain = (
  folder: string,
  ways: readonly string[],
): { session: ChapterSession; protection: Protection; passphrase: string | undefined } => {
  dropKeys();
  const session = startSessionIn(folder);
  let seconds = 0;
  const protection = createProtection(session, () => (seconds += 100));
  if (session.locked() === null) return { session, protection, passphrase: '' };
  expect(protection.state().locked).toMatchObject({ hasKeyFile: true });
  const passphrase = ways.filter((way) => way !== '').find((way) => opens(protection, way));
  return { session, protection, passphrase };
};

test(`a process that is killed while it changes the passphrase leaves the old way in or the new one, ${kills} times over`, async () => {
  const folder = makeFolder();
  startChapterIn(folder).session.close();
  const path = join(folder, chapterFileName);
  const random = createRandom(67);
  const people: string[] = [];
  let way: Way = { passphrase: '', code: '' };
  let [changes, midway, asBefore] = [0, 0, 0];
  for (let round = 0; round < kills; round++) {
    const child = startChild(script, [folder, resourcesFolder, way.passphrase, String(round)]);
    expect(await child.nextLine()).toBe('ready');
    for (let left = randomInteger(random, 7); left > 0; left--) await child.nextLine();
    await waitForMoment(path, round, random);
    await child.kill();
    for (const line of child.lines) if (line.startsWith('person ')) people.push(line.slice(7));
    const { acknowledged, tried } = readLines(child.lines, way);
    changes += child.lines.filter((line) => line.startsWith('done ')).length;

    const ways = [acknowledged.passphrase, ...(tried === null ? [] : [tried])];
    const { session, protection, passphrase } = openAgain(folder, ways);
    expect(ways).toContain(passphrase);
    const opened = passphrase ?? '';
    expect([opened, peekHeader(path).kind]).toEqual([opened, opened === '' ? 'chapter' : 'encrypted']);
    const stored = new Set<string>(listPeople(session.reading().queries).map(({ id }) => id));
    expect(people.filter((id) => !stored.has(id))).toEqual([]);
    expect(session.reading().connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(readdirSync(folder).filter((name) => /rekeying|\.next$|\.tmp$/.test(name))).toEqual([]);
    const code = opened === '' ? '' : protection.recoveryCode(opened);
    // Only where nothing was under way is it known which code it has to be.
    if (tried === null && acknowledged.code !== '') expect(code).toBe(acknowledged.code);
    if (opened !== '') {
      protection.lock();
      protection.unlock({ by: 'recovery code', entered: code, newPassphrase: null });
    }
    if (tried !== null) {
      midway++;
      if (opened === acknowledged.passphrase) asBefore++;
    }
    const { folder: place } = readBackups(session, chapterFileName);
    const backups = readdirSync(place).filter((name) => name.endsWith('.grove'));
    expect(backups.filter((name) => !isVerifiedBackup(join(place, name)))).toEqual([]);
    session.close();
    for (const name of backups.slice(0, -10)) rmSync(join(place, name));
    way = { passphrase: opened, code };
  }
  tellFigure(
    'kill -9 during a change of the passphrase',
    kills,
    `0 of ${people.length} people lost, each opened; ${changes} changes had ended, ${midway} were under way: ${asBefore} as before, ${midway - asBefore} as wanted`,
  );
});
