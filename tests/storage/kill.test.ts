import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/main/storage/connection.ts';
import { openChapterFile } from '../../src/main/storage/index.ts';
import { createRandom, randomInteger } from '../../src/shared/util/index.ts';
import { createOpenings, keepFoldersInMemory, rounds, tellFigure } from '../helpers/faults.ts';
import { chapterFileName, resourcesFolder, startChapterIn, storageOptions } from './support/chapters.ts';
import { bundleChild, startChild } from './support/childProcess.ts';
import { makeFolder } from './support/folders.ts';

const kills = rounds(40, 200);
keepFoldersInMemory();
/** About as long as the longest command with its backup. */
const longestMilliseconds = 40;

const ids = (connection: Connection, sql: string): Set<string> =>
  new Set(connection.prepare<[], string>(sql).pluck().all());

/** What is in the file for each kind of acknowledgement; and whatever is there only in part. */
const inspect = (connection: Connection) => ({
  stored: {
    cycle: ids(connection, 'SELECT id FROM program_cycle'),
    import: ids(connection, 'SELECT id FROM import_batch'),
    run: ids(connection, 'SELECT id FROM matching_run'),
    approval: ids(connection, 'SELECT DISTINCT run_id FROM pairing'),
  } as Record<string, Set<string>>,
  partial: connection
    .prepare(
      `SELECT id FROM import_batch AS batch WHERE counts ->> 'stored' <>
         (SELECT count(*) FROM submission WHERE import_batch_id = batch.id)
       UNION ALL SELECT id FROM submission WHERE (SELECT count(*) FROM response WHERE submission_id = submission.id) <> 2
       UNION ALL SELECT id FROM matching_run AS run WHERE (SELECT count(*) FROM assignment WHERE run_id = run.id) <> 6
       UNION ALL SELECT run_id FROM pairing GROUP BY run_id HAVING count(*) <> 6
       UNION ALL SELECT label FROM change WHERE undoable = 1
         AND NOT EXISTS (SELECT 1 FROM change_row WHERE change_row.sequence = change.sequence)
       UNION ALL SELECT 'gap in the history' WHERE (SELECT count(*) FROM change) <> (SELECT max(sequence) FROM change)`,
    )
    .pluck()
    .all(),
});

describe('a process that is killed during imports and approvals', () => {
  test(`loses nothing that it acknowledged, ${kills} times over`, async () => {
    const folder = makeFolder();
    startChapterIn(folder).session.close();
    const path = join(folder, chapterFileName);
    const script = await bundleChild('workUntilKilled');
    const random = createRandom(50);
    const acknowledged: [kind: string, id: string][] = [];
    const lost: string[] = [];
    const openings = createOpenings();
    const hits = new Map<string, number>();
    let unclean = 0;
    for (let kill = 0; kill < kills; kill++) {
      const child = startChild(script, [folder, resourcesFolder, String(kill)]);
      expect(await child.nextLine()).toBe('ready');
      // After a random number of commands, so that a busy machine sees as many as an idle one.
      for (let begun = randomInteger(random, 8); begun >= 0; ) {
        if ((await child.nextLine()).startsWith('begin ')) begun--;
      }
      await wait(random() * longestMilliseconds);
      await child.kill();
      const told = child.lines.slice(1).map((line) => line.split(' ') as [string, string]);
      acknowledged.push(...told.filter(([kind]) => kind !== 'begin'));
      const [kind, command] = told.at(-1) ?? ['', ''];
      if (kind === 'begin') hits.set(command, (hits.get(command) ?? 0) + 1);
      if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) unclean++;

      const store = openings.time(() => openChapterFile(storageOptions(folder), chapterFileName));
      const { stored, partial } = inspect(store.connection);
      expect(store.access).toBe('write');
      expect(partial).toEqual([]);
      for (const [kind, id] of acknowledged) if (!stored[kind]?.has(id)) lost.push(`${kind} ${id}`);
      store.close();
      expect(lost).toEqual([]);
    }
    // So that the test can't pass by killing at moments when nothing happens.
    expect(unclean).toBeGreaterThan(kills / 2);
    expect(acknowledged.filter(([kind]) => kind === 'import').length).toBeGreaterThan(kills / 2);
    expect(acknowledged.filter(([kind]) => kind === 'approval').length).toBeGreaterThan(kills / 4);
    const hitCommands = [...hits.values()].reduce((sum, count) => sum + count, 0);
    expect(hitCommands).toBeGreaterThan(kills / 2);
    for (const command of ['import', 'approval']) expect(hits.get(command)).toBeGreaterThan(kills / 20);
    expect(openings.median()).toBeLessThan(1000);
    tellFigure(
      'kill -9 during imports and approvals',
      kills,
      `${hitCommands} in the middle of a command (${hits.get('import')} imports, ${hits.get('approval')} approvals); 0 of ${acknowledged.length} acknowledged commands lost, 0 partial; ${unclean} left a journal; ${openings.tell()}`,
    );
  });
});
