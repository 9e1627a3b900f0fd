import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { layoutLineage } from '../../../src/shared/lineage/index.ts';
import { largeLineage } from '../../unit/lineage/largeLineage.ts';
import { measureCpu, showMs, toTable } from '../matching/measure.ts';

/** Longest time that a peer may take, in milliseconds on the clock. */
const patience = 60_000;

const targets: Readonly<Record<number, { readonly cold: number; readonly stored: number }>> = {
  200: { cold: 50, stored: 10 },
  1000: { cold: 200, stored: 30 },
  5000: { cold: 700, stored: 150 },
  20000: { cold: 1600, stored: 300 },
};

/** CPU milliseconds of one layout in a process of its own; null where it was given up. */
const layOnce = (engine: string, count: number): number | null => {
  const script = join(import.meta.dirname, 'layoutOnce.ts');
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--max-old-space-size=4096', '--stack-size=60000', script, engine, String(count)],
    { timeout: patience, encoding: 'utf8' },
  );
  if (error !== undefined || status === null) return null;
  if (status !== 0) {
    if (/heap out of memory|call stack/i.test(stderr)) return null;
    throw new Error(stderr);
  }
  return (JSON.parse(stdout) as { ms: number }).ms;
};

const middleOf = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[values.length >> 1]!;

/** A peer that was given up at one size is not tried at a larger one. */
const createPeer = (engine: string) => {
  let isLost = false;
  return (count: number): number | null => {
    if (isLost) return null;
    const ms = layOnce(engine, count);
    isLost = ms === null;
    return ms;
  };
};

/** The layout alone, against general engines, in one run. */
export const layoutsTable = (sizes: readonly number[], say: (line: string) => void): string => {
  const dagre = createPeer('dagre');
  const elk = createPeer('elk');
  const rows = sizes.map((count) => {
    const lineage = largeLineage(count);
    const cold = middleOf([0, 1, 2].map(() => layOnce('tidy', count) ?? Number.POSITIVE_INFINITY));
    const stored = measureCpu(count <= 1000 ? 15 : 5, () => layoutLineage(lineage));
    const target = targets[count]!;
    const peers = [dagre(count), elk(count)];
    say(`layout of ${count}: cold ${showMs(cold)} ms, stored ${showMs(stored)} ms`);
    return [
      count.toLocaleString('en-US'),
      showMs(cold),
      `≤ ${target.cold.toLocaleString('en-US')}`,
      cold <= target.cold ? 'met' : 'missed',
      showMs(stored),
      `≤ ${target.stored}`,
      stored <= target.stored ? 'met' : 'missed',
      ...peers.map((ms) => (ms === null ? '> 60 s, given up' : showMs(ms))),
      ...peers.map((ms) => (ms === null ? '–' : `${Math.round(ms / cold)} ×`)),
    ];
  });
  return toTable(
    [
      'people',
      'cold, ordering included, ms',
      'target',
      '',
      'stored order, ms',
      'target',
      '',
      'dagre ms',
      'ELK ms',
      'dagre to ours (cold)',
      'ELK to ours (cold)',
    ],
    rows,
  );
};
