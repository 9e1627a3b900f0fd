import type { Page } from '@playwright/test';
import { expect, goTo, test } from './helpers/index.ts';

/** A questionnaire that takes a worker some seconds to read: many different texts in many columns. */
const largeFile = (): Buffer => {
  const header = ['Email Address', 'Full name', ...Array.from({ length: 58 }, (_, at) => `Question ${at}`)];
  const lines = Array.from({ length: 12_000 }, (_, row) =>
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
  await expect.poll(() => page.workers().length, { intervals: [20] }).toBe(1);
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

test('cancel ends the worker, the window is free within a second, and the next file is read', async ({
  page,
}) => {
  await chooseLargeFile(page);
  // From the click itself: how fast a busy machine brings the click is not of interest.
  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener('click', () => {
          const start = performance.now();
          const timer = window.setInterval(() => {
            if (document.querySelector('input[type=file]') === null) return;
            window.clearInterval(timer);
            resolve(performance.now() - start);
          }, 10);
        });
      }),
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await taken).toBeLessThan(1_000);
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'broken.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004cut off'),
  });
  await expect(page.getByText(/“broken\.xlsx” is damaged/)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});
