import { availableParallelism } from 'node:os';
import { chromium, defineConfig } from '@playwright/test';
import { findBrowser } from '../helpers/browser.ts';
import type { HostOptions } from './helpers/test.ts';

const executablePath = findBrowser(chromium.executablePath());

export default defineConfig<HostOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './helpers/ensureBuilt.cjs',
  fullyParallel: true,
  forbidOnly: true,
  workers: Math.max(1, Math.min(4, availableParallelism())),
  timeout: 60_000,
  // A hundred tests take nine minutes on two quiet cores; what hangs is reported instead of waited for.
  globalTimeout: 35 * 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
  // The same specs against both hosts; those of Electron are skipped, with the reason, where it can't run.
  projects: [
    { name: 'loopback', use: { hostKind: 'loopback' } },
    { name: 'electron', use: { hostKind: 'electron' } },
  ],
});
