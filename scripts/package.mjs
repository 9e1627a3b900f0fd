// npm run package: builds, and packages the application into a folder below dist.
//   --electron <folder>   take Electron from there instead of fetching it
//   --out <folder>        put the package there instead of into dist
//   --linux               for Linux on x64, whatever this machine is
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, root } from './bootstrap.mjs';
import { giveUp } from './say.mjs';

await bootstrap(import.meta.url);
const { values } = parseArgs({
  options: {
    electron: { type: 'string' },
    out: { type: 'string' },
    linux: { type: 'boolean', default: false },
  },
});
const { buildIfChanged } = await import('./build.mjs');
await buildIfChanged();

const { Arch, build, Platform } = await import('electron-builder');
const target = values.linux
  ? Platform.LINUX.createTarget('dir', Arch.x64)
  : Platform.current().createTarget('dir');
const config = {
  ...(values.out ? { directories: { output: resolve(values.out) } } : {}),
  ...(values.electron ? { electronDist: resolve(values.electron) } : {}),
};
const takesFuses = !values.electron || hasFuses(resolve(values.electron));
if (!takesFuses) {
  config.electronFuses = null;
  console.log('No fuses were set: the Electron that was given has no place for them.');
}
try {
  const made = await build({ projectDir: root, targets: target, config, publish: 'never' });
  console.log(
    `Packaged into ${resolve(values.out ?? join(root, 'dist'))}${made.length > 0 ? `: ${made.join(', ')}` : ''}`,
  );
} catch (error) {
  giveUp(
    `The application could not be packaged: ${error.message}\n(Packaging fetches Electron when it is not here.)`,
  );
}

/** Whether a program in the folder carries the mark behind which Electron keeps its fuses. */
function hasFuses(folder) {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(sentinel));
}
