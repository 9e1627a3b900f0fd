import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addPerson } from '../../src/main/services/index.ts';
import type { Connection } from '../../src/main/storage/connection.ts';
import { openIncomingChapter } from '../../src/main/storage/incomingChapter.ts';
import { undoChange } from '../../src/main/storage/index.ts';
import { applyMerge } from '../../src/main/storage/merge/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { createOpenings, keepFoldersInMemory, rounds, tellFigure } from '../helpers/faults.ts';
import {
  chapterFileName,
  startChapterIn,
  startSessionIn,
  storageOptions,
} from '../storage/support/chapters.ts';
import { takeAlong } from '../storage/support/copies.ts';
import { digestOf } from '../storage/support/digest.ts';
import { newPerson } from '../storage/support/drafts.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { killOverAndOver } from './support/kills.ts';

const kills = rounds(40, 200);
keepFoldersInMemory();
const [own, incoming] = [21, 60];
/** All rows, but for the note of the merge itself, which carries an id and the present moment. */
const rowsOf = (connection: Connection): string => digestOf(connection, ['merged_copy']);
const countNotes = (connection: Connection): unknown =>
  connection.prepare('SELECT count(*) FROM merged_copy').pluck().get();

test(`a process that is killed while it merges leaves all of the merge or none of it, ${kills} times over`, async () => {
  const folder = makeFolder();
  const { session } = startChapterIn(folder);
  addPerson(session.writing(), newPerson('Before'), null);
  const { here, there, thereFolder } = takeAlong(folder, session);
  for (let index = 0; index < incoming; index++) {
    addPerson(there.writing(), newPerson(`There ${index}`), null);
  }
  for (let index = 1; index < own; index++) addPerson(here.writing(), newPerson(`Here ${index}`), null);
  there.close();
  mkdirSync(join(folder, 'scratch'));
  const scratch = (name: string): string => join(folder, 'scratch', `${name}.grove`);
  for (const name of ['there', 'whole']) copyFileSync(join(thereFolder, chapterFileName), scratch(name));
  // What the file holds before and after, from a merge that nobody disturbs.
  const before = rowsOf(here.reading().connection);
  const copy = openIncomingChapter(storageOptions(folder), scratch('whole'), chapterFileName);
  applyMerge(here.writing(), copy, chapterFileName, {});
  const after = rowsOf(here.reading().connection);
  undoChange(here.writing());
  expect(rowsOf(here.reading().connection)).toBe(before);
  copy.close();
  here.close();

  const openings = createOpenings();
  const outcomes = { before: 0, after: 0 };
  let hits = 0;
  let merges = 0;
  const plan = { what: 'merge', folder, kills, steps: ['merge'], endBefore: 2, random: createRandom(64) };
  for await (const { round, ended, during } of killOverAndOver(plan)) {
    if (during === 'merge') hits++;
    merges += ended.filter(([step]) => step === 'merge').length;
    const again = startSessionIn(folder);
    openings.time(() => again.open(chapterFileName));
    const { connection, queries } = again.reading();
    const size = listPeople(queries).length;
    expect([own, own + incoming]).toContain(size);
    expect(rowsOf(connection)).toBe(size === own ? before : after);
    expect(countNotes(connection)).toBe(size === own ? 0 : 1);
    // What was acknowledged last, unless the next step was on its way.
    if (during === null) expect(String(size)).toBe(ended.at(-1)?.[1]);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    outcomes[size === own ? 'before' : 'after']++;
    // The next round begins from before.
    if (size !== own) undoChange(again.writing());
    again.close();
    rmSync(scratch(String(round)), { force: true });
  }
  expect(hits).toBeGreaterThan(kills / 3);
  expect(merges).toBeGreaterThan(kills / 4);
  expect(outcomes.before).toBeGreaterThan(kills / 10);
  expect(openings.median()).toBeLessThan(1000);
  tellFigure(
    'kill -9 during a merge',
    kills,
    `${hits} in the middle of one; 0 lost, 0 partial (every row compared); ${outcomes.before} left none of it and ${outcomes.after} all; ${openings.tell()}`,
  );
});
