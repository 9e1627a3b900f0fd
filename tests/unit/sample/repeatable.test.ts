import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root, sampleFile } from './loadSample.ts';

const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-sample-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, target: string): void => {
  execFileSync(process.execPath, [join(root, script), target], { stdio: 'pipe' });
};

describe('what is made up', () => {
  it('comes out the same each time, and is what the repository holds', () => {
    run('scripts/sample/makeSample.ts', join(folder, 'first.json'));
    run('scripts/sample/makeSample.ts', join(folder, 'second.json'));
    const first = readFileSync(join(folder, 'first.json'), 'utf8');
    expect(readFileSync(join(folder, 'second.json'), 'utf8') === first).toBe(true);
    expect(readFileSync(sampleFile, 'utf8') === first).toBe(true);
  });

  it('holds for the form exports, byte for byte', () => {
    const made = join(folder, 'fixtures');
    run('tests/fixtures/makeFixtures.ts', made);
    const names = readdirSync(made).sort();
    expect(names).toEqual([
      'google-forms-mentees-mentors.csv',
      'google-forms-mentees-mentors.truth.json',
      'google-forms-mentees-mentors.xlsx',
      'google-forms-own.csv',
      'google-forms-own.truth.json',
      'google-survey.csv',
      'google-survey.truth.json',
    ]);
    const differing = names.filter(
      (name) => !readFileSync(join(made, name)).equals(readFileSync(join(root, 'tests/fixtures', name))),
    );
    expect(differing).toEqual([]);
  });
});
