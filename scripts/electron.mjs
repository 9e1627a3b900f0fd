// Whether the Electron window can be opened here, and why not where it can't.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';
import { runQuietly } from './processes.mjs';
import { sayStep } from './say.mjs';

const home = join(root, 'node_modules', 'electron');
const note = join(root, '.cache', 'electron.json');
const aDay = 24 * 60 * 60 * 1000;

/** Path of Electron's program, when it lies there. (Importing `electron` would start a download.) */
export function findElectron() {
  try {
    const program = join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a window can be shown at all. */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Electron's program, fetched where need be, or the reason in words why the browser is used instead. A failed fetch is
 * remembered for a day; `again` tries all the same.
 */
export async function provideElectron({ again = false, now = Date.now() } = {}) {
  if (!hasDisplay()) return { reason: 'there is no display for a window' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: 'the sandboxed window does not open for the root user' };
  }
  const present = findElectron();
  if (present) return { program: present };
  if (!again && isRemembered(readNote(), now)) {
    return { reason: 'Electron could not be fetched earlier today (npm start -- --electron tries again)' };
  }
  const step = sayStep('Fetching Electron (one time, about 120 MB) …');
  const { code } = await runQuietly(process.execPath, [join(home, 'install.js')], { cwd: root });
  const program = code === 0 ? findElectron() : undefined;
  step.done(program ? 'done' : 'failed');
  if (program) return { program };
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ failedAt: now }));
  return { reason: 'Electron could not be fetched' };
}

function readNote() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'));
  } catch {
    return {};
  }
}

/** Whether a failed fetch is less than a day old. A time in the future counts for nothing. */
export function isRemembered({ failedAt }, now) {
  return typeof failedAt === 'number' && now >= failedAt && now - failedAt < aDay;
}
