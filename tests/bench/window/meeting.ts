import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { goTo } from '../../e2e/helpers/goTo.ts';
import { openView } from '../../e2e/helpers/openView.ts';
import { projectRoot } from '../../helpers/loopbackHost.ts';
import { withWindow } from '../withWindow.ts';
import { type Figure, figureOf } from './figure.ts';

const size = 232;
const targets = { click: 100, run: 2_000, whyNot: 300 };

/** Does something in the page and waits until the next frame in which it shows; times in the page's own clock. */
const timeClick = (page: Page, selector: string, shows: string): Promise<number> =>
  page.evaluate(
    async ([target, sign]) => {
      const element = document.querySelector<HTMLElement>(target ?? '');
      if (element === null) throw new Error(`Nothing to click: ${target}`);
      const started = performance.now();
      element.click();
      while (document.querySelector(sign ?? '') === null) {
        await new Promise((next) => requestAnimationFrame(next));
        if (performance.now() - started > 60_000) throw new Error(`Never shown: ${sign}`);
      }
      return performance.now() - started;
    },
    [selector, shows],
  );

const askWhyNot = async (page: Page): Promise<number[]> => {
  const picker = page.getByRole('combobox', { name: 'Why not' });
  const times: number[] = [];
  for (const place of [3, 90, 200]) {
    await picker.click();
    const option = page.getByRole('option').nth(place);
    await option.scrollIntoViewIfNeeded();
    const took = await option.evaluate(async (element: HTMLElement) => {
      const begun = performance.now();
      element.click();
      const answered = (): boolean =>
        document.querySelector('[aria-label="Why not someone else"] ol') !== null &&
        !document.body.innerText.includes('Working it out');
      do await new Promise((next) => requestAnimationFrame(next));
      while (!answered());
      return performance.now() - begun;
    });
    times.push(took);
  }
  return times;
};

/** Locks the shown pair: until the screen says that it works, and until the new pairing is there. */
const lockPair = (page: Page): Promise<[number, number]> =>
  page.getByRole('button', { name: 'Lock this pair' }).evaluate(async (button: HTMLElement) => {
    const begun = performance.now();
    const until = async (sign: string): Promise<number> => {
      while (document.querySelector(sign) === null) await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - begun;
    };
    button.click();
    return [
      await until('[aria-label="Pairing again after the edit"]'),
      await until('tr[aria-selected="true"] [aria-label="locked"]'),
    ];
  });

const clicks = [
  [
    'the filter of delicate pairs',
    '[aria-label="Pairs"] fieldset button:nth-of-type(2)',
    '[aria-pressed="true"]:nth-of-type(2)',
  ],
  [
    'all pairs again',
    '[aria-label="Pairs"] fieldset button:nth-of-type(1)',
    '[aria-label="Pairs"] [aria-pressed="true"]:nth-of-type(1)',
  ],
  [
    'the order by mentee',
    '[aria-label="Pairs"] thead th:nth-child(1) button',
    'th:nth-child(1)[aria-sort="ascending"]',
  ],
  ['a stop of the dial', '[data-stop="1"]', '[data-stop="1"][data-state="shown"]'],
] as const;

/** Pairs a class of 232 and clicks through the meeting. */
export const measureMeeting = (): Promise<readonly Figure[]> =>
  withWindow(
    (dataFolder) => {
      const program = join(projectRoot, 'tests/helpers/writeLargeChapter.ts');
      execFileSync(process.execPath, [program, dataFolder, String(size)]);
    },
    async (page, address) => {
      await page.goto(address);
      await page.getByRole('button', { name: /Briar Glen/ }).click();
      await goTo(page, 'Pairing');
      await openView(page, 'Pairs');
      await page.getByRole('button', { name: 'Find the best pairing', disabled: false }).waitFor();
      const started = Date.now();
      await page.getByRole('button', { name: 'Find the best pairing' }).click();
      await page
        .locator('tr[data-key]')
        .nth(size - 1)
        .waitFor();
      const run = Date.now() - started;

      await page.getByRole('slider').waitFor();
      await page.getByText(/Read these \d+ first/).waitFor();
      const first = await timeClick(page, 'tr[data-key]', 'aside h2');
      const rows: number[] = [];
      for (const place of [50, 100, 150, 200, 220])
        rows.push(
          await timeClick(
            page,
            `tr[data-key]:nth-of-type(${place})`,
            `tr[data-key]:nth-of-type(${place})[aria-selected="true"]`,
          ),
        );
      const whyNot = await askWhyNot(page);
      const clicked: Figure[] = [];
      for (const [what, target, shows] of clicks) {
        // Nobody clicks twice within a blink.
        await page.waitForTimeout(600);
        clicked.push({ what, milliseconds: await timeClick(page, target, shows), target: targets.click });
      }
      await page.waitForTimeout(600);
      const [answered, done] = await lockPair(page);
      return [
        { what: 'a run, until its pairs are shown', milliseconds: run, target: targets.run },
        { what: 'a click on the first pair, its answers shown', milliseconds: first, target: targets.click },
        figureOf('a click on another pair', rows, targets.click),
        figureOf('“why not” another mentor', whyNot, targets.whyNot),
        ...clicked,
        { what: 'a lock, until it says that it works', milliseconds: answered, target: targets.click },
        { what: 'a lock, solved again, kept and shown', milliseconds: done, target: targets.run },
      ];
    },
  );
