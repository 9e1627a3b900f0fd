import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safe } from '@orpc/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRealKeychain, RememberedSecrets, type SecretBox } from '../../../src/main/hosts/keychain.ts';
import { withKeychain } from '../../../src/main/rpc/keychainClient.ts';
import { type BackendClient, startBackend } from '../../../src/main/rpc/relay.ts';
import type { CycleId } from '../../../src/shared/model/index.ts';
import {
  chapterFileName,
  firstCycle,
  repositoryFolder,
  resourcesFolder,
  settings,
} from '../../storage/support/chapters.ts';
import { draftOf } from '../../storage/support/drafts.ts';
import { filesWith, makeFolder } from '../../storage/support/folders.ts';

const passphrase = 'quiet lantern orchard seven';

/** Stands in for the system's keychain: turns each byte over, so that nothing it sealed can be found by its text. */
const createBox = () => {
  const box = { isThere: true, opens: true };
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xa5));
  const secretBox: SecretBox = {
    isAvailable: async () => box.isThere,
    seal: async (text) => turn(Buffer.from(text)),
    open: async (sealed) => {
      if (!box.opens) throw new Error('The keychain was reset.');
      return turn(sealed).toString();
    },
  };
  return { box, secretBox };
};

let folder: string;
let client: BackendClient;
let box: ReturnType<typeof createBox>['box'];
let stop: () => Promise<void>;

const startWindow = async (): Promise<void> => {
  const made = createBox();
  box = made.box;
  const backend = startBackend({
    workerUrl: new URL('src/main/storageWorker.ts', `file://${repositoryFolder}/`),
    dataFolder: folder,
    resourcesFolder,
    appVersion: '0.1.0',
    hostKind: 'electron',
  });
  client = withKeychain(
    backend.client,
    new RememberedSecrets(join(folder, 'window', 'remembered.json'), made.secretBox),
  );
  stop = backend.stop;
};

beforeEach(async () => {
  folder = makeFolder();
  await startWindow();
  await client.chapters.create({ settings, cycle: firstCycle, passphrase });
});
afterEach(() => stop());

const remembers = async (): Promise<boolean> => (await client.keychain.state()).remembers;

test('only a keychain is trusted, never a password that is the same everywhere', () => {
  expect(isRealKeychain('darwin', null)).toBe(true);
  expect(isRealKeychain('win32', null)).toBe(true);
  expect(
    ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'].map((one) => isRealKeychain('linux', one)),
  ).toEqual([true, true, true, true]);
  expect(['basic_text', 'unknown', '', null].map((one) => isRealKeychain('linux', one))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('a chapter is remembered only when asked, opens without its passphrase then, and is forgotten when asked', async () => {
  expect(await client.keychain.state()).toEqual({ isOffered: true, remembers: false });
  const wrong = await safe(client.keychain.remember({ current: 'nonsense words' }));
  expect(wrong.error).toMatchObject({ code: 'WRONG_PASSPHRASE' });
  expect(await remembers()).toBe(false);
  await client.keychain.remember({ current: passphrase });
  expect(await client.keychain.state()).toEqual({ isOffered: true, remembers: true });

  const { recoveryCode } = await client.protection.recoveryCode({ current: passphrase });
  for (const text of [passphrase, recoveryCode]) expect([text, filesWith(folder, text)]).toEqual([text, []]);

  await stop();
  await startWindow();
  expect(await client.chapters.current()).toBeNull();
  expect(await remembers()).toBe(true);
  expect(await client.keychain.unlock()).toMatchObject({ fileName: chapterFileName, access: 'write' });

  // The passphrase opens it as before: the keychain is never the only key.
  await client.protection.lock();
  await client.protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
  await client.keychain.forget();
  expect(await remembers()).toBe(false);
  await client.protection.lock();
  expect((await safe(client.keychain.unlock())).error).toMatchObject({ code: 'REFUSED' });
  expect(readFileSync(join(folder, 'window', 'remembered.json'), 'utf8')).toBe('{}');
});

test('it is forgotten when the passphrase is changed, and when it is removed', async () => {
  const next = 'another river of four words';
  await client.keychain.remember({ current: passphrase });
  await client.protection.changePassphrase({ current: passphrase, next, newKey: false });
  expect(await remembers()).toBe(false);
  await client.keychain.remember({ current: next });
  // A change that is refused forgets nothing.
  expect((await safe(client.protection.unprotect({ current: passphrase }))).error).toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  expect(await remembers()).toBe(true);
  await client.protection.unprotect({ current: next });
  expect(await remembers()).toBe(false);
});

test('a keychain that is gone, was reset, or knows an earlier key says so, and the passphrase still opens', async () => {
  await client.keychain.remember({ current: passphrase });
  box.isThere = false;
  expect(await client.keychain.state()).toEqual({ isOffered: false, remembers: false });
  expect((await safe(client.keychain.remember({ current: passphrase }))).error).toMatchObject({
    code: 'REFUSED',
  });
  box.isThere = true;
  box.opens = false;
  await client.protection.lock();
  expect((await safe(client.keychain.unlock())).error).toMatchObject({
    code: 'REFUSED',
    data: {
      sentence: 'The keychain of this laptop does not open this chapter any more. Enter the passphrase.',
    },
  });
  box.opens = true;
  await client.protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
  await client.keychain.remember({ current: passphrase });

  // Another process changes the key, so that nobody tells this window.
  await stop();
  const { secretBox } = createBox();
  const path = join(folder, 'window', 'remembered.json');
  const before = readFileSync(path);
  await new RememberedSecrets(path, secretBox).remember(
    chapterFileName,
    'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA',
  );
  expect(readFileSync(path).equals(before)).toBe(false);
  await startWindow();
  expect((await safe(client.keychain.unlock())).error).toMatchObject({
    code: 'REFUSED',
    data: { sentence: expect.stringContaining('another key than the one this laptop remembers') },
  });
  expect(await remembers()).toBe(false);
  await client.protection.unlock({ by: 'passphrase', entered: passphrase, newPassphrase: null });
});

test('while a kiosk is on, the keychain is out of reach', async () => {
  await client.keychain.remember({ current: passphrase });
  const cycleId = (await client.chapters.current())?.currentCycleId ?? ('' as CycleId);
  const { instrumentId } = await client.intake.commit(draftOf(cycleId, 3, 'A'));
  await client.kiosk.start({ instrumentId, word: 'lantern' });
  for (const call of [
    client.keychain.state(),
    client.keychain.remember({ current: passphrase }),
    client.keychain.forget(),
    client.keychain.unlock(),
  ]) {
    await expect(call).rejects.toMatchObject({ code: 'KIOSK_ON' });
  }
  await client.kiosk.unlock({ word: 'lantern' });
  expect(await remembers()).toBe(true);
});
