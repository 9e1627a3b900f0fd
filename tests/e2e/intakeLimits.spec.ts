import type { Page } from '@playwright/test';
import { expect, goTo, test } from './helpers/index.ts';

/** A questionnaire that takes a worker some seconds to read: many different texts in many columns. */
const largeFile = (): Buffer => {
  const header = ['Email Address', 'Full name', ...Array.from({ length: 58 }, (_, at) => `Question ${at}`)];
  const lines = Array.from({ length: 4_000 }, (_, row) =>
    [
      `person${row}@example.edu`,
      `Person ${row} Sample`,
      ...header
        .slice(2)
        .map((_unused, column) => `answer ${(row * 31 + column * 17) % 997} of many, ${row % 7}`),
    ]
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  return Buffer.from([header.join(','), ...lines].join('\n'));
};

const chooseLargeFile = async (page: Page): Promise<void> => {
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: largeFile() });
  await expect(page.getByRole('heading', { name: 'large.csv' })).toBeVisible();
  expect(page.workers()).toHaveLength(1);
};

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /New chapter/ }).click();
  await page.getByLabel('Name of the chapter').fill('Alder Creek');
  await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
  await goTo(page, 'Intake');
});

test('a file that takes too long is given up: its worker ends, and a sentence says what to do', async ({
  page,
}) => {
  await page.clock.install();
  await chooseLargeFile(page);
  await page.clock.fastForward(121_000);
  await expect(
    page.getByText(/takes too long to read, so it was given up\. Nothing was stored\./),
  ).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('cancel ends the worker within a second, and the next file is read', async ({ page }) => {
  await chooseLargeFile(page);
  const start = Date.now();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => page.workers().length, { intervals: [50] }).toBe(0);
  expect(Date.now() - start).toBeLessThan(1_000);
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'broken.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004cut off'),
  });
  await expect(page.getByText(/“broken\.xlsx” is damaged/)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});
