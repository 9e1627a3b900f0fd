import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../helpers/loopbackHost.ts';
import { test as base, expect, goTo } from './helpers/index.ts';

const size = 1_500;
const coded = 1_000;

const test = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    const program = join(projectRoot, 'tests/helpers/writeCommentsChapter.ts');
    execFileSync(process.execPath, [program, dataFolder, String(size), String(coded)]);
    await use(dataFolder);
  },
});

// How long each key takes is measured by `npm run bench -- window`.
test('1,500 answers are coded by key, of which only those in view are in the page', async ({ page }) => {
  test.setTimeout(240_000);
  await goTo(page, 'Comments');
  await expect(page.getByText('1,000 of 1,500 read')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('combobox', { name: 'Codes' }).click();
  await page.getByRole('option', { name: 'Show: not read yet' }).click();
  await expect(page.getByRole('article', { name: /^Answer 1001,/ })).toBeVisible();

  for (let step = 1; step <= 3; step++) {
    const card = page.locator(`[data-answer][aria-posinset="${step}"]`);
    const codes = card.getByRole('list', { name: 'Codes', exact: true });
    await page.keyboard.press('j');
    await expect(card).toBeFocused();
    await page.keyboard.press('3');
    await expect(codes.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('4');
    await expect(card.getByTitle('A friend in the school')).toBeVisible();
    // Off again, so that zero marks it.
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(codes).toHaveCount(0);
    await page.keyboard.press('0');
    await expect(card.locator('[data-nothing]')).toBeVisible();
  }
  await expect(page.getByText('1,003 of 1,500 read')).toBeVisible();

  const feed = page.getByRole('feed');
  for (const part of [0.25, 0.5, 1]) {
    await feed.evaluate((list, down) => {
      const frame = list.parentElement;
      if (frame !== null) frame.scrollTop = down * frame.scrollHeight;
    }, part);
    await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(0);
    expect(await page.getByRole('article').count()).toBeLessThan(40);
  }
  await expect(page.getByRole('article', { name: /^Answer 1500,/ })).toBeVisible();
});
