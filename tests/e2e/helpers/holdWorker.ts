import type { Page } from '@playwright/test';

/**
 * Holds workers back before they begin, as if their work were very large, until they are let go.
 * @param name of the worker's file, such as "report.worker"
 */
export const holdWorker = async (page: Page, name: string): Promise<() => Promise<void>> => {
  let letGo = (): void => {};
  const held = new Promise<void>((free) => {
    letGo = free;
  });
  const pattern = `**/${name}*.js`;
  await page.route(pattern, async (route) => {
    await held;
    // A worker that was ended meanwhile waits for nothing.
    await route.continue().catch(() => {});
  });
  return async () => {
    letGo();
    await page.unroute(pattern);
  };
};
