// A Chromium for the end-to-end tests: the machine's, Playwright's own, or Debian's package.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { runQuietly } from './processes.mjs';
import { sayStep } from './say.mjs';

/** Path of a browser, or the reason in words why there is none. Needs a Node that can read TypeScript. */
export async function provideBrowser() {
  const { findBrowser } = await import('../tests/helpers/browser.ts');
  const { chromium } = await import('@playwright/test');
  const find = () => findBrowser(chromium.executablePath());
  if (find()) return { program: find() };

  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const step = sayStep('Installing Chromium for the browser tests (one time, about 115 MB) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (args) => runQuietly('apt-get', args, { env });
    await apt(['update', '-qq']);
    const { code, output } = await apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    step.done(code === 0 ? 'done' : 'failed');
    if (find()) return { program: find() };
    console.log(output.split('\n').slice(-5).join('\n'));
  }
  const step = sayStep("Fetching Playwright's Chromium (one time) …");
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await runQuietly(process.execPath, [cli, 'install', 'chromium'], { cwd: root });
  step.done(code === 0 ? 'done' : 'failed');
  if (find()) return { program: find() };
  return {
    reason: 'No Chrome, Chromium or Edge was found, and none could be fetched. Install one and try again.',
  };
}
