// Runs every vitest project and writes what `npm test` reports of them to the file named first: counts by project,
// failures in full, skipped tests with their reasons.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { startVitest } from 'vitest/node';
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap(import.meta.url);
const [file] = process.argv.slice(2);
const results = { passed: {}, failures: [], skipped: [] };

const describe = (error) =>
  [error.stack ?? `${error.name}: ${error.message}`, error.diff].filter(Boolean).join('\n');

const reporter = {
  onTestCaseResult(test) {
    const result = test.result();
    const name = `${test.module.relativeModuleId} › ${test.fullName}`;
    const project = test.project.name;
    if (result.state === 'passed') results.passed[project] = (results.passed[project] ?? 0) + 1;
    if (result.state === 'failed')
      results.failures.push({ name, text: result.errors.map(describe).join('\n') });
    if (result.state === 'skipped') results.skipped.push({ name, reason: result.note });
  },
  onTestModuleEnd(module) {
    // A file that could not be loaded has no tests that could fail: it counts as a failure itself.
    for (const error of module.errors()) {
      results.failures.push({ name: module.relativeModuleId, text: describe(error) });
    }
  },
  onTestRunEnd(_modules, unhandled) {
    for (const error of unhandled)
      results.failures.push({ name: 'outside of any test', text: describe(error) });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(results));
  },
};

const vitest = await startVitest('test', [], {
  root,
  watch: false,
  allowOnly: false,
  maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
  reporters: [reporter],
});
await vitest.close();
