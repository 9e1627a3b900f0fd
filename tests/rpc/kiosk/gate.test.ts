import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { safe } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { afterEach, expect, test } from 'vitest';
import { answeredInKiosk } from '../../../src/main/rpc/kioskGate.ts';
import { type Backend, type BackendClient, startBackend } from '../../../src/main/rpc/relay.ts';
import { contract } from '../../../src/shared/rpc/index.ts';
import { firstCycle, repositoryFolder, resourcesFolder, settings } from '../../storage/support/chapters.ts';
import { draftOf } from '../../storage/support/drafts.ts';
import { makeFolder } from '../../storage/support/folders.ts';

const word = 'Quiet lantern 7';
let running: Backend[] = [];

const start = (dataFolder: string): BackendClient => {
  const backend = startBackend({
    workerUrl: pathToFileURL(join(repositoryFolder, 'src/main/storageWorker.ts')),
    dataFolder,
    resourcesFolder,
    appVersion: '0.1.0',
    hostKind: 'loopback',
  });
  running.push(backend);
  return backend.client;
};

const stopAll = async (): Promise<void> => {
  for (const backend of running) await backend.stop();
  running = [];
};
afterEach(stopAll);

const startKiosk = async (client: BackendClient): Promise<void> => {
  const { currentCycleId: cycleId } = await client.chapters.create({ settings, cycle: firstCycle });
  const { instrumentId } = await client.intake.commit(draftOf(cycleId, 3, 'A'));
  expect(await client.kiosk.start({ instrumentId, word })).toMatchObject({ on: true, canStore: true });
};

const listPaths = (level: object, path: readonly string[] = []): string[][] =>
  Object.entries(level).flatMap(([name, part]) =>
    isContractProcedure(part) ? [[...path, name]] : listPaths(part as object, [...path, name]),
  );

/** Calls a procedure with whatever input; only whether the gate lets it through is of interest. */
const codeOf = async (client: BackendClient, path: readonly string[], input: unknown): Promise<unknown> => {
  const call = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], client);
  const { error } = await safe((call as (input: unknown) => Promise<unknown>)(input));
  return error === null ? null : (error as unknown as { code?: unknown }).code;
};

const allowed = [
  'kiosk.askToEnd',
  'kiosk.cancelEnd',
  'kiosk.find',
  'kiosk.people',
  'kiosk.questionnaire',
  'kiosk.state',
  'kiosk.submit',
  'kiosk.unlock',
];

const hostileInputs = [undefined, null, {}, { cycleId: 'x', fileName: 'briar-glen.grove', limit: 5 }];

test('every procedure of the contract but the few of the kiosk is refused while it is on', async () => {
  const client = start(makeFolder());
  await startKiosk(client);
  expect([...answeredInKiosk].sort()).toEqual(allowed);
  const paths = listPaths(contract);
  const closed = paths.filter((path) => !allowed.includes(path.join('.')));
  expect(paths.length - closed.length).toBe(allowed.length);
  expect(closed.length).toBeGreaterThan(20);
  for (const path of closed) {
    for (const input of hostileInputs) {
      expect(`${path.join('.')} ${await codeOf(client, path, input)}`).toBe(`${path.join('.')} KIOSK_ON`);
    }
  }
  const { error } = await safe(client.chapters.current());
  expect(error).toMatchObject({
    status: 423,
    defined: true,
    data: { sentence: expect.stringContaining('only its questionnaire is answered') },
  });
});

test('the kiosk is still on after a restart, and the word ends it', async () => {
  const dataFolder = makeFolder();
  await startKiosk(start(dataFolder));
  await stopAll();
  const client = start(dataFolder);
  expect(await codeOf(client, ['chapters', 'current'], undefined)).toBe('KIOSK_ON');
  expect(await client.kiosk.state()).toMatchObject({ on: true, lastEnd: null });
  expect(await codeOf(client, ['kiosk', 'unlock'], { word: 'quiet lantern 7' })).toBe('WRONG_WORD');
  expect(await client.kiosk.unlock({ word: ` ${word} ` })).toEqual({ answers: 0 });
  expect(await client.chapters.current()).toMatchObject({
    fileName: 'briar-glen.grove',
    undoLabel: /Import/,
  });
  expect(await client.kiosk.state()).toMatchObject({ on: false, lastEnd: { how: 'by word', answers: 0 } });
});

test('a second program, which only sees the newest copy, is closed as well, and opens by the word', async () => {
  const dataFolder = makeFolder();
  await startKiosk(start(dataFolder));
  const second = start(dataFolder);
  expect(await second.kiosk.state()).toMatchObject({ on: true, canStore: false });
  expect(await codeOf(second, ['lineage', 'snapshot'], undefined)).toBe('KIOSK_ON');
  expect(await codeOf(second, ['kiosk', 'unlock'], { word: 'guess' })).toBe('WRONG_WORD');
  expect(await second.kiosk.unlock({ word })).toEqual({ answers: 0 });
  expect(await second.chapters.current()).toMatchObject({ access: 'read' });
});

test('answers and questions of the kiosk show nobody by their address, and few by their name', async () => {
  const client = start(makeFolder());
  await startKiosk(client);
  const { items, named, asksPlaces, classes } = await client.kiosk.questionnaire();
  expect({ named, asksPlaces, classes: classes[0] }).toEqual({
    named: true,
    asksPlaces: true,
    classes: { label: 'MS1', entryCohort: 2026 },
  });
  expect(items.map(({ wording }) => wording.mentee)).toEqual([
    'What matters most to you?',
    'I recharge with people',
  ]);
  expect(items.flatMap(({ options }) => options.flatMap(({ aliases }) => aliases))).toEqual([]);
  const [found] = await client.kiosk.find({ name: 'mentee a 1', email: null });
  expect(found).toEqual({ id: expect.any(String), name: 'Mentee A 1', entryCohort: 2026 });
  expect(await client.kiosk.find({ name: 'Mentee', email: null })).toEqual([]);
  expect(await client.kiosk.people({ typed: 'M' })).toEqual([]);
  expect(await client.kiosk.people({ typed: 'Me' })).toHaveLength(5);
});
