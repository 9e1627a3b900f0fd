import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBackups } from '../../src/main/services/index.ts';
import { isVerifiedBackup, newestVerifiedBackup } from '../../src/main/storage/backups.ts';
import { openForReading } from '../../src/main/storage/connection.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { createOpenings, keepFoldersInMemory, rounds, tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startChapterIn, startSessionIn } from '../storage/support/chapters.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { killOverAndOver } from './support/kills.ts';

const kills = rounds(40, 200);
keepFoldersInMemory();

test(`a process that is killed while it makes backups loses nothing, and leaves no backup that is not whole, ${kills} times over`, async () => {
  const folder = makeFolder();
  startChapterIn(folder).session.close();
  const openings = createOpenings();
  const people: string[] = [];
  let backups = 0;
  let hits = 0;
  const plan = { what: 'backup', folder, kills, steps: ['backup'], endBefore: 2, random: createRandom(62) };
  for await (const { ended, during } of killOverAndOver(plan)) {
    if (during === 'backup') hits++;
    for (const [kind, id] of ended) if (kind === 'person') people.push(String(id));
    const session = startSessionIn(folder);
    openings.time(() => session.open(chapterFileName));
    const { queries, connection } = session.reading();
    const stored = listPeople(queries).map(({ id }) => id as string);
    expect(people.filter((id) => !stored.includes(id))).toEqual([]);
    // Whole commands only: each person came by one command, which stands in the history with its row.
    expect(
      connection
        .prepare(
          `SELECT max(sequence) - count(*), (SELECT count(DISTINCT sequence) FROM change_row WHERE table_name = 'person')
           FROM change`,
        )
        .raw()
        .get(),
    ).toEqual([0, stored.length]);
    const { folder: place } = readBackups(session, chapterFileName);
    for (const [kind, name] of ended) {
      if (kind !== 'backup') continue;
      backups++;
      expect(isVerifiedBackup(join(place, String(name)))).toBe(true);
    }
    const names = readdirSync(place);
    const whole = names.filter((name) => name.endsWith('.grove'));
    expect(whole.filter((name) => !isVerifiedBackup(join(place, name)))).toEqual([]);
    expect(names.filter((name) => /\.tmp/.test(name))).toEqual([]);
    // The opening made one itself, for the day: it holds what is in the chapter.
    const newest = openForReading(newestVerifiedBackup(place) ?? '');
    expect(newest.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(newest.prepare('SELECT count(*) FROM person').pluck().get()).toBe(stored.length);
    newest.close();
    session.close();
    // A day's worth is enough to look through.
    for (const name of whole.slice(0, -10)) rmSync(join(place, name));
  }
  expect(hits).toBeGreaterThan(kills / 3);
  expect(backups).toBeGreaterThan(kills / 4);
  expect(openings.median()).toBeLessThan(1000);
  tellFigure(
    'kill -9 during a backup',
    kills,
    `${hits} in the middle of one; 0 of ${people.length} changes and 0 of ${backups} backups lost, 0 partial; ${openings.tell()}`,
  );
});
