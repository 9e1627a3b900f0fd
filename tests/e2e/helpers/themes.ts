import type { Page } from '@playwright/test';

export type Theme = 'light' | 'dark';

/** Runs an action with the system asking for the light, then for the dark theme. Leaves the light one. */
export async function eachTheme(page: Page, action: (theme: Theme) => Promise<void>): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.waitForFunction(
      (wanted) => document.documentElement.getAttribute('data-mantine-color-scheme') === wanted,
      theme,
    );
    await action(theme);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
