import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type MatchingDone,
  type MatchingProblem,
  regretOfAllPairs,
  repairMatching,
  solveMatching,
  verifyMatching,
} from '../../../src/shared/matching/index.ts';
import { makeScores } from './matrices.ts';
import { measureCpu, showMs, toTable } from './measure.ts';

const problemOf = (mentees: number, mentors: number, places: number): MatchingProblem => ({
  menteeCount: mentees,
  mentorCount: mentors,
  score: makeScores('questionnaire', mentees, mentors, 7),
  mentorMax: new Uint16Array(mentors).fill(places),
  tier: Uint8Array.from({ length: mentees }, (_, mentee) => mentee % 3),
  signedUp: Uint32Array.from({ length: mentees }, (_, mentee) => (mentee * 7_919) % 1_000_003),
});

/** The other jobs of a board: the whole ladder, all levels, regrets, repairs, memory, stopping. */
export const jobsTable = async (say: (line: string) => void, large: boolean): Promise<string> => {
  const rows: string[][] = [];
  const add = (job: string, ms: number, target: number | undefined): void => {
    const met = target === undefined ? '' : ms <= target ? 'met' : 'missed';
    const row = [job, showMs(ms), target === undefined ? '–' : `≤ ${target.toLocaleString('en-US')}`, met];
    rows.push(row);
    say(row.join(' · '));
  };
  const targets: Record<number, number> = { 232: 500, 500: 1_500, 2000: 10_000 };
  for (const size of [232, 500, 1_000, 2_000]) {
    const problem = problemOf(size, size, 1);
    const job = `whole ladder (coverage, tiers, weakest, total, ties, prices, proof), ${size.toLocaleString('en-US')}`;
    add(
      job,
      measureCpu(size < 1_000 ? 5 : 3, () => solveMatching(problem, { objective: 'worstThenTotal' })),
      targets[size],
    );
  }
  const thousand = problemOf(1_000, 1_000, 1);
  add(
    'all levels (leximin), 1,000',
    measureCpu(3, () => solveMatching(thousand, { objective: 'leximin' })),
    500,
  );
  const wide = problemOf(400, 200, 3);
  const result = solveMatching(wide, { objective: 'total' }) as MatchingDone;
  add(
    'regrets of all 80,000 pairs, 400 × 200',
    measureCpu(9, () => regretOfAllPairs(wide, result)),
    50,
  );
  add(
    'drop-out of a mentor, fewest changes, 400 × 200',
    measureCpu(15, () => repairMatching(wide, result, { dropMentors: [17] }, 1)),
    15,
  );
  add(
    'drop-out of a mentor, best total, 400 × 200',
    measureCpu(15, () => repairMatching(wide, result, { dropMentors: [17] }, 0)),
    15,
  );
  const wanted = { ...wide, mentorMin: new Uint16Array(200).fill(1) };
  add(
    'every mentor at least one, 400 × 200',
    measureCpu(5, () => solveMatching(wanted, { objective: 'total' })),
    undefined,
  );
  const two = { ...wide, mentorMax: new Uint16Array(200).fill(5), menteeMax: new Uint8Array(400).fill(2) };
  add(
    'two mentors a mentee, 400 × 200',
    measureCpu(5, () => solveMatching(two, { objective: 'total' })),
    undefined,
  );
  add(
    'stable pairs, 1,000',
    measureCpu(3, () => solveMatching(thousand, { objective: 'stable' })),
    undefined,
  );
  add(
    'checking a proof, 1,000',
    measureCpu(5, () => verifyMatching(thousand, solveMatching(thousand, { objective: 'total' }))),
    undefined,
  );
  const notes = [stopDelay()];
  if (large) {
    const path = fileURLToPath(new URL('./memory.ts', import.meta.url));
    const run = spawnSync(process.execPath, [path], { encoding: 'utf8' });
    const found = JSON.parse(run.stdout) as { megabytes: number };
    notes.push(
      `Most memory of a process that pairs 5,000 × 5,000 (the scores themselves are 95 MB): ${found.megabytes} MB (target: under 600).`,
    );
  }
  return `${toTable(['job', 'CPU ms', 'target', ''], rows)}\n\n${notes.join(' ')}`;
};

/** Stops whole-ladder runs at different moments and takes the longest time until the result was there. */
const stopDelay = (): string => {
  const problem = problemOf(2_000, 2_000, 1);
  let longest = 0;
  // The first round only warms up, as everywhere in these figures.
  for (const [round, after] of [5, 5, 50, 150, 300, 600].entries()) {
    const start = performance.now();
    let asked = 0;
    const result = solveMatching(problem, {
      objective: 'worstThenTotal',
      shouldStop: () => {
        const now = performance.now();
        if (asked === 0 && now - start >= after) asked = now;
        return asked > 0;
      },
    });
    // What passed before the question was asked counts too: the engine has to ask in time.
    if (round > 0 && result.ok && result.stopped === true)
      longest = Math.max(longest, performance.now() - start - after);
  }
  return `From stop to result at 2,000 × 2,000, the longest of five moments: ${Math.round(longest)} ms on the clock (target: 50).`;
};
