// npm run bench [-- <name> [options]]: runs tests/bench/<name>/index.ts, or all of them, prints their tables,
// and puts them into docs/benchmarks.md with the date and how they were made.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { giveUp } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'tests/bench');
const page = join(root, 'docs/benchmarks.md');

const all = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, 'index.ts')))
      .sort()
  : [];
const options = process.argv.slice(2);
const asked = options.filter((option) => !option.startsWith('--'));
const unknown = asked.find((name) => !all.includes(name));
if (unknown !== undefined) giveUp(`There is no benchmark "${unknown}". There are: ${all.join(', ')}.`);

/** Puts a part between its marks, or at the end where it is new. */
function writePart(name, text) {
  const opening = `<!-- begin ${name} -->`;
  const closing = `<!-- end ${name} -->`;
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '# Benchmarks\n';
  const part = `${opening}\n${text.trim()}\n${closing}`;
  const start = before.indexOf(opening);
  const end = before.indexOf(closing);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(
    page,
    start === -1 || end === -1
      ? `${before.trimEnd()}\n\n${part}\n`
      : before.slice(0, start) + part + before.slice(end + closing.length),
  );
}

for (const name of asked.length > 0 ? asked : all) {
  const { title, runBench } = await import(pathToFileURL(join(folder, name, 'index.ts')).href);
  const say = (line) => console.log(line);
  const table = await runBench({ options: options.filter((option) => option.startsWith('--')), say });
  const day = new Date().toISOString().slice(0, 10);
  const made = `Made on ${day} by \`npm run bench -- ${[name, ...options.filter((option) => option.startsWith('--'))].join(' ')}\` with Node ${process.versions.node} on ${cpus().length} cores (${process.platform} ${process.arch}).`;
  writePart(name, `## ${title}\n\n${made}\n\n${table.trim()}`);
  console.log(`\n${title}\n\n${table}`);
}
