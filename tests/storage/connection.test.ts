import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/main/storage/connection.ts';
import { applicationId, peekHeader } from '../../src/main/storage/header.ts';
import { openChapterFile } from '../../src/main/storage/index.ts';
import { createIdSource } from '../../src/main/storage/uuid.ts';
import { chapterFileName, startChapterIn, storageOptions } from './support/chapters.ts';
import { makeFolder } from './support/folders.ts';

const expected = {
  application_id: applicationId,
  journal_mode: 'wal',
  locking_mode: 'exclusive',
  synchronous: 2,
  foreign_keys: 1,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  temp_store: 2,
  secure_delete: 1,
};

const readPragmas = (connection: Connection) =>
  Object.fromEntries(
    Object.keys(expected).map((name) => [name, connection.pragma(name, { simple: true }) ?? 0]),
  );

describe('a connection', () => {
  test('is as safe on a file that is opened again as on a new one', () => {
    const folder = makeFolder();
    const { session } = startChapterIn(folder);
    expect(readPragmas(session.writing().connection)).toEqual(expected);
    session.close();
    for (const _ of [1, 2]) {
      const store = openChapterFile(storageOptions(folder), chapterFileName);
      expect(readPragmas(store.connection)).toEqual(expected);
      store.close();
    }
  });

  test('leaves one file when it is closed, marked as ours', () => {
    const folder = makeFolder();
    const { session } = startChapterIn(folder);
    session.close();
    const path = join(folder, chapterFileName);
    expect(peekHeader(path)).toEqual({
      kind: 'chapter',
      schemaVersion: storageOptions(folder).migrations.length,
      // Not encrypted.
      keyId: null,
    });
    expect(() => readFileSync(`${path}-wal`)).toThrow('ENOENT');
    expect(() => readFileSync(`${path}-holder`)).toThrow('ENOENT');
  });
});

describe('ids', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test('are UUIDs of version 7 that carry the time', () => {
    const id = createIdSource(() => Date.parse('2026-08-19T19:00:00.123Z'))();
    expect(id).toMatch(shape);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(
      Date.parse('2026-08-19T19:00:00.123Z'),
    );
  });

  test('sort in the order in which they were made, whatever the clock does', () => {
    const times = [1e12, 1e12, 1e12 - 172_800_000, 1e12 + 5, 1e12 + 31_536_000_000, 1e12];
    let calls = 0;
    const makeId = createIdSource(() => times[Math.floor(calls++ / 10_000) % times.length] as number);
    const ids = Array.from({ length: 60_000 }, makeId);
    expect(ids.filter((id) => !shape.test(id))).toEqual([]);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
