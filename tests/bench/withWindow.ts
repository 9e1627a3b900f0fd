import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../helpers/browser.ts';
import { startLoopbackHost } from '../helpers/loopbackHost.ts';

/**
 * Opens the built loopback host in a real Chromium and ends both afterwards.
 * @param fill puts chapters into the new data folder, before the host starts
 * @param work gets the page and the host's address; it opens that itself
 */
export const withWindow = async <Result>(
  fill: (dataFolder: string) => void,
  work: (page: Page, address: string) => Promise<Result>,
): Promise<Result> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mentorgrove-bench-'));
  try {
    fill(dataFolder);
    const host = await startLoopbackHost(dataFolder);
    const executablePath = findBrowser(chromium.executablePath());
    const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
      page.setDefaultTimeout(300_000);
      return await work(page, host.address);
    } finally {
      await browser.close();
      await host.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
};
