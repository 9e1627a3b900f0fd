import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../helpers/loopbackHost.ts';
import { eachTheme } from './themes.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

/**
 * Writes the screen as it is to .cache/screens, in both themes and both sizes, for looking at. Only where
 * MENTORGROVE_SCREENS is set: pictures take most of the time, and no test reads them.
 */
export async function saveScreens(page: Page, name: string): Promise<void> {
  if (process.env.MENTORGROVE_SCREENS === undefined) return;
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await eachTheme(page, async (theme) => {
      await page.evaluate(() => document.fonts.ready);
      const path = join(projectRoot, '.cache/screens', `${name}-${theme}-${width}x${height}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
