import { setTimeout as wait } from 'node:timers/promises';
import { randomInteger } from '../../../src/shared/util/index.ts';
import { resourcesFolder } from '../../storage/support/chapters.ts';
import { bundleChild, type Child, startChild } from '../../storage/support/childProcess.ts';

export interface KillPlan {
  /** The work of `repeatUntilKilled.ts`. */
  readonly what: string;
  readonly folder: string;
  readonly kills: number;
  /** The steps to be hit, in turn. */
  readonly steps: readonly string[];
  /** How many steps of the kind may end before the one that is aimed at. */
  readonly endBefore: number;
  readonly random: () => number;
  /** Before each process begins, with the number of its round. */
  readonly prepare?: (round: number) => void;
}

export interface Killed {
  readonly round: number;
  /** The words of each step's end that was told: its name, and what it gave. */
  readonly ended: readonly (readonly string[])[];
  /** The step that the kill hit; null where it came between two. */
  readonly during: string | null;
}

/** At first; then it follows the machine. */
const firstGuessMilliseconds = 15;

/**
 * Starts a process, kills it in the middle of a step with SIGKILL, and hands over what it had told; over and over.
 *
 * The moment is random within the step's length, which is learned from where the last kills fell: longer after one that
 * hit, shorter after one that came too late. So on any machine more than half of the kills hit, and at every part of it.
 */
export async function* killOverAndOver(plan: KillPlan): AsyncGenerator<Killed> {
  const { random, steps, kills } = plan;
  const script = await bundleChild('repeatUntilKilled');
  const start = (round: number): Child =>
    startChild(script, [plan.what, plan.folder, resourcesFolder, String(round)]);
  const lengths = new Map(steps.map((step) => [step, firstGuessMilliseconds]));
  let child = start(0);
  try {
    for (let round = 0; round < kills; round++) {
      const step = String(steps[round % steps.length]);
      const length = lengths.get(step) ?? firstGuessMilliseconds;
      if ((await child.nextLine()) !== 'ready') throw new Error('The process did not start.');
      plan.prepare?.(round);
      child.process.stdin?.write('go\n');
      for (let left = randomInteger(random, plan.endBefore + 1); left >= 0; ) {
        if ((await child.nextLine()) === `begin ${step}`) left--;
      }
      const heard = child.lines.length;
      await wait(random() * length);
      await child.kill();
      const hit = child.lines.length === heard;
      lengths.set(step, length * (hit ? 1.15 : 0.8));
      const told = child.lines.map((line) => line.split(' '));
      const [kind, name = ''] = told.at(-1) ?? [];
      if (round + 1 < kills) child = start(round + 1);
      yield {
        round,
        ended: told.filter(([word]) => word === 'end').map((words) => words.slice(1)),
        during: kind === 'begin' ? name : null,
      };
    }
  } finally {
    await child.kill();
  }
}
