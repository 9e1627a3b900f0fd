// The two checks that need no test runner.
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { runQuietly } from './processes.mjs';

const script = (...path) => join(root, 'node_modules', ...path);
const run = (args) => () => runQuietly(process.execPath, args, { cwd: root });

export const checks = [
  { name: 'Type check', run: run([script('typescript', 'bin', 'tsc'), '-b', '--pretty', 'false']) },
  {
    name: 'Lint',
    run: run([
      script('@biomejs', 'biome', 'bin', 'biome'),
      'check',
      '--diagnostic-level=error',
      '--max-diagnostics=200',
      '.',
    ]),
  },
];
