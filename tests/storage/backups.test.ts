import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addPerson } from '../../src/main/services/index.ts';
import { readBackupName, writeBackupName } from '../../src/main/storage/backupNames.ts';
import { isVerifiedBackup, newestVerifiedBackup } from '../../src/main/storage/backups.ts';
import { openForReading } from '../../src/main/storage/connection.ts';
import { chooseBackupsToRemove } from '../../src/main/storage/thinning.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const startWithBackups = () => {
  const dataFolder = makeFolder();
  const { session } = startChapterIn(dataFolder);
  const [name] = readdirSync(join(dataFolder, 'backups'));
  return { session, folder: join(dataFolder, 'backups', name as string) };
};

describe('a backup', () => {
  test('holds the whole chapter, with its checksum beside it and nothing half-made', () => {
    const { session, folder } = startWithBackups();
    addPerson(session.writing(), newPerson('One'), null);
    const backup = session.backUp('by hand', 'always');
    const path = join(folder, backup.fileName);
    expect(isVerifiedBackup(path)).toBe(true);
    const copy = openForReading(path);
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(digestOf(copy)).toBe(digestOf(session.writing().connection));
    copy.close();
    expect(session.backups().map(({ reason }) => reason)).toEqual(['by hand', 'daily']);
    expect(session.describe().lastBackup).toEqual(backup);
    expect(readdirSync(folder).filter((name) => !/\.grove(\.sha256)?$/.test(name))).toEqual([]);
    session.close();
  });

  test('is made only where something changed, and again where the last one was tampered with', () => {
    const { session, folder } = startWithBackups();
    const first = session.backUp('before import');
    expect(first.reason).toBe('daily');
    const path = join(folder, first.fileName);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
    writeFileSync(path, bytes);
    expect(isVerifiedBackup(path)).toBe(false);
    const second = session.backUp('before import');
    expect(second.reason).toBe('before import');
    expect(newestVerifiedBackup(folder)).toBe(join(folder, second.fileName));
    session.close();
  });

  test('clears what a killed process left, and is never taken for one', () => {
    const { session, folder } = startWithBackups();
    writeFileSync(join(folder, '000009_v1_r000009_20260819T190000000Z_regular.grove.tmp'), 'half');
    writeFileSync(join(folder, '000010_v1_r000009_20260819T190000000Z_regular.grove'), '');
    expect(newestVerifiedBackup(folder)).toMatch(/_daily\.grove$/);
    session.backUp('by hand', 'always');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    session.close();
  });

  test('is made at close where something changed', () => {
    const { session, folder } = startWithBackups();
    addPerson(session.writing(), newPerson('One'), null);
    session.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('_at-close.grove'))).toHaveLength(1);
  });

  test('carries in its name what the list shows', () => {
    const name = {
      number: 42,
      schemaVersion: 3,
      revision: 118,
      at: '2026-08-19T19:00:00.123Z',
      reason: 'before import',
    };
    const fileName = writeBackupName(name);
    expect(fileName).toBe('000042_v3_r000118_20260819T190000123Z_before-import.grove');
    expect(readBackupName(fileName)).toEqual({ ...name, fileName });
    expect(readBackupName('chapter.grove')).toBeNull();
  });
});

describe('thinning', () => {
  const day = 86_400_000;
  const backup = (number: number, at: number, bytes = 1e6, schemaVersion = 1) => ({
    fileName: String(number),
    number,
    schemaVersion,
    revision: number,
    at: new Date(at).toISOString(),
    reason: 'regular',
    bytes,
  });
  const start = Date.parse('2024-01-01T12:00:00Z');
  const keptOf = (backups: readonly ReturnType<typeof backup>[], capBytes?: number): number[] => {
    const removed = new Set(chooseBackupsToRemove(backups, capBytes));
    return backups.filter(({ fileName }) => !removed.has(fileName)).map(({ number }) => number);
  };

  test('keeps today and yesterday, 12 days, 10 weeks and 24 months of three years of daily use', () => {
    const backups = Array.from({ length: 1096 }, (_, index) => backup(index, start + index * day));
    // Worked out by hand from the calendar: the last backup is of Thursday 31 December 2026.
    const isKept = (index: number): boolean => {
      const date = new Date(start + index * day);
      const isLastOfMonth = new Date(start + (index + 1) * day).getUTCDate() === 1;
      const isRecentMonth = date.getUTCFullYear() >= 2025;
      const isSunday = date.getUTCDay() === 0;
      const isRecentSunday = isSunday && index > 1095 - 4 - 9 * 7;
      return index === 0 || index > 1095 - 12 || (isLastOfMonth && isRecentMonth) || isRecentSunday;
    };
    const expected = backups.map(({ number }) => number).filter((index) => index !== 0 && isKept(index));
    expect(keptOf(backups)).toEqual(expected);
  });

  test('keeps every backup of today and yesterday, and the last of each schema version for ever', () => {
    const today = Array.from({ length: 40 }, (_, index) =>
      backup(500 + index, start + 900 * day + index * 1000),
    );
    const old = [
      backup(1, start, 1e6, 1),
      backup(2, start + 3600_000, 1e6, 1),
      backup(3, start + 7200_000, 1e6, 2),
    ];
    const later = Array.from({ length: 30 }, (_, index) =>
      backup(100 + index, start + index * 29 * day, 1e6, 3),
    );
    const kept = keptOf([...old, ...later, ...today.map((entry) => ({ ...entry, schemaVersion: 3 }))]);
    expect(kept).toEqual(expect.arrayContaining([2, 3, ...today.map(({ number }) => number)]));
    expect(kept).not.toContain(1);
  });

  test('lets the oldest go beyond the cap, but never the newest one', () => {
    const backups = Array.from({ length: 10 }, (_, index) => backup(index, start + index * day, 3e8));
    expect(keptOf(backups, 1e9)).toEqual([7, 8, 9]);
    expect(keptOf([backup(1, start, 5e9)], 1e9)).toEqual([1]);
  });

  test('loses nothing when the clock is set back two days or forward a year', () => {
    const backups = [
      backup(1, start),
      backup(2, start + day),
      backup(3, start + 366 * day),
      backup(4, start - day),
    ];
    expect(keptOf(backups)).toEqual([1, 2, 3, 4]);
  });
});
