import { homedir } from 'node:os';
import { join } from 'node:path';

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
