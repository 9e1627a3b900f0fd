import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './loopbackHost.ts';

/** Electron's program where it has been fetched, else the reason why its tests can't run here. */
export function findElectronProgram(): { program: string } | { reason: string } {
  const home = join(projectRoot, 'node_modules/electron');
  const pathFile = join(home, 'path.txt');
  const program = existsSync(pathFile) ? join(home, 'dist', readFileSync(pathFile, 'utf8')) : undefined;
  if (program === undefined || !existsSync(program))
    return { reason: "Electron's binary is not on this machine" };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: "there is no display for Electron's window" };
  }
  if (process.getuid?.() === 0 && process.platform === 'linux') {
    return { reason: "Electron's sandbox does not run for the root user" };
  }
  return { program };
}
