import { accessSync, appendFileSync, constants, statfsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Set by `npm run test:faults`: the numbers of before a release instead of those of every push. */
const isRelease = process.env.MENTORGROVE_FAULTS === 'release';

/** How often a fault is tried: at every push, or before a release. */
export const rounds = (everyPush: number, release: number): number => (isRelease ? release : everyPush);

const memoryFolder = '/dev/shm';
const memoryNeeded = 512 * 1024 * 1024;

/**
 * Lets the folders of this file's tests, and of the processes that they start, lie in memory: a flush costs nothing
 * there, so that five times as many faults fit into the same time. What a killed process had written stays in either
 * place, so a kill finds the same there. Without such a folder (macOS, Windows, small containers) they are on the disk.
 */
export const keepFoldersInMemory = (): void => {
  try {
    accessSync(memoryFolder, constants.W_OK);
    const { bavail, bsize } = statfsSync(memoryFolder);
    if (bavail * bsize > memoryNeeded) process.env.TMPDIR = memoryFolder;
  } catch {
    // On the disk, then.
  }
};

/** A file has to open within a second after whatever happened. */
const longestOpening = 1000;

/** Times of openings. */
export const createOpenings = () => {
  const times: number[] = [];
  let load = 0;
  const sorted = (): number[] => times.toSorted((left, right) => left - right);
  return {
    add: (milliseconds: number): void => {
      times.push(milliseconds);
      load = Math.max(load, loadavg()[0] ?? 0);
    },
    time<Value>(work: () => Value): Value {
      const start = performance.now();
      const value = work();
      this.add(performance.now() - start);
      return value;
    },
    median: (): number => sorted()[Math.floor(times.length / 2)] ?? 0,
    slowest: (): number => sorted().at(-1) ?? 0,
    /** Such as "openings: 60 ms in the middle, 1200 ms at most, 2 of 200 over a second (load up to 7.1 on 2 cores)". */
    tell: (): string => {
      const over = times.filter((time) => time > longestOpening).length;
      const [middle, most] = [sorted()[Math.floor(times.length / 2)] ?? 0, sorted().at(-1) ?? 0].map(
        Math.round,
      );
      return `openings: ${middle} ms in the middle, ${most} ms at most, ${over} of ${times.length} over a second (load up to ${load.toFixed(1)} on ${cpus().length} cores)`;
    },
  };
};

/** Tells what came of a fault test; `npm run test:faults` puts it into docs/reliability.md. */
export const tellFigure = (fault: string, tried: number, outcome: string): void => {
  console.log(`${fault}: ${tried} tried, ${outcome}`);
  const file = process.env.MENTORGROVE_FIGURES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ fault, tried, outcome })}\n`);
};
