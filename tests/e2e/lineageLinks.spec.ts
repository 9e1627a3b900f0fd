import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, goTo, openSample, saveScreens, test } from './helpers/index.ts';

const pick = async (page: Page, label: string, typed: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name: option }).click();
};

test('the first pair of all is written down by hand, and a person without a pair gets one', async ({
  page,
}) => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Birch Hollow');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Lineage');
  await expect(page.getByRole('heading', { name: 'No family yet' })).toBeVisible();
  // Nobody is there whom a pair could hold.
  await expect(page.getByRole('button', { name: 'Write down a pair of a past year' })).toHaveCount(0);
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Bring in a class list' }).click();
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'class.tsv',
    mimeType: 'text/tab-separated-values',
    buffer: Buffer.from(
      ['Name\tEmail', 'Ama Osei\ta@b.example', 'Lars Marsh\tl@b.example', 'Nia Frost\tn@b.example'].join(
        '\n',
      ),
    ),
  });
  await page.getByRole('button', { name: 'Store 3 people' }).click();
  await expect(page.getByText('3 mentees', { exact: true })).toBeVisible();

  await goTo(page, 'Lineage');
  await page.getByRole('button', { name: 'Write down a pair of a past year' }).click();
  await expectNoAxeFindings(page);
  await saveScreens(page, 'lineage-first-link');
  await pick(page, 'Whose link', 'Ama', /^Ama Osei/);
  await pick(page, 'Mentor of Ama Osei', 'Lars', /^Lars Marsh/);
  await saveScreens(page, 'lineage-first-link-form');
  await page.getByRole('button', { name: 'Add the link' }).click();
  await expect(page.getByText('The link is written down')).toBeVisible();
  await expect(page.getByText('2 people · 1 family')).toBeVisible();

  // Nia has no pair: nobody finds her in the tree, she is chosen from the roster.
  const side = page.getByRole('complementary');
  await side.getByRole('button', { name: 'Write down a pair of a past year' }).click();
  await pick(page, 'Whose link', 'Nia', /^Nia Frost/);
  await pick(page, 'Mentor of Nia Frost', 'Ama', /^Ama Osei/);
  await page.getByRole('button', { name: 'Add the link' }).click();
  await expect(page.getByText('3 people · 1 family')).toBeVisible();
  await expect(side.getByRole('heading', { name: 'Nia Frost' })).toBeVisible();
  await expect(side.getByRole('heading', { name: 'Line (2 above, 0 below)' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('2 people · 1 family')).toBeVisible();
});

test('the way to write a pair down stands beside the tree, in any chapter', async ({ page }) => {
  await openSample(page);
  await goTo(page, 'Lineage');
  await expect(
    page.getByRole('complementary').getByRole('button', { name: 'Write down a pair of a past year' }),
  ).toBeVisible();
  await saveScreens(page, 'lineage-nobody-selected');
});
