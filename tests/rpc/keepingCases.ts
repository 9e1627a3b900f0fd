import { safe } from '@orpc/client';
import { expect } from 'vitest';
import type { BackendClient } from '../../src/main/rpc/relay.ts';

/** Looks into a backup, restores it, takes that back, and copies it out. The chapter is then as it was. */
export const workOnBackups = async (client: BackendClient): Promise<void> => {
  const open = await client.chapters.current();
  const fileName = open?.fileName ?? '';
  const { backups } = await client.backups.overview({ fileName });
  const [newest, oldest] = [backups[0], backups.at(-1)];
  if (newest === undefined || oldest === undefined) throw new Error('There is no backup.');
  const there = await client.backups.contents({ fileName, backup: oldest.fileName });
  expect(there).toMatchObject({ verified: true, people: 0, since: { onlyThere: 0 } });
  expect(there.since?.count).toBeGreaterThan(20);
  const { file } = await client.backups.copy({ fileName, backup: newest.fileName });
  expect(file.size).toBe(newest.bytes);
  const [newestChange] = await client.history.list({ limit: 1 });
  expect(await client.history.touched({ sequence: newestChange?.sequence ?? 0 })).not.toEqual([]);
  const changes = await client.history.list({ limit: 1000 });
  const restored = await client.backups.restore({ fileName, backup: oldest.fileName });
  expect(restored).toMatchObject({ fileName, access: 'write' });
  expect(await client.history.list({ limit: 1000 })).toHaveLength(1);
  await client.backups.undoRestore();
  expect(await client.history.list({ limit: 1000 })).toEqual(changes);
};

/** Encrypts the open chapter, locks it and opens it again, changes the passphrase, and takes it off. */
export const workOnProtection = async (client: BackendClient): Promise<void> => {
  const [passphrase, next] = ['quiet lantern orchard', 'another river of words'];
  const open = await client.chapters.current();
  expect(await client.protection.state()).toMatchObject({ locked: null, isProtected: false });
  const { recoveryCode } = await client.protection.protect({ passphrase });
  expect(await client.protection.recoveryCode({ current: passphrase })).toEqual({ recoveryCode });
  expect((await client.protection.tidyBackups({ how: 'encrypt' })).count).toBeGreaterThan(1);
  // A host that has a keychain answers these itself: tests/rpc/electron/keychain.test.ts.
  expect(await client.keychain.state()).toEqual({ isOffered: false, remembers: false });
  const remembering = await safe(client.keychain.remember({ current: passphrase }));
  expect(remembering.error).toMatchObject({ code: 'REFUSED' });
  expect(await client.keychain.forget()).toBeNull();
  expect((await safe(client.keychain.unlock())).error).toMatchObject({ code: 'REFUSED' });
  await client.protection.setAutoLock({ minutes: 5 });
  await client.protection.lock();
  expect(await client.chapters.current()).toBeNull();
  expect(await client.protection.state()).toMatchObject({
    locked: { fileName: open?.fileName, hasKeyFile: true },
  });
  const wrong = safe(
    client.protection.unlock({ by: 'passphrase', entered: 'nonsense', newPassphrase: null }),
  );
  expect((await wrong).error).toMatchObject({ code: 'WRONG_PASSPHRASE', status: 403 });
  await client.protection.unlock({ by: 'recovery code', entered: recoveryCode, newPassphrase: passphrase });
  expect(await client.protection.state()).toMatchObject({ isProtected: true, autoLockMinutes: 5 });
  expect(await client.protection.changePassphrase({ current: passphrase, next, newKey: false })).toEqual({
    recoveryCode: null,
  });
  await client.protection.unprotect({ current: next });
  expect(await client.protection.state()).toMatchObject({ isProtected: false });
};
