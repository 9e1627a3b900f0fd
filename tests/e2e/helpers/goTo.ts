import { expect, type Page } from '@playwright/test';

/** Goes to a screen by the navigation, and waits until it is the one shown; other places may link to it by the same name. */
export const goTo = async (page: Page, screen: string): Promise<void> => {
  const link = page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: screen, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
};
