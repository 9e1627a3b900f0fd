import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addPerson,
  choosePlace,
  createChapter,
  createChapterSession,
} from '../../src/main/services/index.ts';
import { openForReading } from '../../src/main/storage/connection.ts';
import {
  findConflictCopies,
  findSharedPlace,
  type Surroundings,
} from '../../src/main/storage/syncedFolder.ts';
import { rounds, tellFigure } from '../helpers/faults.ts';
import { chapterFileName, firstCycle, settings, storageOptions } from './support/chapters.ts';
import { newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const around = (platform: NodeJS.Platform, more: Partial<Surroundings> = {}): Surroundings => ({
  platform,
  env: {},
  home: platform === 'win32' ? 'C:\\Users\\ana' : '/home/ana',
  mounts: '',
  ...more,
});
const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/export /srv/homes nfs4 rw 0 0',
  '//server/share /media/The\\040share cifs rw 0 0',
  '/dev/sdb1 /srv/homes/local ext4 rw 0 0',
].join('\n');

describe('a folder that others write to', () => {
  test.each([
    ['C:\\Users\\ana\\OneDrive - Briar College\\Chapter', around('win32'), 'OneDrive'],
    ['D:\\Work\\Chapter', around('win32', { env: { OneDrive: 'D:\\Work' } }), 'OneDrive'],
    ['d:\\work\\chapter', around('win32', { env: { OneDriveCommercial: 'D:\\Work\\' } }), 'OneDrive'],
    ['D:\\Home\\Chapter', around('win32', { env: { OneDriveConsumer: 'D:\\Home' } }), 'OneDrive'],
    ['C:\\Users\\ana\\iCloudDrive\\Chapter', around('win32'), 'iCloud'],
    ['G:\\My Drive\\Chapter', around('win32'), 'Google Drive'],
    ['G:\\Shared drives\\Mentoring', around('win32'), 'Google Drive'],
    ['C:\\Users\\ana\\Box\\Chapter', around('win32'), 'Box'],
    ['\\\\server\\share\\Chapter', around('win32'), 'a network folder'],
    ['//server/share/Chapter', around('win32'), 'a network folder'],
    ['\\\\?\\UNC\\server\\share\\Chapter', around('win32'), 'a network folder'],
    ['/home/ana/Dropbox/Chapter', around('linux'), 'Dropbox'],
    ['/home/ana/Dropbox (Personal)/Chapter', around('linux'), 'Dropbox'],
    [
      '/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.edu/My Drive',
      around('darwin'),
      'Google Drive',
    ],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/Chapter', around('darwin'), 'iCloud'],
    ['/Users/ana/Library/CloudStorage/Other-x', around('darwin', { home: '/Users/ana' }), 'a synced folder'],
    ['/srv/homes/ana/chapter', around('linux', { mounts }), 'a network folder'],
    ['/media/The share/chapter', around('linux', { mounts }), 'a network folder'],
    ['/home/ana/Nextcloud', around('linux'), 'a synced folder'],
    ['/home/ana/Syncthing/Chapter', around('linux'), 'a synced folder'],
    ['/Users/ana/Library/CloudStorage/OneDrive-BriarCollege/Chapter', around('darwin'), 'OneDrive'],
    ['/Users/ana/Library/CloudStorage/Dropbox/Chapter', around('darwin'), 'Dropbox'],
  ])('%s is known', (folder, place, service) => {
    expect(findSharedPlace(folder, place)).toEqual({ service });
  });

  test.each([
    [
      'C:\\Users\\ana\\AppData\\Roaming\\MentorGrove',
      around('win32', { env: { OneDrive: 'C:\\Users\\ana\\OneDrive' } }),
    ],
    ['D:\\Workshop', around('win32', { env: { OneDrive: 'D:\\Work' } })],
    ['\\\\?\\C:\\Users\\ana\\Chapter', around('win32')],
    ['/home/ana/.local/share/MentorGrove', around('linux', { mounts })],
    ['/srv/homes/local/chapter', around('linux', { mounts })],
    ['/home/ana/dropbox-notes', around('linux')],
  ])('%s is not taken for one', (folder, place) => {
    expect(findSharedPlace(folder, place)).toBeNull();
  });

  // The names that the kernel and mount.cifs, sshfs, rclone and davfs2 put into /proc/mounts.
  test.each(['nfs', 'nfs4', 'cifs', 'smb3', '9p', 'ceph', 'davfs', 'fuse.sshfs', 'fuse.rclone'])(
    'a mount of the kind %s is known for a network folder, and only what lies under it',
    (kind) => {
      const place = around('linux', {
        mounts: `/dev/sda1 / ext4 rw 0 0\n//server/share /mnt/chapter ${kind} rw,relatime 0 0`,
      });
      expect(findSharedPlace('/mnt/chapter', place)).toEqual({ service: 'a network folder' });
      expect(findSharedPlace('/mnt/chapter/2026', place)).toEqual({ service: 'a network folder' });
      expect(findSharedPlace('/mnt/chapter-of-mine', place)).toBeNull();
    },
  );

  test.each(['ext4', 'btrfs', 'xfs', 'tmpfs', 'exfat', 'vfat', 'fuseblk', 'overlay'])(
    'a mount of the kind %s is not',
    (kind) => {
      const place = around('linux', { mounts: `/dev/sdb1 /media/ana/stick ${kind} rw 0 0` });
      expect(findSharedPlace('/media/ana/stick/chapter', place)).toBeNull();
    },
  );

  test('leaves second versions, which are found beside the first', () => {
    const copies = [
      "alder-creek (Ana's conflicted copy 2026-08-19).grove",
      'alder-creek.sync-conflict-20260819-101500-ABCDEFG.grove',
      'alder-creek (1).grove',
      'alder-creek 2.grove',
      'alder-creek-LAPTOP-3.grove',
      'alder-creek (changed elsewhere 2026-08-19 101500).grove',
    ];
    const names = ['alder-creek.grove', 'alder-creek-south.grove', 'birch (1).grove', ...copies];
    expect(findConflictCopies(names)).toEqual(
      copies.map((fileName) => ({ fileName, of: 'alder-creek.grove' })),
    );
  });
});

