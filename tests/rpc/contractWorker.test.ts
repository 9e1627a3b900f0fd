import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { safe } from '@orpc/client';
import { expect, test } from 'vitest';
import { startBackend } from '../../src/main/rpc/relay.ts';
import { repositoryFolder, resourcesFolder } from '../storage/support/chapters.ts';
import { makeFolder } from '../storage/support/folders.ts';

const start = (script: string) =>
  startBackend({
    workerUrl: pathToFileURL(join(repositoryFolder, script)),
    dataFolder: makeFolder(),
    resourcesFolder,
    appVersion: '0.1.0',
    hostKind: 'loopback',
  });

const gone = {
  code: 'STORAGE_FAILED',
  status: 507,
  defined: true,
  data: { sentence: expect.stringContaining('Restart MentorGrove') },
};

test('a worker that dies answers every call with an error, those under way and those to come', async () => {
  const backend = start('src/main/noSuchWorker.ts');
  const underWay = await Promise.all([
    safe(backend.client.host.info()),
    safe(backend.client.chapters.current()),
  ]);
  expect(underWay.map(({ error }) => error)).toMatchObject([gone, gone]);
  expect((await safe(backend.client.host.info())).error).toMatchObject(gone);
  await backend.stop();
});

test('a worker that was stopped answers no more, and can be stopped twice', async () => {
  const backend = start('src/main/storageWorker.ts');
  expect(await backend.client.chapters.current()).toBeNull();
  await backend.stop();
  expect((await safe(backend.client.chapters.current())).error).toMatchObject(gone);
  await backend.stop();
});
