import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { goTo } from '../../e2e/helpers/goTo.ts';
import { projectRoot } from '../../helpers/loopbackHost.ts';
import { withWindow } from '../withWindow.ts';
import { type Figure, figureOf } from './figure.ts';

const size = 1_500;
const coded = 1_000;
const tries = 9;
/** Milliseconds of rest between two keys, in which what they did is stored. */
const rest = 250;
const keyTarget = 50;
const openTarget = 2_000;
const frameTarget = 33;

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

/** Milliseconds of each frame while the answers scroll by. */
const scroll = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
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

/** Codes answers by key, in a survey of 1,500 answers of which 1,000 are coded. */
export const measureCoding = (): Promise<readonly Figure[]> =>
  withWindow(
    (dataFolder) => {
      const program = join(projectRoot, 'tests/helpers/writeCommentsChapter.ts');
      execFileSync(process.execPath, [program, dataFolder, String(size), String(coded)]);
    },
    async (page, address) => {
      await page.goto(address);
      const asked = Date.now();
      await goTo(page, 'Comments');
      await page.getByText('1,000 of 1,500 read').waitFor();
      const open = Date.now() - asked;
      await page.getByRole('combobox', { name: 'Codes' }).click();
      await page.getByRole('option', { name: 'Show: not read yet' }).click();
      await page.getByRole('article', { name: /^Answer 1001,/ }).waitFor();

      const [code, passage, move, nothing]: number[][] = [[], [], [], []];
      for (let step = 0; step < tries; step++) {
        const card = `[data-answer][aria-posinset="${step + 1}"]`;
        move?.push(await keyToPaint(page, 'j', `${card}:focus`));
        await page.waitForTimeout(rest);
        code?.push(await keyToPaint(page, '3', `${card} ul[aria-label="Codes"] li`));
        await page.waitForTimeout(rest);
        await page.keyboard.press('Shift+ArrowRight');
        passage?.push(await keyToPaint(page, '4', `${card} span[title="A friend in the school"]`));
        await page.waitForTimeout(rest);
        // Off again, so that zero marks it.
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
        await expect(page.locator(`${card} ul[aria-label="Codes"]`)).toHaveCount(0, { timeout: 60_000 });
        await page.waitForTimeout(rest);
        nothing?.push(await keyToPaint(page, '0', `${card} [data-nothing]`));
        await page.waitForTimeout(rest);
      }
      return [
        { what: 'from the navigation to the first answers', milliseconds: open, target: openTarget },
        figureOf('a code on the whole answer', code ?? [], keyTarget),
        figureOf('a code on a selected passage', passage ?? [], keyTarget),
        figureOf('nothing to code', nothing ?? [], keyTarget),
        figureOf('the next answer', move ?? [], keyTarget),
        figureOf('a frame while scrolling', await scroll(page), frameTarget),
      ];
    },
  );