/** A synced folder and the app's own folders on two laptops. */
const makeLaptops = () => {
  const shared = join(makeFolder(), 'Dropbox');
  mkdirSync(shared);
  const start = (appFolder: string, insists = false) =>
    createChapterSession({ ...storageOptions(shared), ...choosePlace(shared, appFolder, insists) });
  return { shared, mine: makeFolder(), theirs: makeFolder(), start };
};

const namesIn = (path: string): string[] => {
  const connection = openForReading(path);
  try {
    return connection.prepare<[], string>('SELECT name FROM person ORDER BY name').pluck().all();
  } finally {
    connection.close();
  }
};

describe('a chapter of a synced folder', () => {
  test('is worked on in the app’s own folder, and only finished snapshots go back', () => {
    const { shared, mine, theirs, start } = makeLaptops();
    const session = start(mine);
    createChapter(session, settings, firstCycle);
    addPerson(session.writing(), newPerson('First'), null);
    expect(session.writing().path.startsWith(mine)).toBe(true);
    expect(session.place().shared).toMatchObject({
      folder: shared,
      service: 'Dropbox',
      inPlace: false,
      problems: [],
    });
    session.close();
    expect(readdirSync(shared)).toEqual([chapterFileName]);
    expect(namesIn(join(shared, chapterFileName))).toEqual(['First']);

    // The next laptop goes on from there, and the first one takes that over.
    const other = start(theirs);
    other.open(chapterFileName);
    addPerson(other.writing(), newPerson('Second'), null);
    other.close();
    expect(namesIn(join(shared, chapterFileName))).toEqual(['First', 'Second']);
    const again = start(mine);
    again.open(chapterFileName);
    expect(namesIn(join(shared, chapterFileName))).toEqual(['First', 'Second']);
    expect(again.place().conflictCopies).toEqual([]);
    again.close();
    expect(readdirSync(shared)).toEqual([chapterFileName]);
  });

  test('that was changed on both sides loses neither', () => {
    const { shared, mine, theirs, start } = makeLaptops();
    const first = start(mine);
    createChapter(first, settings, firstCycle);
    first.close();
    const other = start(theirs);
    other.open(chapterFileName);
    const again = start(mine);
    again.open(chapterFileName);
    addPerson(other.writing(), newPerson('Theirs'), null);
    addPerson(again.writing(), newPerson('Mine'), null);
    other.close();
    again.close();
    const files = readdirSync(shared).sort();
    expect(files).toHaveLength(2);
    expect(files.map((file) => namesIn(join(shared, file))).sort()).toEqual([['Mine'], ['Theirs']]);
    const third = start(mine);
    expect(third.place().conflictCopies.length).toBeGreaterThan(0);
    const held = third
      .place()
      .conflictCopies.map(({ fileName }) => namesIn(join(third.place().folder, fileName)));
    expect([...held.flat(), ...namesIn(join(third.place().folder, chapterFileName))]).toEqual(
      expect.arrayContaining(['Mine', 'Theirs']),
    );
  });

  test('that is damaged in the synced folder replaces nothing', () => {
    const { shared, mine, start } = makeLaptops();
    const first = start(mine);
    createChapter(first, settings, firstCycle);
    addPerson(first.writing(), newPerson('Kept'), null);
    first.close();
    const good = readFileSync(join(shared, chapterFileName));
    writeFileSync(join(shared, chapterFileName), Buffer.concat([good.subarray(0, 8192), Buffer.alloc(4096)]));
    const session = start(mine);
    expect(session.open(chapterFileName).access).toBe('write');
    expect(session.place().shared?.problems).toEqual([
      expect.stringContaining('is damaged'),
      expect.stringContaining('put beside it'),
    ]);
    session.close();
  });

  test('is worked on in its place where the person insists, without a journal that outlives a command', () => {
    const { shared, mine, start } = makeLaptops();
    const session = start(mine, true);
    createChapter(session, settings, firstCycle);
    const { connection, path } = session.writing();
    expect(path).toBe(join(shared, chapterFileName));
    const pragma = (name: string) => connection.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('locking_mode')]).toEqual([
      'truncate',
      2,
      'exclusive',
    ]);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(readFileSync(`${path}-holder`, 'utf8')).toMatch(/"machine":".+","process":\d+,"since":"\d{4}-/);
    expect(session.place().shared).toMatchObject({ service: 'Dropbox', inPlace: true });
    session.close();
  });

  test('is copied by a service while snapshots are written back, and each time it is whole', () => {
    const { shared, mine, theirs, start } = makeLaptops();
    const session = start(mine);
    createChapter(session, settings, firstCycle);
    const copies = rounds(50, 200);
    const seen: number[] = [];
    for (let round = 1; round <= copies; round++) {
      addPerson(session.writing(), newPerson(`Person ${round}`), null);
      session.backUp('by hand');
      const copy = join(theirs, `${round}.grove`);
      cpSync(join(shared, chapterFileName), copy);
      seen.push(namesIn(copy).length);
    }
    expect(seen).toEqual(Array.from({ length: copies }, (_, index) => index + 1));
    session.close();
    tellFigure('copies of a synced folder', copies, '0 that do not open, 0 stale');
  });
});
