import type { Page } from '@playwright/test';
import { withWindow } from '../withWindow.ts';

export interface BrowserFigures {
  /** Seconds from choosing the file to its review, and from "Store" to stored. */
  readonly review: number;
  readonly store: number;
  /** Longest task of the window's own thread, in milliseconds, in each of the two. */
  readonly longestReview: number;
  readonly longestStore: number;
  /** What the window said while it read. */
  readonly progress: readonly string[];
  /** Milliseconds from "Cancel" until the window takes the next file and until the worker is gone; workers left. */
  readonly cancel: number;
  readonly workerEnds: number;
  readonly workersLeft: number;
}

/** Notes every task of the window's thread over 50 ms, and what is said while a file is read. */
const watchWindow = (): void => {
  const seen = { tasks: [] as number[], said: [] as string[] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    const said = document.querySelector('[role=status] p')?.textContent ?? '';
    if (said !== '' && seen.said.at(-1) !== said) seen.said.push(said);
  }).observe(document, { subtree: true, childList: true, characterData: true });
};

interface Seen {
  readonly tasks: number[];
  readonly said: string[];
}

const takeSeen = (page: Page): Promise<Seen> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { seen } = window as unknown as { seen: Seen };
    return { tasks: seen.tasks.splice(0), said: seen.said.splice(0) };
  });

const longest = ({ tasks }: Seen): number => Math.max(0, ...tasks);

/** Imports a file in a real Chromium through the built loopback host, then drops it again and cancels. */
export const measureInBrowser = (path: string): Promise<BrowserFigures> =>
  withWindow(
    () => {},
    async (page, address) => {
      await page.addInitScript(watchWindow);
      await page.goto(address);
      await page.getByRole('button', { name: /New chapter/ }).click();
      await page.getByLabel('Name of the chapter').fill('Bench');
      await page.getByRole('dialog').getByRole('button', { name: 'Create the chapter' }).click();
      await page
        .getByRole('navigation', { name: 'Screens' })
        .getByRole('link', { name: 'Intake', exact: true })
        .click();
      await page.getByLabel('Choose a file').waitFor({ state: 'attached' });
      await takeSeen(page);

      const chosenAt = performance.now();
      await page.getByLabel('Choose a file').setInputFiles(path);
      const store = page.getByRole('button', { name: /^Store [\d,]+ answers$/ });
      await store.waitFor();
      const review = (performance.now() - chosenAt) / 1000;
      const whileReading = await takeSeen(page);

      // Once more, up to "Cancel".
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByLabel('Choose a file').setInputFiles(path);
      await page.getByRole('button', { name: 'Cancel' }).waitFor();
      await page.waitForTimeout(1_000);
      const cancelledAt = performance.now();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByLabel('Choose a file').waitFor({ state: 'attached' });
      const cancel = performance.now() - cancelledAt;
      while (page.workers().length > 0 && performance.now() - cancelledAt < 3_000)
        await page.waitForTimeout(50);
      const workerEnds = performance.now() - cancelledAt;
      const workersLeft = page.workers().length;

      await page.getByLabel('Choose a file').setInputFiles(path);
      await store.waitFor();
      await takeSeen(page);
      const pressedAt = performance.now();
      await store.click();
      await page.getByRole('heading', { name: /answers are stored$/ }).waitFor();
      const stored = (performance.now() - pressedAt) / 1000;
      const whileStoring = await takeSeen(page);
      return {
        review,
        store: stored,
        longestReview: longest(whileReading),
        longestStore: longest(whileStoring),
        progress: whileReading.said,
        cancel,
        workerEnds,
        workersLeft,
      };
    },
  );
