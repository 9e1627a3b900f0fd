import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowser } from '../../helpers/browser.ts';
import { projectRoot } from '../../helpers/loopbackHost.ts';
import { showMs, toTable } from '../matching/measure.ts';
import './page/driven.ts';

const fitTargets: Readonly<Record<number, number>> = { 1000: 60, 5000: 120, 20000: 250 };
const frameTargets: Readonly<Record<number, number>> = { 1000: 55, 5000: 55, 20000: 50 };
const mostElements = 1500;
const mostMainThread = 6;
const patience = 60_000;

interface Drawn {
  readonly fit: number;
  readonly fpsFit: number;
  readonly fpsNear: number;
  readonly mainFit: number;
  readonly mainNear: number;
  /** Of all threads of all processes of the browser, painting included. */
  readonly cpuFit: number;
  readonly cpuNear: number;
  readonly elements: number;
}

const buildPage = async (): Promise<string> => {
  const folder = join(projectRoot, '.cache/bench/lineage');
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  return folder;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves the built page on a free port of this machine. */
const serve = async (folder: string) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    readFile(path).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
};

/** Milliseconds on the clock from the jump to the frame after it was painted; the middle of five. */
const measureFit = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const painted = (): Promise<number> =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))),
      );
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      window.driven!.goNear();
      await painted();
      await new Promise((rest) => setTimeout(rest, 300));
      const start = performance.now();
      window.driven!.showAll();
      times.push((await painted()) - start);
    }
    return times.sort((left, right) => left - right)[2]!;
  });

/** CPU milliseconds that the browser has used so far, all of its processes together. */
const browserCpu = async (session: CDPSession): Promise<number> => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
};

/** Pans and zooms for three seconds, a step a frame. Frames a second, and CPU for each: of the main thread, and of all. */
const measureFrames = async (
  page: Page,
  whole: CDPSession,
  from: 'fit' | 'near',
): Promise<{ fps: number; main: number; cpu: number; elements: number }> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(
    (start) => (start === 'fit' ? window.driven!.showAll() : window.driven!.goNear()),
    from,
  );
  await page.waitForTimeout(500);
  const [before, allBefore] = [await busy(), await browserCpu(whole)];
  const moved = await page.evaluate(async () => {
    const start = performance.now();
    let [frames, elements] = [0, 0];
    while (performance.now() - start < 3000) {
      const part = frames % 120;
      if (part < 60) window.driven!.panBy(part < 30 ? 14 : -14, part < 30 ? 6 : -6);
      else window.driven!.zoomBy(part < 90 ? 1.02 : 1 / 1.02);
      await new Promise((next) => requestAnimationFrame(next));
      if (frames % 20 === 0) elements = Math.max(elements, document.querySelectorAll('*').length);
      frames++;
    }
    return { frames, seconds: (performance.now() - start) / 1000, elements };
  });
  const main = ((await busy()) - before) / moved.frames;
  const cpu = ((await browserCpu(whole)) - allBefore) / moved.frames;
  await session.detach();
  return { fps: moved.frames / moved.seconds, main, cpu, elements: moved.elements };
};

const withinPatience = <Value>(work: Promise<Value>): Promise<Value | null> =>
  Promise.race([work, new Promise<null>((giveUp) => setTimeout(() => giveUp(null), patience).unref())]);

const drawOnce = async (
  browser: Browser,
  address: string,
  painter: string,
  people: number,
): Promise<Drawn | null> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const work = async (): Promise<Drawn> => {
    await page.goto(`${address}/?painter=${painter}&people=${people}`);
    await page.waitForFunction(() => window.driven !== undefined, undefined, { timeout: patience });
    await page.waitForTimeout(500);
    const fit = await measureFit(page);
    const whole = await browser.newBrowserCDPSession();
    const atFit = await measureFrames(page, whole, 'fit');
    const near = await measureFrames(page, whole, 'near');
    return {
      fit,
      fpsFit: atFit.fps,
      fpsNear: near.fps,
      mainFit: atFit.main,
      mainNear: near.main,
      cpuFit: atFit.cpu,
      cpuNear: near.cpu,
      elements: Math.max(atFit.elements, near.elements),
    };
  };
  const drawn = await withinPatience(work().catch(() => null));
  await withinPatience(page.close());
  return drawn;
};

