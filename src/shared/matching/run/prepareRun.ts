import { type ScoreResult, scorePairs } from '../../similarity/index.ts';
import type { MatchingProblem } from '../index.ts';
import type { PairingInput } from './pairingInput.ts';

export interface PreparedRun {
  readonly scored: ScoreResult;
  readonly problem: MatchingProblem;
}

export interface PrepareOptions {
  /** Keeps every part of every pair, for looking into a run; a run itself needs only those of the chosen pairs. */
  readonly withParts: boolean;
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (share: number) => void;
}

/** Scores every possible pair of a run's input and states what is to be solved. */
export const prepareRun = (input: PairingInput, options: PrepareOptions): PreparedRun => {
  const row = new Map(input.mentees.map(({ id }, index) => [id, index]));
  const column = new Map(input.mentors.map(({ id }, index) => [id, index]));
  const eligible = new Uint8Array(input.mentees.length * input.mentors.length).fill(1);
  for (const [menteeId, mentorId] of input.forbidden) {
    const [mentee, mentor] = [row.get(menteeId), column.get(mentorId)];
    if (mentee !== undefined && mentor !== undefined) eligible[mentee * input.mentors.length + mentor] = 0;
  }
  const scored = scorePairs({
    items: input.items,
    mentees: input.mentees.map(({ answers }) => answers),
    mentors: input.mentors.map(({ answers }) => answers),
    weights: input.items.map(({ weight }) => weight ?? 0),
    eligible,
    menteeIds: input.mentees.map(({ id }) => id),
    mentorIds: input.mentors.map(({ id }) => id),
    withParts: options.withParts,
    ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  return {
    scored,
    problem: {
      menteeCount: input.mentees.length,
      mentorCount: input.mentors.length,
      score: scored.score,
      eligible,
      mentorMax: Uint16Array.from(input.mentors, ({ capacity }) => capacity),
      mentorMin: Uint16Array.from(input.mentors, ({ capacity }) => Math.min(1, capacity)),
      // Both lists are in order of id: ties fall to the smaller id, whatever the order of rows in a file.
      menteeRank: Uint32Array.from(input.mentees, (_, index) => index),
      mentorRank: Uint32Array.from(input.mentors, (_, index) => index),
      tier: Uint8Array.from(input.mentees, ({ tier }) => tier),
      required: input.required.map(([mentee, mentor]): [number, number] => [
        row.get(mentee) ?? -1,
        column.get(mentor) ?? -1,
      ]),
    },
  };
};
