import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startLoopbackHost } from '../../helpers/loopbackHost.ts';

/** A second laptop: MentorGrove on a data folder of its own. */
export const withLaptop = async (
  page: Page,
  prepare: (folder: string) => Promise<void>,
  work: (other: Page, folder: string) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'mentorgrove-laptop-'));
  try {
    await prepare(folder);
    const host = await startLoopbackHost(folder);
    const other = await page.context().newPage();
    await other.goto(host.address);
    await work(other, folder);
    await other.close();
    await host.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
