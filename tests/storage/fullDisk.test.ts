import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commitImport, createChapter } from '../../src/main/services/index.ts';
import { isVerifiedBackup } from '../../src/main/storage/backups.ts';
import { undoChange } from '../../src/main/storage/index.ts';
import { rounds, tellFigure } from '../helpers/faults.ts';
import { firstCycle, settings, startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const stepBytes = 65_536;
const steps = rounds(20, 200);

/** A disk of 6 MB in memory; null where this user may not mount one. */
const mountSmallDisk = (): string | null => {
  const folder = makeFolder();
  if (process.platform !== 'linux') return null;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]).status === 0 ? folder : null;
};

const disk = mountSmallDisk();
afterAll(() => {
  if (disk !== null) spawnSync('umount', [disk]);
});

describe('a real disk that fills up', () => {
  test('loses nothing and leaves nothing half-made', (context) => {
    if (disk === null) context.skip('a small disk can only be mounted as root on Linux');
    const folder = disk as string;
    const { session, cycleId } = startChapterIn(folder);
    const digest = (): string => digestOf(session.writing().connection);
    const before = digest();
    const filler = join(folder, 'filler');
    const outcomes = new Set<string>();
    for (let step = 0; step < steps; step++) {
      const free = freeBytes(folder);
      writeFileSync(
        filler,
        Buffer.alloc(Math.max(0, free - (step % 40) * stepBytes - Math.floor(step / 40) * 4096)),
      );
      outcomes.add(attempt(() => session.backUp('by hand', 'always')));
      const imported = attempt(() => commitImport(session.writing(), draftOf(cycleId, 60, String(step))));
      outcomes.add(imported);
      if (imported === 'done') {
        rmSync(filler);
        undoChange(session.writing());
      }
      expect(digest()).toBe(before);
      outcomes.add(attempt(() => createChapter(session, { ...settings, name: 'Second' }, firstCycle)));
      rmSync(filler, { force: true });
      session.open('briar-glen.grove');
      for (const name of readdirSync(folder)) if (/^second\./.test(name)) rmSync(join(folder, name));
      expect(leftovers(folder)).toEqual([]);
    }
    expect([...outcomes].sort()).toEqual(['STORAGE_FAILED', 'done']);
    session.close();
    tellFigure(
      'a real disk that fills up',
      steps,
      'an error sentence or a whole step each time; 0 rows half, 0 leftovers',
    );
  });
});

const freeBytes = (folder: string): number => {
  const { stdout } = spawnSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' });
  return Number(stdout.trim().split('\n').at(-1));
};

const attempt = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (problem) {
    return problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem);
  }
};

/** Empty files, files of a step that did not end, and backups that are not whole. */
const leftovers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory() || name.endsWith('-wal')) return false;
      if (statSync(path).size === 0 || /\.(tmp|new)/.test(name)) return true;
      return name.startsWith('backups') && name.endsWith('.grove') && !isVerifiedBackup(path);
    });
