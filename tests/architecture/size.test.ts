import { expect, test } from 'vitest';
import { readSources } from './sourceFiles.ts';

const limit = 400;
const hostLimit = 175;
const countLines = (text: string) => text.trimEnd().split('\n').length;

test(`no file is longer than ${limit} lines`, () => {
  const long = readSources('src', 'tests', 'scripts')
    .map(({ path, text }) => ({ path, lines: countLines(text) }))
    .filter(({ lines }) => lines > limit);
  expect(long).toEqual([]);
});

const isElectronHost = (path: string) =>
  path === 'src/main/index.ts' || path.startsWith('src/main/electron/');

test('the own part of the Electron host, which runs in few tests, stays thin', () => {
  const files = readSources('src/main').filter(({ path }) => isElectronHost(path));
  expect(files.length).toBeGreaterThan(2);
  expect(files.reduce((sum, { text }) => sum + countLines(text), 0)).toBeLessThan(hostLimit);
});
