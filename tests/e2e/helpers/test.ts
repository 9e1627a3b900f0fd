import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, _electron as electron, expect, type Page } from '@playwright/test';
import { findElectronProgram } from '../../helpers/electronProgram.ts';
import { projectRoot, startLoopbackHost } from '../../helpers/loopbackHost.ts';

export { expect } from '@playwright/test';

export interface HostOptions {
  hostKind: 'loopback' | 'electron';
}

interface Fixtures {
  /** A new, empty folder for the chapters of this test. */
  dataFolder: string;
  /** Skips the specs of a host that can't run here. */
  hostCanRun: undefined;
  /** Errors in the page's console so far. A test that provokes some empties the list again. */
  problems: string[];
  /** MentorGrove, just opened on the empty data folder. Errors in its console fail the test at its end. */
  page: Page;
}

export const test = base.extend<Fixtures & HostOptions>({
  hostKind: ['loopback', { option: true }],

  hostCanRun: [
    async ({ hostKind }, use, testInfo) => {
      const found = hostKind === 'electron' ? findElectronProgram() : { program: '' };
      testInfo.skip('reason' in found, 'reason' in found ? found.reason : '');
      await use(undefined);
    },
    { auto: true },
  ],

  dataFolder: async ({ hostKind }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `mentorgrove-${hostKind}-`));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  problems: async ({ hostKind: _ }, use) => use([]),

  page: async ({ hostKind, context, dataFolder, problems }, use) => {
    if (hostKind === 'electron') {
      const found = findElectronProgram();
      if ('reason' in found) throw new Error(found.reason);
      const args = [projectRoot, '--data', dataFolder];
      const app = await electron.launch({ executablePath: found.program, args });
      const page = await app.firstWindow();
      collectProblems(page, problems);
      await use(page);
      await app.close();
    } else {
      const host = await startLoopbackHost(dataFolder);
      const page = await context.newPage();
      collectProblems(page, problems);
      await page.goto(host.address);
      await use(page);
      await page.close();
      await host.stop();
    }
    expect(problems, 'errors in the console of the page').toEqual([]);
  },
});

/** Uncaught errors and console errors, which include everything that the content security policy refuses. */
function collectProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // A command that was refused by a rule answers with a 4xx status, which the browser reports by itself.
    if (message.type() !== 'error' || /the server responded with a status of 4\d\d/.test(message.text()))
      return;
    problems.push(message.text());
  });
}
