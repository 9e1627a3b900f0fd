import type { Page } from '@playwright/test';
import { expect, goTo, openSample, test } from './helpers/index.ts';

const openTree = async (page: Page): Promise<void> => {
  await openSample(page);
  await goTo(page, 'Lineage');
  await expect(page.getByRole('application', { name: 'Family tree, drawn' })).toBeVisible();
};

test('the years play by themselves up to today, and can be paused', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openTree(page);
  const told = page.locator('strong[aria-live="polite"]');
  const tree = page.getByRole('application');
  const count = async (): Promise<number> =>
    (await page.evaluate(() => document.querySelectorAll('[role="application"] [data-person]').length)) ?? 0;
  const all = await count();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(told).toHaveText('As of 2023–24');
  await expect(tree).toHaveAttribute('data-playing', 'true');
  expect(await count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Pause' }).click();
  const paused = await told.textContent();
  await page.waitForTimeout(1_500);
  await expect(told).toHaveText(paused ?? '');
  await expect(tree).not.toHaveAttribute('data-playing', 'true');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(told).toHaveText('As it is today', { timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(count).toBe(all);
});

test('“My line” asks once who one is, remembers it, and goes there', async ({ page }) => {
  await openTree(page);
  await page.getByRole('button', { name: 'My line' }).click();
  const field = page.getByRole('combobox', { name: 'Find a person' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('placeholder', 'Who are you?');
  await field.pressSequentially('Emi Okabe');
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Emi Okabe' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'This is me ✓' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Close the person' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Emi Okabe' })).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('application', { name: 'Family tree, drawn' })).toBeVisible();
  await page.getByRole('button', { name: 'My line' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Emi Okabe' })).toBeVisible();
  await expect(page.getByRole('application').getByRole('button', { name: /^Emi Okabe / })).toBeInViewport();
});

test('full screen for an event takes the whole window, and is left by the system’s own key too', async ({
  page,
}) => {
  await openTree(page);
  const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
  const widthOf = async (): Promise<number> =>
    (await page.getByRole('application').boundingBox())?.width ?? 0;
  const before = await widthOf();
  await page.getByRole('button', { name: 'Full screen', exact: true }).click();
  await expect.poll(isFull).toBe(true);
  // The navigation lies behind it.
  const isNavigationOnTop = (): Promise<boolean> =>
    page.evaluate(() => document.elementFromPoint(20, 300)?.closest('nav') != null);
  expect(await isNavigationOnTop()).toBe(false);
  expect(await widthOf()).toBeGreaterThan(before);
  // As the system does it on Escape.
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(isNavigationOnTop).toBe(true);
  await page.getByRole('button', { name: 'Full screen', exact: true }).click();
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect.poll(isFull).toBe(false);
  await expect.poll(widthOf).toBe(before);
});

test('branches fold by the panel and by a double click, and unfold all at once', async ({ page }) => {
  await openTree(page);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Find a person' });
  await field.pressSequentially('Yetunde Adeyemi');
  await field.press('Enter');
  const tree = page.getByRole('application');
  const mentor = tree.getByRole('button', { name: /^Yetunde Adeyemi / });
  const mentee = tree.getByRole('button', { name: /^Emi Okabe / });
  await expect(mentee).toHaveCount(1);
  await page.getByRole('button', { name: 'Fold the branch below' }).click();
  await expect(mentee).toHaveCount(0);
  await expect(mentor).toHaveAttribute('data-folded', '+2');
  await mentor.dblclick();
  await expect(mentee).toHaveCount(1);
  await mentor.dblclick();
  await expect(mentee).toHaveCount(0);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Unfold all branches' }).click();
  await expect(mentee).toHaveCount(1);
});
