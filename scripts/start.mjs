// npm start: installs what is missing, builds what has changed, and opens MentorGrove.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, root } from './bootstrap.mjs';
import { runInTerminal } from './processes.mjs';
import { giveUp } from './say.mjs';

await bootstrap(import.meta.url);

const help = `npm start -- [options]
  --loopback       open in the browser, not in a window of its own
  --electron       try for a window again, although it could not be had earlier today
  --no-open        only print the address
  --data <folder>  keep the chapters there
  --port <number>  listen there instead of on a free port`;

let options;
try {
  options = parseArgs({
    options: {
      loopback: { type: 'boolean', default: false },
      electron: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;
} catch (error) {
  giveUp(`${error.message}\n${help}`);
}
if (options.help) {
  console.log(help);
  process.exit(0);
}

const { buildIfChanged } = await import('./build.mjs');
await buildIfChanged();

const passedOn = options.data ? ['--data', options.data] : [];
if (!options.loopback) {
  const { provideElectron } = await import('./electron.mjs');
  const { program, reason } = await provideElectron({ again: options.electron });
  if (program) {
    const started = Date.now();
    const code = await runInTerminal(program, [root, ...passedOn]);
    // A window that closes at once with an error misses something of the system; the browser may still do.
    if (code === 0 || Date.now() - started > 5000) process.exit(code);
  }
  console.log(`In the browser instead of a window, because ${reason ?? 'the window could not be opened'}.`);
}
if (options.port) passedOn.push('--port', options.port);
if (options['no-open']) passedOn.push('--no-open');
process.exit(await runInTerminal(process.execPath, [join(root, 'out', 'main', 'loopback.js'), ...passedOn]));
