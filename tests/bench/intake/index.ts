import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { toTable } from '../matching/measure.ts';
import { measureInBrowser } from './inBrowser.ts';
import { columnCount, makeFile } from './makeAnswers.ts';

export const title = 'Intake';

const formats = ['csv', 'xlsx'] as const;

interface Figures {
  readonly rows: number;
  readonly items: number;
  readonly read: number;
  readonly typed: number;
  readonly stored: number;
  readonly megabytes: number;
  readonly startedWith: number;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** The machine's load, because other work on it makes every figure worse. */
const describeLoad = (): string => {
  const [load = 0] = loadavg();
  const busy =
    load > cpus().length
      ? 'other work was running, so the figures are worse than on a quiet machine'
      : 'a quiet machine';
  return `Load ${load.toFixed(1)} on ${cpus().length} cores: ${busy}.`;
};

/**
 * Reads, types and stores 10,000 rows × 60 columns as CSV and as XLSX, in a process each, and then in a real browser.
 * `--rows=2000` takes fewer rows; `--no-browser` leaves the browser out.
 */
export const runBench = async (context: {
  options: readonly string[];
  say: (line: string) => void;
}): Promise<string> => {
  const asked = context.options.find((option) => option.startsWith('--rows='));
  const rows = Number(asked?.slice('--rows='.length) ?? 10_000);
  const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-bench-'));
  const load = describeLoad();
  const engine: string[][] = [];
  const browser: string[][] = [];
  try {
    for (const format of formats) {
      const path = join(folder, `Form Responses.${format}`);
      const bytes = makeFile(format, rows);
      writeFileSync(path, bytes);
      context.say(`${format}: ${whole(bytes.length / 1000)} kB`);
      const answer = execFileSync(process.execPath, [join(import.meta.dirname, 'measureFile.ts'), path], {
        encoding: 'utf8',
        maxBuffer: 10_000_000,
      });
      const figures = JSON.parse(answer.trim().split('\n').at(-1) ?? '') as Figures;
      const all = figures.read + figures.typed + figures.stored;
      engine.push([
        format.toUpperCase(),
        (bytes.length / 1e6).toFixed(1),
        whole(figures.rows),
        String(figures.items),
        seconds(figures.read),
        seconds(figures.typed),
        seconds(figures.stored),
        whole((figures.rows / all) * 1000),
        whole(figures.megabytes),
        whole(figures.startedWith),
      ]);
      if (context.options.includes('--no-browser')) continue;
      const seen = await measureInBrowser(path);
      context.say(`${format} in the browser: ${JSON.stringify(seen)}`);
      browser.push([
        format.toUpperCase(),
        seen.review.toFixed(1),
        whole(seen.longestReview),
        seen.store.toFixed(1),
        whole(seen.longestStore),
        whole(seen.cancel),
        `${whole(seen.workerEnds)}${seen.workersLeft === 0 ? '' : ' (still there)'}`,
        seen.progress.join(' → '),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const engineTable = toTable(
    [
      'file',
      'MB',
      'rows',
      'questions',
      'read s',
      'typed s',
      'stored s',
      'rows per second',
      'peak MB',
      'MB before',
    ],
    engine,
  );
  const browserTable = toTable(
    [
      'file',
      'to the review s',
      'longest task ms',
      'storing s',
      'longest task ms',
      'cancel ms',
      'worker gone ms',
      'said meanwhile',
    ],
    browser,
  );
  const made = `${whole(rows)} made-up rows × ${columnCount} columns, read (bytes to cells), typed (cells to answers, with all repairs) and stored (one transaction in a new chapter file); each file in a process of its own, whose peak is the most memory it ever held. ${load}`;
  const target =
    'In the real window (Chromium, the built loopback host) reading runs in a worker. Targets: longest task of the window’s own thread below 100 ms, cancel within 1,000 ms. The long tasks are the whole draft on its way from the worker to the window and from there to the host.';
  return browser.length === 0
    ? `${made}\n\n${engineTable}`
    : `${made}\n\n${engineTable}\n\n${target}\n\n${browserTable}`;
};
