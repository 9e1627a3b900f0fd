import { expect, type Page } from '@playwright/test';

/** Opens a view of the pairing meeting, such as Pairs, and waits until it is the one shown. */
export const openView = async (page: Page, view: string): Promise<void> => {
  const link = page
    .getByRole('navigation', { name: 'Views of the meeting' })
    .getByRole('link', { name: view, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
};
