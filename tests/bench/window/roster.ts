import type { Page } from '@playwright/test';
import { goTo } from '../../e2e/helpers/goTo.ts';
import { makeClassList } from '../../helpers/makeClassList.ts';
import { withWindow } from '../withWindow.ts';
import { type Figure, figureOf } from './figure.ts';

const size = 5_000;
const keyTarget = 100;
const taskTarget = 100;
const frameTarget = 33;

/** Milliseconds from a key to the picture that shows what it found, in the page's own clock. */
const keyToPaint = async (page: Page, key: string): Promise<number> => {
  await page.getByLabel('Find a person').focus();
  await page.evaluate(() => {
    const measured = window as unknown as { painted: Promise<number> };
    measured.painted = new Promise((resolve) => {
      const input = document.activeElement as HTMLInputElement;
      input.addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          const foot = document.querySelector('main footer') ?? document.body;
          const watch = new MutationObserver(() => {
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          });
          watch.observe(foot, { subtree: true, characterData: true, childList: true });
        },
        { once: true },
      );
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
};

/** Jumps through the whole table in 40 steps: milliseconds of each frame, and of each long task. */
const scroll = (page: Page): Promise<{ frames: number[]; longTasks: number[] }> =>
  page.evaluate(async () => {
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longTasks.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    const frame = document.querySelector('[role="grid"]')?.parentElement as HTMLElement;
    const step = frame.scrollHeight / 40;
    const frames: number[] = [];
    let last = performance.now();
    for (let at = 1; at <= 40; at++) {
      frame.scrollTop = at * step;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return { frames, longTasks };
  });

/** Scrolls through a roster of 5,000 and searches it. */
export const measureRoster = (): Promise<readonly Figure[]> =>
  withWindow(
    () => {},
    async (page, address) => {
      await page.goto(address);
      await page.getByRole('button', { name: /New chapter/ }).click();
      await page.getByLabel('Name of the chapter').fill('Birch Hollow');
      await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
      await goTo(page, 'People');
      await page.getByRole('button', { name: 'Bring in a class list' }).click();
      await page.getByLabel('Choose a file').setInputFiles({
        name: 'class.tsv',
        mimeType: 'text/tab-separated-values',
        buffer: Buffer.from(makeClassList(size)),
      });
      await page.getByRole('button', { name: 'Store 5,000 people' }).click();
      await page.getByText('5,000 mentees', { exact: true }).waitFor();
      const { frames, longTasks } = await scroll(page);
      const keys: number[] = [];
      // Digits of the addresses: each one leaves fewer people.
      for (const key of ['4', '2', '1']) keys.push(await keyToPaint(page, key));
      return [
        figureOf('a key of the search', keys, keyTarget),
        figureOf('a frame of a jump through the table', frames, frameTarget),
        {
          what: 'the longest task of such a jump',
          milliseconds: Math.max(0, ...longTasks),
          target: taskTarget,
        },
      ];
    },
  );
