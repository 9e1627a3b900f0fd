import type { Page } from '@playwright/test';

/** Goes to a screen by the navigation; other places may link to it by the same name. */
export const goTo = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen, exact: true }).click();
