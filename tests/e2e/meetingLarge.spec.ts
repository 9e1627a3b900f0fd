import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../helpers/loopbackHost.ts';
import { test as base, expect, goTo, openView } from './helpers/index.ts';

const size = 232;

const test = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    const program = join(projectRoot, 'tests/helpers/writeLargeChapter.ts');
    execFileSync(process.execPath, [program, dataFolder, String(size)]);
    await use(dataFolder);
  },
});

// How long each click takes is measured by `npm run bench -- window`.
test('a class of 232 is paired, and answers every click of a meeting', async ({ page }) => {
  test.setTimeout(240_000);
  await page.getByRole('button', { name: /Briar Glen/ }).click();
  await goTo(page, 'Pairing');
  await openView(page, 'Pairs');
  await page.getByRole('button', { name: 'Find the best pairing' }).click();
  const rows = page.locator('tr[data-key]');
  await expect(rows).toHaveCount(size, { timeout: 60_000 });
  await expect(page.getByRole('slider')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Read these \d+ first/)).toBeVisible({ timeout: 60_000 });

  for (const place of [0, 100, 220]) {
    const row = rows.nth(place);
    await row.click();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    const mentee = (await row.getByRole('cell').first().innerText()).split('\n')[0] ?? '';
    await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toContainText(mentee);
  }

  const picker = page.getByRole('combobox', { name: 'Why not' });
  for (const place of [3, 200]) {
    await picker.click();
    const option = page.getByRole('option').nth(place);
    await option.scrollIntoViewIfNeeded();
    await option.click();
    await expect(page.getByText('Working it out')).toHaveCount(0, { timeout: 30_000 });
    await expect(page.getByLabel('Why not someone else').getByRole('list')).toBeVisible();
  }

  const views = page.getByLabel('Pairs', { exact: true }).getByRole('group').getByRole('button');
  await views.nth(1).click();
  await expect(views.nth(1)).toHaveAttribute('aria-pressed', 'true');
  expect(await rows.count()).toBeLessThan(size);
  await views.nth(0).click();
  await expect(rows).toHaveCount(size);
  await page.locator('[data-stop="1"]').click();
  await expect(page.locator('[data-stop="1"]')).toHaveAttribute('data-state', 'shown', { timeout: 30_000 });

  await page.getByRole('button', { name: 'Lock this pair' }).click();
  await expect(page.locator('tr[aria-selected="true"]').getByLabel('locked')).toBeVisible({
    timeout: 60_000,
  });
});
