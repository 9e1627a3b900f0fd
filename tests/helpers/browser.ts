import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function candidates(): string[] {
  const env = process.env;
  if (process.platform === 'darwin') return macPrograms;
  if (process.platform === 'win32') {
    const places = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return places.flatMap((place) => (place ? windowsPrograms.map((program) => join(place, program)) : []));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The machine's Chrome, Chromium or Edge, or undefined. `MENTORGROVE_BROWSER` names another program.
 *
 * @param playwrightsOwn where Playwright would keep its Chromium
 */
export function findBrowser(playwrightsOwn?: string): string | undefined {
  const named = process.env.MENTORGROVE_BROWSER;
  const all = [...(named ? [named] : []), ...candidates(), ...(playwrightsOwn ? [playwrightsOwn] : [])];
  return all.find((program) => existsSync(program));
}
