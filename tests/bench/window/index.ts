import { loadavg } from 'node:os';
import { showMs, toTable } from '../matching/measure.ts';
import { measureCoding } from './coding.ts';
import type { Figure } from './figure.ts';
import { measureMeeting } from './meeting.ts';
import { measureRoster } from './roster.ts';

export const title = 'In the window';

interface Bench {
  readonly say: (line: string) => void;
}

const tableOf = (what: string, figures: readonly Figure[]): string =>
  toTable(
    [what, 'ms', 'most', 'target', ''],
    figures.map(({ what: name, milliseconds, most, target }) => [
      name,
      showMs(milliseconds),
      most === undefined ? '' : showMs(most),
      target.toLocaleString('en-US'),
      milliseconds <= target ? 'met' : 'missed',
    ]),
  );

/** What a person waits for in front of the window, in a real Chromium on the built loopback host. */
export const runBench = async ({ say }: Bench): Promise<string> => {
  const [before = 0] = loadavg();
  const parts: readonly (readonly [string, () => Promise<readonly Figure[]>])[] = [
    ['a class of 232 mentees and 232 mentors', measureMeeting],
    ['a roster of 5,000', measureRoster],
    ['1,500 answers, 1,000 of them coded', measureCoding],
  ];
  const tables: string[] = [];
  for (const [what, measure] of parts) {
    const figures = await measure();
    say(
      `${what}: ${figures.map(({ what: name, milliseconds }) => `${name} ${showMs(milliseconds)}`).join('; ')}`,
    );
    tables.push(tableOf(what, figures));
  }
  const [after = 0] = loadavg();
  return [
    `Milliseconds on the clock, from a key or click to the picture that shows what it did: the middle where it was done more than once, and the longest. Load of the machine: ${before.toFixed(1)} at the start, ${after.toFixed(1)} at the end; on one that does nothing else that would be about 1.`,
    ...tables,
  ].join('\n\n');
};
