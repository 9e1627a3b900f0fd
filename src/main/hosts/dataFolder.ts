import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a program keeps its data on each platform, with "MentorGrove" behind it. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'MentorGrove');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'MentorGrove');
  // The rule of the XDG base directories: a relative path there counts as not set.
  const xdg = env.XDG_DATA_HOME;
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'MentorGrove');
}

/** The folder that `--data <folder>` or `--data=<folder>` names among other switches, else the platform's place. */
export function readDataFolder(args: readonly string[]): string {
  const at = args.indexOf('--data');
  const given =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  return given === undefined || given === '' ? defaultDataFolder() : resolve(given);
}

/** What a command line tells of where to work: `--data`, and `--in-place` for a synced folder that is insisted on. */
export const readPlace = (args: readonly string[]) => ({
  dataFolder: readDataFolder(args),
  appFolder: defaultDataFolder(),
  inPlace: args.includes('--in-place'),
});