/** CPU milliseconds that two free cores have for a frame at the wished rate: what a busy machine can't take away. */
const cpuRoom = (people: number): number => (2 * 1000) / frameTargets[people]!;

const verdict = (
  people: number,
  { fit, fpsFit, fpsNear, mainFit, mainNear, cpuFit, cpuNear, elements }: Drawn,
): string => {
  const missed = [
    fit > fitTargets[people]! ? `fit > ${fitTargets[people]} ms` : '',
    Math.min(fpsFit, fpsNear) < frameTargets[people]!
      ? `fps < ${frameTargets[people]} on the clock (by CPU ${Math.round(Math.max(cpuFit, cpuNear))} of ${Math.round(cpuRoom(people))} ms a frame)`
      : '',
    Math.max(mainFit, mainNear) > mostMainThread ? `main thread > ${mostMainThread} ms` : '',
    elements > mostElements ? `elements > ${mostElements}` : '',
  ].filter(Boolean);
  return missed.length === 0 ? 'met' : `missed: ${missed.join(', ')}`;
};

/** The drawing in a real Chromium, ours and React Flow's on the same places, in one run. */
export const drawingTable = async (
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<string> => {
  const server = await serve(await buildPage());
  const executablePath = findBrowser(chromium.executablePath());
  const rows: string[][] = [];
  try {
    for (const people of sizes) {
      const drawn: (Drawn | null)[] = [];
      for (const painter of ['ours', 'peer']) {
        // A browser each: what one leaves behind must not slow the other down.
        const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
        const one = await drawOnce(browser, server.address, painter, people);
        await withinPatience(browser.close());
        drawn.push(one);
        say(`${painter} with ${people}: ${one === null ? 'given up' : JSON.stringify(one)}`);
        rows.push([
          people.toLocaleString('en-US'),
          painter === 'ours' ? 'MentorGrove' : 'React Flow',
          ...(one === null
            ? ['> 60 s, given up', '–', '–', '–', '–', '–', '–', '–']
            : [
                showMs(one.fit),
                one.fpsFit.toFixed(1),
                one.fpsNear.toFixed(1),
                showMs(one.mainFit),
                showMs(one.mainNear),
                showMs(one.cpuFit),
                showMs(one.cpuNear),
                one.elements.toLocaleString('en-US'),
              ]),
          painter === 'ours' && one !== null ? verdict(people, one) : '',
        ]);
      }
      const [ours, peer] = drawn;
      if (ours && peer)
        rows.push([
          people.toLocaleString('en-US'),
          'React Flow to ours',
          `${(peer.fit / ours.fit).toFixed(1)} ×`,
          `${(peer.fpsFit / ours.fpsFit).toFixed(2)} ×`,
          `${(peer.fpsNear / ours.fpsNear).toFixed(2)} ×`,
          `${(peer.mainFit / ours.mainFit).toFixed(1)} ×`,
          `${(peer.mainNear / ours.mainNear).toFixed(1)} ×`,
          `${(peer.cpuFit / ours.cpuFit).toFixed(1)} ×`,
          `${(peer.cpuNear / ours.cpuNear).toFixed(1)} ×`,
          `${(peer.elements / ours.elements).toFixed(1)} ×`,
          '',
        ]);
    }
  } finally {
    server.close();
  }
  return toTable(
    [
      'people',
      'drawn by',
      'jump to fit, ms',
      'fps at fit',
      'fps near',
      'main thread a frame at fit, CPU ms',
      'main thread a frame near, CPU ms',
      'whole browser a frame at fit, CPU ms',
      'whole browser a frame near, CPU ms',
      'elements, at most',
      'targets',
    ],
    rows,
  );
};
