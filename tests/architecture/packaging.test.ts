import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './sourceFiles.ts';

// The real packager on a stand-in for Electron: a file that is no program, but carries the mark and the eight fuses.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const unsetFuses = '11111111';

let folder: string;
let entries: string[];

const packageWith = async (electron: string, out: string): Promise<string> => {
  const script = join(root, 'scripts/package.mjs');
  const args = [script, '--linux', '--electron', electron, '--out', out];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 10_000_000 });
  return stdout;
};

/** A folder that looks like Electron's to the packager. */
const makeElectron = async (name: string, program: Buffer): Promise<string> => {
  const electron = join(folder, name);
  await mkdir(join(electron, 'locales'), { recursive: true });
  for (const language of ['en-US', 'de'])
    await writeFile(join(electron, 'locales', `${language}.pak`), 'stand-in');
  await writeFile(join(electron, 'electron'), program);
  return electron;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentorgrove-package-'));
  const program = Buffer.from(`stand-in${sentinel}\x01\x08${unsetFuses}end`, 'latin1');
  const electron = await makeElectron('electron', program);
  await packageWith(electron, join(folder, 'out'));
  const asar = join(folder, 'out/linux-unpacked/resources/app.asar');
  entries = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''));
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the archive holds what runs', () => {
  for (const wanted of [
    'package.json',
    'out/main/index.js',
    'out/main/storageWorker.js',
    'out/main/copyCheckWorker.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib/index.js',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ]) {
    expect(entries).toContain(wanted);
  }
});

test('and nothing else: no sources, no tests, no other packages, no other platforms', () => {
  const topLevel = new Set(entries.map((path) => path.split('/')[0]));
  expect([...topLevel].sort()).toEqual(['node_modules', 'out', 'package.json']);
  const packages = new Set(
    entries.filter((path) => path.startsWith('node_modules/')).map((p) => p.split('/')[1]),
  );
  expect([...packages]).toEqual(['better-sqlite3']);
  expect(entries.filter((path) => path.endsWith('.node'))).toEqual([
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ]);
  expect(entries.filter((path) => /\.(?:ts|tsx|map|c|cpp|h|grove)$/.test(path))).toEqual([]);
});

test('the main process asks for no package that is not in the archive', async () => {
  const files = entries.filter((path) => /^out\/main\/.*\.js$/.test(path));
  const texts = await Promise.all(files.map((path) => readFile(join(root, path), 'utf8')));
  const asked = texts.flatMap((text) => [
    ...text.matchAll(/(?:^import\b(?!\.)[^'"]*|\bimport\(|\brequire\()["']([^."'][^"']*)["']/gm),
  ]);
  const packages = new Set(asked.map((match) => match[1]).filter((name) => !name?.startsWith('node:')));
  expect([...packages].sort()).toEqual(['better-sqlite3', 'electron']);
});

test('the database module lies beside the archive, where the system can load it', async () => {
  const unpacked = join(folder, 'out/linux-unpacked/resources/app.asar.unpacked');
  expect(await readdir(join(unpacked, 'node_modules/better-sqlite3/prebuilds'))).toEqual(['linux-x64.node']);
});

test('the resources lie beside the archive', async () => {
  const packed = await readdir(join(folder, 'out/linux-unpacked/resources/resources'));
  expect(packed.sort()).toEqual((await readdir(join(root, 'resources'))).sort());
});

test('the fuses are set', async () => {
  const program = (await readFile(join(folder, 'out/linux-unpacked/mentorgrove'))).toString('latin1');
  const start = program.indexOf(sentinel) + sentinel.length + 2;
  // In the order of Electron's list: run as Node off, cookie encryption on, NODE_OPTIONS off, inspect arguments off,
  // archive integrity on, only the archive on, own snapshot left as it is, file:// privileges off.
  expect(program.slice(start, start + 8)).toBe('01001110');
});

test('an Electron without a place for fuses is said in words', async () => {
  const bare = await makeElectron('bare', Buffer.from('stand-in'));
  expect(await packageWith(bare, join(folder, 'bareOut'))).toContain('No fuses were set');
}, 180_000);
