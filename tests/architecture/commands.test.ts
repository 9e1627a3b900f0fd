import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sourceFiles.ts';

// The scripts are plain JavaScript, because an old Node has to read them: their shapes are named here.
interface PinnedNode {
  name: string;
  version: string;
  integrity: string;
}
interface NodeVersion {
  satisfies(version: string, range: string): boolean;
  pinnedNodes: Record<string, PinnedNode>;
}
interface Electron {
  isRemembered(note: { failedAt?: number }, now: number): boolean;
  hasDisplay(platform: string, env: Record<string, string>): boolean;
}
interface TestResults {
  readPlaywright(report: unknown): unknown;
}

const load = async <T>(name: string): Promise<T> => (await import(join(root, 'scripts', name))) as T;
const { satisfies, pinnedNodes } = await load<NodeVersion>('nodeVersion.mjs');
const { isRemembered, hasDisplay } = await load<Electron>('electron.mjs');
const { readPlaywright } = await load<TestResults>('testResults.mjs');
const engines: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;

test.each([
  ['v22.18.0', '>=22.18.0', true],
  ['v22.17.9', '>=22.18.0', false],
  ['v22.9.0', '>=22.18.0', false],
  ['v24.0.0', '>=22.18.0', true],
  ['v20.20.2', '>=22.18.0', false],
  ['v22.18.1-nightly', '>=22.18.0', true],
  ['v100.0.0', '>=22.18.0', true],
])('%s satisfies %s: %s', (version, range, expected) => {
  expect(satisfies(version, range)).toBe(expected);
});

test('every Node that may be fetched is new enough, pinned and of the platform it is for', () => {
  const platforms = Object.keys(pinnedNodes).sort();
  expect(platforms).toEqual([
    'darwin-arm64',
    'darwin-x64',
    'linux-arm64',
    'linux-x64',
    'win32-arm64',
    'win32-x64',
  ]);
  for (const [platform, { name, version, integrity }] of Object.entries(pinnedNodes)) {
    expect(satisfies(version, engines)).toBe(true);
    expect(name.endsWith(platform.replace('win32', 'win'))).toBe(true);
    // SHA-512 is 64 bytes: 88 characters in base 64.
    expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  }
});

test('a failed fetch of Electron is remembered for a day', () => {
  const day = 86_400_000;
  expect(isRemembered({ failedAt: 5 * day }, 5 * day)).toBe(true);
  expect(isRemembered({ failedAt: 5 * day }, 6 * day - 1)).toBe(true);
  expect(isRemembered({ failedAt: 5 * day }, 6 * day)).toBe(false);
  expect(isRemembered({ failedAt: 5 * day }, 4 * day)).toBe(false);
  expect(isRemembered({}, day)).toBe(false);
});

test('a window needs a display on Linux only', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});

test('browser tests are counted as passed, failed or skipped with a reason, also in nested suites', () => {
  const one = (title: string, status: string, more: object = {}) => ({
    title,
    tests: [{ projectName: 'loopback', status, annotations: [], results: [{ status: 'passed' }], ...more }],
  });
  const skipped = {
    annotations: [{ type: 'skip', description: 'no binary' }],
    results: [{ status: 'skipped' }],
  };
  const failed = { results: [{ status: 'failed', errors: [{ message: 'it broke' }] }] };
  const report = {
    errors: [{ message: 'no such file' }],
    suites: [
      {
        title: 'a.spec.ts',
        specs: [
          one('works', 'expected'),
          one('waits', 'skipped', skipped),
          one('breaks', 'unexpected', failed),
        ],
        suites: [{ title: 'inner', specs: [one('works too', 'expected'), one('is flaky', 'flaky')] }],
      },
    ],
  };
  expect(readPlaywright(report)).toEqual({
    passed: { loopback: 2 },
    failures: [
      { name: 'outside of any test', text: 'no such file' },
      { name: 'a.spec.ts › breaks (loopback)', text: 'it broke' },
      { name: 'a.spec.ts › inner › is flaky (loopback)', text: 'ended as "flaky"' },
    ],
    skipped: [{ name: 'a.spec.ts › waits (loopback)', reason: 'no binary' }],
  });
});

test('the one check of the project is what a newcomer runs', () => {
  const lines = readFileSync(join(root, '.ci/run'), 'utf8').split('\n');
  const commands = lines.filter((line) => line !== '' && !line.startsWith('#'));
  expect(commands).toEqual(['set -e', 'cd "$(dirname "$0")/.."', 'exec npm test']);
});
