// How long a second start takes from the command to the first paint. Alone: node scripts/run.mjs scripts/measureStart.mjs
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bootstrap.mjs';

const limitMs = 2000;
const tries = 5;

/**
 * Starts the built application as `npm start` does, in a browser that is already open, until one start is fast
 * enough or the tries are used up, since other work on the machine can only slow it down. npm's own time to find the
 * script counts too.
 *
 * @param browserProgram path of a Chromium
 * @returns whether it is fast, a sentence with all times, and, when it is slow while others use the machine, that
 * reason why this says nothing
 */
export async function measureSecondStart(browserProgram) {
  const { chromium } = await import('@playwright/test');
  const data = mkdtempSync(join(tmpdir(), 'mentorgrove-start-'));
  const browser = await chromium.launch({ executablePath: browserProgram });
  const times = [];
  try {
    for (let i = 0; i <= tries; i++) {
      const time = await measureOnce(browser, data);
      // The first one creates the data folder: only those after it are second starts.
      if (i > 0) times.push(time);
      if (i > 0 && time <= limitMs) break;
    }
  } finally {
    await browser.close();
    rmSync(data, { recursive: true, force: true });
  }
  const best = Math.min(...times);
  const seconds = (ms) => (ms / 1000).toFixed(2);
  return {
    isFast: best <= limitMs,
    ...(best > limitMs && isBusy() ? { excuse: busySentence() } : {}),
    sentence: `First paint ${seconds(best)} s after the command (all: ${times.map(seconds).join(', ')}; at most ${seconds(limitMs)}).`,
  };
}

/** More than twice as much work as there are processors: what is measured then is that work. */
function isBusy() {
  return loadavg()[0] > 2 * availableParallelism();
}

function busySentence() {
  return `other work keeps the machine busy (load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors)`;
}

async function measureOnce(browser, data) {
  const started = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['start', '--', '--loopback', '--no-open', '--data', data], {
    cwd: root,
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((done) => child.once('close', done));
  try {
    const page = await browser.newPage();
    await page.goto(await readAddress(child));
    const paintedAt = await page.evaluate(
      () =>
        new Promise((painted) => {
          new PerformanceObserver((list) => {
            const [first] = list.getEntriesByName('first-contentful-paint');
            if (first) painted(performance.timeOrigin + first.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    await page.close();
    return paintedAt - started;
  } finally {
    // npm does not pass a stop on to everything below it, so the whole group is stopped.
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
    await gone;
  }
}

function readAddress(child) {
  return new Promise((found, fail) => {
    let written = '';
    child.stdout.on('data', (text) => {
      written += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(written);
      if (address) found(address[0]);
    });
    child.once('close', () => fail(new Error(`The start gave no address:\n${written}`)));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { provideBrowser } = await import('./provideBrowser.mjs');
  const { program, reason } = await provideBrowser();
  if (!program) throw new Error(reason);
  const { sentence, isFast } = await measureSecondStart(program);
  console.log(sentence);
  process.exit(isFast ? 0 : 1);
}
