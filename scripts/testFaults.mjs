// npm run test:faults: every fault in its numbers of before a release. It takes about an hour on two busy cores, and puts its
// figures into docs/reliability.md between their marks, those of a fault that was not reached stay as they were.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap(import.meta.url);
const folder = join(root, '.cache', 'faults');
const figuresFile = join(folder, 'figures.jsonl');
mkdirSync(folder, { recursive: true });
rmSync(figuresFile, { force: true });
process.env.MENTORGROVE_FAULTS = 'release';
process.env.MENTORGROVE_FIGURES = figuresFile;

const files = [
  'tests/faults/',
  ...[
    'kill',
    'fullDisk',
    'damagedFiles',
    'singleWriter',
    'sharedFolder',
    'hardTimes',
    'connection',
    'backups',
    'restore',
  ].map((name) => `tests/storage/${name}.test.ts`),
];
const asked = process.argv.slice(2);
const vitest = await startVitest('test', asked.length > 0 ? asked : files, {
  root,
  watch: false,
  maxWorkers: Math.max(1, Math.min(2, cpus().length)),
  reporters: ['default'],
});
const failed = vitest.state.getCountOfFailedTests();
await vitest.close();
writeFigures();
process.exitCode = failed === 0 ? 0 : 1;

function writeFigures() {
  if (!existsSync(figuresFile)) return;
  const page = join(root, 'docs', 'reliability.md');
  const [opening, closing] = ['<!-- begin figures -->', '<!-- end figures -->'];
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf(closing);
  const rows = new Map();
  for (const [row, fault] of text.slice(start, end).matchAll(/^\| ([^|]+) \|.*\|$/gm)) {
    if (fault !== 'fault' && !fault.startsWith('-')) rows.set(fault, row);
  }
  const day = new Date().toISOString().slice(0, 10);
  for (const line of readFileSync(figuresFile, 'utf8').trim().split('\n')) {
    const { fault, tried, outcome } = JSON.parse(line);
    rows.set(fault, `| ${fault} | ${tried} | ${outcome} | ${day} |`);
  }
  const table = [
    '| fault | tried | what came of it | made on |',
    '| --- | ---: | --- | --- |',
    ...[...rows.values()].sort(),
  ];
  writeFileSync(page, `${text.slice(0, start)}\n${table.join('\n')}\n${text.slice(end)}`);
  console.log(`${failed} failed. The figures are in docs/reliability.md.`);
}
