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
