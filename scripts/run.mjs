// node scripts/run.mjs <script> [arguments]: runs a script under a suitable Node, with the packages installed.
import { resolve } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { runInTerminal } from './processes.mjs';

await bootstrap(import.meta.url);
const [script, ...args] = process.argv.slice(2);
if (!script) throw new Error('Name the script to run.');
process.exit(await runInTerminal(process.execPath, [resolve(root, script), ...args], { cwd: root }));
