import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { chromium, type Page } from '@playwright/test';
import type { BackendClient } from '../../../src/main/rpc/relay.ts';
import { findBrowser } from '../../helpers/browser.ts';
import { startLoopbackHost } from '../../helpers/loopbackHost.ts';
import { clocked } from './measure.ts';
import { type Folders, fileName, takeCopy } from './steps.ts';

/** What was seen of the window in some time, in milliseconds. */
interface Seen {
  /** Between two frames. */
  readonly longestGap: number;
  /** Of the window's own thread; those of 50 ms or less are not told by the browser, and count as none. */
  readonly longestTask: number;
}

export interface WindowFigures {
  /** From the opening until every row was checked, and the longest that an answer took meanwhile. */
  readonly checkedAfter: number;
  readonly longestWhileChecked: number;
  readonly idle: Seen;
  readonly backups: readonly (Seen & { readonly took: number })[];
  /** The longest that a query and a saving command waited while a backup ran, and how many there were. */
  readonly longestQuery: number;
  readonly longestSave: number;
  readonly calls: number;
  /** The same calls without a backup. */
  readonly queryAlone: number;
  readonly saveAlone: number;
}

const watchWindow = (): void => {
  const seen = { gaps: [] as number[], tasks: [] as number[] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  let last = performance.now();
  const tick = (): void => {
    const now = performance.now();
    seen.gaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};

const takeSeen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { gaps: number[]; tasks: number[] } };
    return {
      longestGap: Math.max(0, ...seen.gaps.splice(0)),
      longestTask: Math.max(0, ...seen.tasks.splice(0)),
    };
  });

const connect = (origin: string, token: string): BackendClient =>
  createORPCClient<BackendClient>(
    new RPCLink({ url: `${origin}/rpc`, headers: () => ({ authorization: `Bearer ${token}` }) }),
  );

/** The roster of the newest cycle in a real Chromium, while the host that serves it makes backups. */
export const measureInWindow = async (folders: Folders, runs: number): Promise<WindowFigures> => {
  const dataFolder = takeCopy(folders);
  const host = await startLoopbackHost(dataFolder);
  const executablePath = findBrowser(chromium.executablePath());
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const client = connect(host.origin, host.token);
    const openedAt = performance.now();
    let opened: Awaited<ReturnType<typeof client.chapters.current>> = await client.chapters.open({
      fileName,
    });
    const { currentCycleId } = opened;
    let longestWhileChecked = 0;
    while (opened?.isBeingChecked === true) {
      longestWhileChecked = Math.max(
        longestWhileChecked,
        await clocked(async () => {
          opened = await client.chapters.current();
        }),
      );
    }
    if (opened === null) throw new Error('The chapter was found damaged.');
    const checkedAfter = performance.now() - openedAt;
    const { people } = await client.people.snapshot({ cycleId: currentCycleId });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    await page.addInitScript(watchWindow);
    await page.goto(host.address);
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'People', exact: true })
      .click();
    await page.getByLabel('Find a person').waitFor();
    await page.waitForTimeout(3_000);

    const query = (): Promise<number> => clocked(() => client.history.list({ limit: 20 }));
    let edits = 0;
    const save = (): Promise<number> => {
      const person = people[edits++ % people.length];
      if (person === undefined) throw new Error('Nobody is in the chapter.');
      return clocked(() => client.people.update({ ...person, phone: `555 ${edits}` }));
    };
    const [queries, saves]: number[][] = [[], []];
    for (let call = 0; call < 20; call++) {
      queries?.push(await query());
      saves?.push(await save());
    }
    const [queryAlone, saveAlone] = [Math.max(...(queries ?? [])), Math.max(...(saves ?? []))];

    await takeSeen(page);
    await page.waitForTimeout(3_000);
    const idle = await takeSeen(page);
    const backups: (Seen & { took: number })[] = [];
    for (let run = 0; run < runs; run++) {
      await save();
      await page.waitForTimeout(500);
      await takeSeen(page);
      const took = await clocked(() => client.backups.create());
      backups.push({ ...(await takeSeen(page)), took });
    }

    // Once more, with somebody who reads and saves in the meantime.
    let [longestQuery, longestSave, calls] = [0, 0, 0];
    for (let run = 0; run < runs; run++) {
      let isOver = false;
      const backup = client.backups.create().finally(() => {
        isOver = true;
      });
      while (!isOver) {
        longestQuery = Math.max(longestQuery, await query());
        longestSave = Math.max(longestSave, await save());
        calls += 2;
      }
      await backup;
    }
    return {
      checkedAfter,
      longestWhileChecked,
      idle,
      backups,
      longestQuery,
      longestSave,
      calls,
      queryAlone,
      saveAlone,
    };
  } finally {
    await browser.close();
    await host.stop();
  }
};
