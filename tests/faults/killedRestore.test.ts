import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addPerson } from '../../src/main/services/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { createOpenings, keepFoldersInMemory, rounds, tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startChapterIn, startSessionIn } from '../storage/support/chapters.ts';
import { digestOf } from '../storage/support/digest.ts';
import { newPerson } from '../storage/support/drafts.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { killOverAndOver } from './support/kills.ts';

const kills = rounds(40, 200);
keepFoldersInMemory();

test(`a process that is killed while it restores leaves what was or what was to be, ${kills} times over`, async () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  const digests = new Map<number, string>();
  for (const size of [3, 6]) {
    while (listPeople(session.reading().queries).length < size) {
      const number = listPeople(session.reading().queries).length;
      addPerson(session.writing(), newPerson(`Person ${number}`), null);
    }
    session.backUp('by hand', 'always');
    digests.set(size, digestOf(session.reading().connection));
  }
  session.close();
  const openings = createOpenings();
  let hits = 0;
  let restores = 0;
  const found = new Map<number, number>();
  const plan = { what: 'restore', folder, kills, steps: ['restore'], endBefore: 2, random: createRandom(63) };
  for await (const { ended, during } of killOverAndOver(plan)) {
    if (during === 'restore') hits++;
    restores += ended.length;
    const again = startSessionIn(folder);
    openings.time(() => again.open(chapterFileName));
    const { connection, queries } = again.reading();
    const size = listPeople(queries).length;
    expect(digestOf(connection)).toBe(digests.get(size));
    // What was acknowledged is there, or what the next restore, which the kill hit, was to bring.
    const last = ended.at(-1)?.[1];
    if (during === null) expect(size).toBe(Number(last));
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    found.set(size, (found.get(size) ?? 0) + 1);
    again.close();
    expect(readdirSync(folder).filter((name) => /-restoring|\.tmp/.test(name))).toEqual([]);
  }
  expect(hits).toBeGreaterThan(kills / 3);
  expect(restores).toBeGreaterThan(kills / 4);
  expect([...found.keys()].sort()).toEqual([3, 6]);
  expect(openings.median()).toBeLessThan(1000);
  tellFigure(
    'kill -9 during a restore',
    kills,
    `${hits} in the middle of one; 0 lost, 0 partial (every row compared); ${restores} restores had ended; ${openings.tell()}`,
  );
});
