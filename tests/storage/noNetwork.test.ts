import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resourcesFolder, startChapterIn } from './support/chapters.ts';
import { bundleChild, startChild } from './support/childProcess.ts';
import { makeFolder } from './support/folders.ts';

const refusal = join(import.meta.dirname, 'support', 'refuseNetwork.cjs');

describe('the part that keeps the chapter', () => {
  test('makes no connection and looks up no name over years of cycles, imports, backups and approvals', async () => {
    const folder = makeFolder();
    startChapterIn(folder).session.close();
    const script = await bundleChild('workUntilKilled');
    const before = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = `--require ${refusal}`;
    try {
      const child = startChild(script, [folder, resourcesFolder, 'N']);
      for (let lines = 0; lines < 26; lines++) await child.nextLine();
      await child.kill();
      expect(child.lines.filter((line) => line.startsWith('network'))).toEqual([]);
      expect(child.lines.filter((line) => line.startsWith('approval')).length).toBeGreaterThanOrEqual(3);
    } finally {
      if (before === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = before;
    }
  });

  test('would be caught if it did', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['--require', refusal, '-e', "require('node:net').connect(9, '127.0.0.1')"],
      { encoding: 'utf8' },
    );
    expect(stdout).toContain('network net');
  });
});
