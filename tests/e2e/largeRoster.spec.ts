import { makeClassList } from '../helpers/makeClassList.ts';
import { expect, goTo, test } from './helpers/index.ts';

const count = 5_000;

// How long a key and a frame take is measured by `npm run bench -- window`.
test('a roster of 5,000 comes in as a class list, scrolls and is searched', async ({ page }) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Birch Hollow');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Bring in a class list' }).click();
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'class.tsv',
    mimeType: 'text/tab-separated-values',
    buffer: Buffer.from(makeClassList(count)),
  });
  await page.getByRole('button', { name: 'Store 5,000 people' }).click();
  await expect(page.getByText('5,000 mentees', { exact: true })).toBeVisible({ timeout: 60_000 });

  const grid = page.getByRole('grid', { name: 'People' });
  await expect(grid).toHaveAttribute('aria-rowcount', '5001');
  // Only what is in view is in the page.
  expect(await grid.getByRole('row').count()).toBeLessThan(80);
  const heights = await grid.evaluate((table) => {
    const frame = table.parentElement as HTMLElement;
    frame.scrollTop = frame.scrollHeight;
    return { frame: frame.clientHeight, all: frame.scrollHeight };
  });
  expect(heights.all).toBeGreaterThan(50 * heights.frame);
  await expect(grid.locator('[aria-rowindex="5001"]')).toBeVisible();
  expect(await grid.getByRole('row').count()).toBeLessThan(80);

  // Digits of the addresses: each one leaves fewer people.
  const find = page.getByLabel('Find a person');
  for (const typed of ['4', '42', '421']) {
    await find.fill(typed);
    const left = Array.from({ length: count }, (_, at) => `p${at}`).filter((name) => name.includes(typed));
    await expect(grid).toHaveAttribute('aria-rowcount', String(left.length + 1));
  }
  await expect(grid.getByRole('row').nth(1)).toContainText('421');
});
