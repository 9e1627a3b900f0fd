// Builds the application when something it is made of has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './bootstrap.mjs';
import { takeLock } from './lock.mjs';
import { runQuietly } from './processes.mjs';
import { giveUp, sayStep } from './say.mjs';

const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const record = join(root, '.cache', 'build.json');

/** Names, sizes and times of everything the build reads: a few milliseconds, where reading all of it takes longer. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(`${relative(root, path)}\0${stats.size}\0${stats.mtimeMs}\n`);
    }
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}

function isBuilt(mark) {
  const parts = [
    'main/loopback.js',
    'main/storageWorker.js',
    'main/copyCheckWorker.js',
    'main/index.js',
    'preload/index.cjs',
    'renderer/index.html',
  ];
  if (!parts.every((part) => existsSync(join(root, 'out', part)))) return false;
  try {
    return JSON.parse(readFileSync(record, 'utf8')).fingerprint === mark;
  } catch {
    return false;
  }
}

/** Brings `out/` up to date. Ends the process with the builder's own words when that fails. */
export async function buildIfChanged() {
  if (isBuilt(fingerprint())) return;
  const free = await takeLock(
    join(root, '.cache', 'building'),
    'Waiting for another start that is building …',
  );
  try {
    const mark = fingerprint();
    if (!isBuilt(mark)) await build(mark);
  } finally {
    free();
  }
}

async function build(mark) {
  const step = sayStep('Building …');
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await runQuietly(process.execPath, [builder, 'build'], { cwd: root });
  if (code !== 0) giveUp(`The build failed:\n${output}`);
  writeFileSync(record, JSON.stringify({ fingerprint: mark }));
  step.done();
}
