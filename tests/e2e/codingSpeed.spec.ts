import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../helpers/loopbackHost.ts';
import { test as base, expect, goTo } from './helpers/index.ts';

const size = 1_500;
const coded = 1_000;
/** Milliseconds from a key to the picture that shows what it did, on a machine of one's own. */
const wished = 50;
/** Other work shares the machine of the tests. */
const patience = 3;

const test = base.extend({
  dataFolder: async ({ dataFolder }, use) => {
    const program = join(projectRoot, 'tests/helpers/writeCommentsChapter.ts');
    execFileSync(process.execPath, [program, dataFolder, String(size), String(coded)]);
    await use(dataFolder);
  },
});

/** Presses a key in the page and waits until the picture with its sign was painted; in the page's own clock. */
const keyToPaint = (page: Page, key: string, sign: string): Promise<number> =>
  page.evaluate(
    ([pressed, selector]) =>
      new Promise<number>((resolve) => {
        const target = document.activeElement ?? document.body;
        const watch = new MutationObserver(() => settle());
        const started = performance.now();
        const settle = (): void => {
          if (document.querySelector(selector) === null) return;
          watch.disconnect();
          document.removeEventListener('focusin', settle);
          // The frame paints what there is now; a task after it begins when it was painted.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        };
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
        document.addEventListener('focusin', settle);
        target.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
      }),
    [key, sign] as const,
  );

const middle = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

test('1,500 answers are coded without waiting', async ({ page }) => {
  test.setTimeout(240_000);
  const opened = Date.now();
  await goTo(page, 'Comments');
  await expect(page.getByText('1,000 of 1,500 read')).toBeVisible({ timeout: 60_000 });
  const open = Date.now() - opened;
  await page.getByRole('combobox', { name: 'Codes' }).click();
  await page.getByRole('option', { name: 'Show: not read yet' }).click();
  await expect(page.getByRole('article', { name: /^Answer 1001,/ })).toBeVisible();

  const times: Record<string, number[]> = { code: [], passage: [], move: [], nothing: [] };
  for (let step = 0; step < 9; step++) {
    const card = `[data-answer][aria-posinset="${step + 1}"]`;
    times.move?.push(await keyToPaint(page, 'j', `${card}:focus`));
    await page.waitForTimeout(250);
    times.code?.push(await keyToPaint(page, '3', `${card} ul[aria-label="Codes"] li`));
    await page.waitForTimeout(250);
    await page.keyboard.press('Shift+ArrowRight');
    times.passage?.push(await keyToPaint(page, '4', `${card} span[title="A friend in the school"]`));
    await page.waitForTimeout(250);
    // Off again, so that zero marks it.
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(page.locator(`${card} ul[aria-label="Codes"]`)).toHaveCount(0);
    await page.waitForTimeout(250);
    times.nothing?.push(await keyToPaint(page, '0', `${card} [data-nothing]`));
    await page.waitForTimeout(250);
  }
  await expect(page.getByText('1,009 of 1,500 read')).toBeVisible();

  const scrolled = await page.evaluate(async () => {
    const feed = document.querySelector('[role=feed]')?.parentElement;
    if (feed === null || feed === undefined) throw new Error('There is no list.');
    const frames: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 60; step++) {
      feed.scrollTop += 400;
      await new Promise((next) => requestAnimationFrame(next));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames;
  });

  console.log(`\n${size} answers, ${coded} of them coded, in the browser:`);
  console.log(`  ${String(open).padStart(6)} ms          from the navigation to the first answers`);
  for (const [what, own] of Object.entries(times))
    console.log(
      `  ${String(Math.round(middle(own))).padStart(6)} ms of ${wished}  key to painted: ${what} (most ${Math.round(Math.max(...own))})`,
    );
  console.log(
    `  ${String(Math.round(middle(scrolled))).padStart(6)} ms          a frame while scrolling (most ${Math.round(Math.max(...scrolled))})`,
  );
  expect(await page.getByRole('article').count()).toBeLessThan(40);
  for (const [what, own] of Object.entries(times))
    expect(middle(own), `${what} (${patience} times the wish, since others share the machine)`).toBeLessThan(
      patience * wished,
    );
});
