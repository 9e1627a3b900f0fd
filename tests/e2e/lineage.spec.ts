import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, saveScreens, test } from './helpers/index.ts';

const openLineage = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /sample chapter/i })
    .first()
    .click();
  await goTo(page, 'Lineage');
  await expect(page.getByRole('application', { name: 'Family tree, drawn' })).toBeVisible();
};

const find = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Find a person' });
  await expect(field).toBeFocused();
  await field.pressSequentially(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
};

test('search, focus, relation, folding and years', async ({ page }) => {
  test.slow();
  await openLineage(page);
  await expect(page.getByText('181 people · 14 families')).toBeVisible();

  // Search, and the line from the founder.
  await find(page, 'Emi Okabe');
  const line = page.getByRole('navigation', { name: 'Line from the founder' });
  await expect(line.getByRole('button')).toHaveText([
    'Simone Holloway',
    'Tomás Beltrán',
    'Yetunde Adeyemi',
    'Emi Okabe',
  ]);
  const tree = page.getByRole('application');
  const card = tree.getByRole('button', { name: /^Emi Okabe MS2, entered 2025, Hazel family/ });
  await expect(card).toBeInViewport();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(tree.getByRole('button', { name: /^Yetunde Adeyemi / })).toHaveAttribute(
    'data-light',
    'plain',
  );
  await expect(tree.getByRole('button', { name: /^Noam / }).first()).toHaveAttribute('data-light', 'dim');

  // Relation in words, and the way between two people.
  const other = page.getByRole('combobox', { name: 'Relation of Emi Okabe to' });
  await other.pressSequentially('Simone Holloway');
  await other.press('Enter');
  await expect(page.getByText('Simone Holloway is Emi Okabe’s great-grand-mentor.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose another person' }).click();
  await other.pressSequentially('Solveig');
  await other.press('Enter');
  await expect(page.getByRole('complementary').getByRole('status')).toContainText('is Emi Okabe’s sibling.');

  // Keys: up to the mentor, fold the branch below, unfold it.
  await card.click();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('heading', { level: 2, name: 'Yetunde Adeyemi' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(card).toHaveCount(0);
  await expect(tree.getByRole('button', { name: /^Yetunde Adeyemi / })).toHaveAttribute('data-folded', '+2');
  await page.getByRole('button', { name: 'Unfold 2 people' }).click();
  await expect(card).toHaveCount(1);
  await page.keyboard.press('Escape');

  // Years: in the first one nobody of 2025 was there.
  await page.getByRole('button', { name: 'From the first year' }).click();
  await expect(page.getByText('As of 2023–24')).toBeVisible();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Next year' }).click();
  await expect(page.getByText('As of 2024–25')).toBeVisible();
  await page.getByRole('slider', { name: 'Program year shown' }).press('End');
  await expect(page.getByText('As it is today')).toBeVisible();
});

test('zoom by keys changes the detail, and the order is tidied and undone', async ({ page }) => {
  test.slow();
  await openLineage(page);
  const tree = page.getByRole('application');
  await tree.focus();
  await page.keyboard.press('0');
  const widthOf = async (): Promise<number> =>
    (await tree.getByRole('button', { name: /^Simone Holloway / }).boundingBox())?.width ?? 0;
  const small = await widthOf();
  for (let step = 0; step < 8; step++) await page.keyboard.press('+');
  await expect(tree).toHaveAttribute('data-detail', 'card');
  for (let step = 0; step < 8; step++) await page.keyboard.press('-');
  expect(Math.abs((await widthOf()) - small)).toBeLessThan(1);
  for (let step = 0; step < 6; step++) await page.keyboard.press('-');
  await expect(tree).toHaveAttribute('data-painter', 'canvas');
  await expect(tree).toHaveAttribute('data-detail', 'outline');
  const count = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(count).toBeLessThan(1500);
  await page.keyboard.press('0');

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tidy order' }).click();
  await expect(page.getByText('The families are in a new order')).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: Tidy the order of the families')).toBeVisible();
});

test('the outline by keyboard, and the table', async ({ page }) => {
  test.slow();
  await openLineage(page);
  await page.getByText('Outline', { exact: true }).click();
  const outline = page.getByRole('tree', { name: 'Lineage' });
  await outline.focus();
  const active = outline.locator('[data-active]');
  await page.keyboard.press('Home');
  await expect(active).toHaveAttribute('aria-level', '1');
  await expect(active).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(active).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(active).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('End');
  await expect(active).toBeInViewport();
  await page.keyboard.type('simone h');
  await expect(active).toHaveText(
    'Simone Holloway entered 2022, alumni, founder of the Hazel family of 29 people, 7 mentees',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Simone Holloway' })).toBeVisible();
  await expect(active).toHaveAttribute('aria-selected', 'true');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'lineage-outline');

  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: 'Lineage' });
  await expect(table).toHaveAttribute('aria-rowcount', '182');
  await table.getByRole('button', { name: 'People below' }).click();
  await table.getByRole('button', { name: 'People below' }).click();
  await expect(table.getByRole('row').nth(1)).toContainText('Simone Holloway');
  await page.getByRole('combobox', { name: 'Find a person' }).fill('rowan');
  await expect(table).toHaveAttribute('aria-rowcount', '25');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'lineage-table');
});

test('the drawing with a person in focus has no axe findings', async ({ page }) => {
  test.slow();
  await openLineage(page);
  await find(page, 'Emi Okabe');
  await expectNoAxeFindings(page);
  await saveScreens(page, 'lineage-focus');
});
