import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, test } from 'vitest';
import { ChapterError, openChapterFile } from '../../src/main/storage/index.ts';
import { createRandom, randomInteger } from '../../src/shared/util/index.ts';
import { keepFoldersInMemory, rounds, tellFigure } from '../helpers/faults.ts';
import {
  chapterFileName,
  resourcesFolder,
  startChapterIn,
  storageOptions,
} from '../storage/support/chapters.ts';
import { bundleChild } from '../storage/support/childProcess.ts';
import { makeFolder } from '../storage/support/folders.ts';
import { buildRecorder, Disk, readRecord } from './support/powerLoss.ts';

const states = rounds(500, 4000);
// Also before a release: what the failure leaves is made up here, so it may lie anywhere.
keepFoldersInMemory();
const whyNot = 'the recorder of writes needs Linux and a C compiler (cc)';
const acknowledgementsToRecord = rounds(40, 60);

const isAcknowledgement = (line: string): boolean => line !== 'ready' && !line.startsWith('begin ');

const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile())
      .map((path) => [path, readFileSync(path)]),
  );

/** Lets imports and approvals run under the recorder until enough of them are acknowledged. */
const record = async (library: string, folder: string): Promise<Buffer> => {
  const script = await bundleChild('workUntilKilled');
  const log = join(makeFolder(), 'record');
  const child = spawn(process.execPath, [script, folder, resourcesFolder, 'P'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LD_PRELOAD: library, RECORD_FOLDER: folder, RECORD_LOG: log },
  });
  const gone = once(child, 'exit');
  let lines = 0;
  for await (const line of createInterface(child.stdout)) {
    if (!isAcknowledgement(line)) continue;
    if (++lines === acknowledgementsToRecord) break;
  }
  child.kill('SIGKILL');
  await gone;
  return readFileSync(log);
};

type Operations = ReturnType<typeof readRecord>;

/** Lets the power fail at random moments of a record, and looks at what is left. */
const failAtRandom = (
  folder: string,
  initial: ReadonlyMap<string, Buffer>,
  operations: Operations,
  times: number,
) => {
  const random = createRandom(times);
  const moments = Array.from({ length: times }, () => randomInteger(random, operations.length)).sort(
    (left, right) => left - right,
  );
  const disk = new Disk(initial);
  const found = { lost: 0, damaged: 0, acknowledged: 0 };
  let played = 0;
  for (const moment of moments) {
    for (; played < moment; played++) disk.play(operations[played] as Operations[number]);
    const left = join(makeFolder(), 'left');
    mkdirSync(left);
    disk.writeAfterFailure(folder, left, random);
    const told = disk.acknowledged.filter(isAcknowledgement).map((line) => line.split(' ')[1] ?? '');
    found.acknowledged += told.length;
    try {
      const store = openChapterFile(storageOptions(left), chapterFileName);
      const ids = store.connection.prepare<[], string>(
        `SELECT id FROM program_cycle UNION SELECT id FROM import_batch
         UNION SELECT id FROM matching_run UNION SELECT run_id FROM pairing`,
      );
      const stored = new Set(ids.pluck().all());
      found.lost += told.filter((id) => !stored.has(id)).length;
      store.close();
    } catch (problem) {
      if (!(problem instanceof ChapterError)) throw problem;
      found.damaged++;
    }
    rmSync(left, { recursive: true, force: true });
  }
  return found;
};

const library = buildRecorder(makeFolder());
let folder: string;
let initial: ReadonlyMap<string, Buffer>;
let operations: Operations = [];
beforeAll(async () => {
  if (library === null) return;
  folder = makeFolder();
  startChapterIn(folder).session.close();
  initial = filesIn(folder);
  operations = readRecord(await record(library, folder));
}, 60_000);

describe('a failure of the power', () => {
  test(`at any of ${states} moments loses nothing that was acknowledged, and damages nothing`, (context) => {
    if (library === null) context.skip(whyNot);
    const count = (kind: string) => operations.filter((operation) => operation.kind === kind).length;
    expect(count('write')).toBeGreaterThan(500);
    expect(count('flush')).toBeGreaterThan(acknowledgementsToRecord);
    const found = failAtRandom(folder, initial, operations, states);
    expect(found).toEqual({ lost: 0, damaged: 0, acknowledged: found.acknowledged });
    expect(found.acknowledged).toBeGreaterThan(states);
    tellFigure(
      'power failure replayed',
      states,
      `0 of ${found.acknowledged} acknowledged commands lost, 0 files damaged (${count('write')} writes recorded)`,
    );
  });

  test('would be noticed: without its flushes the same record loses work', (context) => {
    if (library === null) context.skip(whyNot);
    const unflushed = operations.slice(0, 2500).filter(({ kind }) => kind !== 'flush');
    const { lost, damaged } = failAtRandom(folder, initial, unflushed, 20);
    expect(lost + damaged).toBeGreaterThan(10);
  });
});
