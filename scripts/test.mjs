// npm test: everything, in plain lines. The last line counts; the exit code says whether all is well.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bootstrap, root } from './bootstrap.mjs';
import { runQuietly } from './processes.mjs';
import { sayStep } from './say.mjs';
import { readPlaywright, readVitest } from './testResults.mjs';

await bootstrap(import.meta.url);
const { checks } = await import('./checks.mjs');
const { buildIfChanged } = await import('./build.mjs');
const { provideBrowser } = await import('./provideBrowser.mjs');
const { measureSecondStart } = await import('./measureStart.mjs');

// Seconds after which what hangs is stopped: a runner takes under ten minutes on two quiet cores, more on busy ones.
const longest = 40 * 60;
const tally = { passed: 0, failures: [], skipped: [] };

for (const check of checks) {
  const step = sayStep(`${check.name} …`);
  const { code, output } = await check.run();
  count(step, check.name, code === 0, output);
}
await buildIfChanged();

const browser = await provideBrowser();
const env = { ...process.env, ...(browser.program ? { MENTORGROVE_BROWSER: browser.program } : {}) };
if (browser.program) {
  const step = sayStep('Second start …');
  const { sentence, isFast, excuse } = await measureSecondStart(browser.program);
  console.log(`  ${sentence}`);
  if (excuse) {
    step.done('not measured');
    tally.skipped.push({ name: `Second start. ${sentence}`, reason: excuse });
  } else {
    count(step, 'Second start', isFast, sentence);
  }
} else {
  tally.failures.push({ name: 'Browser', text: browser.reason });
}

const results = (name) => join(root, '.cache', 'results', `${name}.json`);
const vitestFile = results('vitest');
await runTests('Unit, architecture, storage and rpc tests', vitestFile, readVitest, [
  join(root, 'scripts', 'runVitest.mjs'),
  vitestFile,
]);
if (browser.program) {
  const file = results('playwright');
  env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  await runTests('Browser tests', file, readPlaywright, [
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    join(root, 'tests', 'e2e', 'playwright.config.ts'),
    '--reporter=json',
  ]);
}
report();

function count(step, name, isFine, output) {
  step.done(isFine ? 'fine' : 'FAILED');
  if (isFine) tally.passed++;
  else tally.failures.push({ name, text: output });
}

/** Runs a test runner that writes its results to a file. A runner that breaks, or is stopped, counts as a failure. */
async function runTests(title, file, read, args) {
  rmSync(file, { force: true });
  const step = sayStep(`${title} …`, 20);
  const { code, output, stopped } = await runQuietly(process.execPath, args, {
    cwd: root,
    env,
    seconds: longest,
  });
  const found = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (!found || (code !== 0 && found.failures.length === 0)) {
    const end = stopped
      ? `The runner was stopped after ${longest / 60} minutes`
      : `The runner ended with code ${code}`;
    tally.failures.push({ name: title, text: `${end}:\n${output}` });
  }
  if (found) {
    tally.failures.push(...found.failures);
    tally.skipped.push(...found.skipped);
    for (const [project, passed] of Object.entries(found.passed)) {
      tally.passed += passed;
      console.log(`  ${project}: ${passed} passed`);
    }
  }
  step.done(found?.failures.length === 0 && code === 0 ? 'fine' : 'FAILED');
}

function report() {
  const byReason = Map.groupBy(tally.skipped, ({ reason }) => reason ?? '');
  for (const [reason, tests] of byReason) {
    console.log(`\nSkipped: ${reason || 'no reason given'}`);
    for (const { name } of tests) console.log(`  ${name}`);
    if (!reason)
      tally.failures.push({ name: 'Skipped without a reason', text: tests.map((t) => t.name).join('\n') });
  }
  for (const { name, text } of tally.failures)
    console.log(`\nFAILED  ${name}\n${stripVTControlCharacters(text)}`);
  console.log(`\n${tally.passed} passed, ${tally.failures.length} failed, ${tally.skipped.length} skipped`);
  process.exit(tally.failures.length === 0 ? 0 : 1);
}
