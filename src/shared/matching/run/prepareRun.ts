import { type ScoreResult, scorePairs } from '../../similarity/index.ts';
import type { MatchingProblem } from '../index.ts';
import { meetWishes } from './meetWishes.ts';
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

type IdPairs = readonly (readonly [menteeId: string, mentorId: string])[];

interface Places {
  readonly row: ReadonlyMap<string, number>;
  readonly column: ReadonlyMap<string, number>;
}

const placesOf = (input: PairingInput): Places => ({
  row: new Map(input.mentees.map(({ id }, index) => [id, index])),
  column: new Map(input.mentors.map(({ id }, index) => [id, index])),
});

/** Pairs by their places; who takes no part is left out. */
const indexPairs = (pairs: IdPairs, { row, column }: Places): [mentee: number, mentor: number][] =>
  pairs.flatMap(([menteeId, mentorId]) => {
    const [mentee, mentor] = [row.get(menteeId), column.get(mentorId)];
    return mentee === undefined || mentor === undefined ? [] : [[mentee, mentor]];
  });

const ruleOut = (eligible: Uint8Array, pairs: IdPairs, places: Places): Uint8Array => {
  for (const [mentee, mentor] of indexPairs(pairs, places))
    eligible[mentee * places.column.size + mentor] = 0;
  return eligible;
};

/** Scores every possible pair of a run's input. What a board decides by hand changes no score. */
export const scoreInput = (input: PairingInput, options: PrepareOptions): ScoreResult =>
  scorePairs({
    items: input.items,
    mentees: input.mentees.map(({ answers }) => answers),
    mentors: input.mentors.map(({ answers }) => answers),
    weights: input.items.map(({ weight }) => weight ?? 0),
    eligible: ruleOut(
      new Uint8Array(input.mentees.length * input.mentors.length).fill(1),
      input.forbidden,
      placesOf(input),
    ),
    menteeIds: input.mentees.map(({ id }) => id),
    mentorIds: input.mentors.map(({ id }) => id),
    // A sensitive item is among those that count only where the board switched it on.
    sensitiveOn: input.items.filter(({ sensitive }) => sensitive === true).map(({ id }) => id),
    withParts: options.withParts,
    ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });

/** Required by a rule or locked in the draft, each once. */
const requiredPairs = (input: PairingInput): IdPairs => {
  const seen = new Set<string>();
  return [...input.required, ...(input.decided?.locked ?? [])].filter(([mentee, mentor]) => {
    const key = `${mentee} ${mentor}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** States what is to be solved, from the scores of the input's pairs. */
export const stateProblem = (input: PairingInput, score: Int32Array): MatchingProblem => {
  const places = placesOf(input);
  const eligible = new Uint8Array(input.mentees.length * input.mentors.length).fill(1);
  ruleOut(eligible, input.forbidden, places);
  ruleOut(eligible, input.decided?.apart ?? [], places);
  const previousPairs = indexPairs(input.previous ?? [], places);
  const previous = new Int32Array(input.mentees.length).fill(-1);
  for (const [mentee, mentor] of previousPairs) if (previous[mentee] === -1) previous[mentee] = mentor;
  const problem: MatchingProblem = {
    menteeCount: input.mentees.length,
    mentorCount: input.mentors.length,
    score,
    eligible,
    mentorMax: Uint16Array.from(input.mentors, ({ capacity }) => capacity),
    mentorMin: Uint16Array.from(input.mentors, ({ capacity }) => Math.min(1, capacity)),
    // Both lists are in order of id: ties fall to the smaller id, whatever the order of rows in a file.
    menteeRank: Uint32Array.from(input.mentees, (_, index) => index),
    mentorRank: Uint32Array.from(input.mentors, (_, index) => index),
    tier: Uint8Array.from(input.mentees, ({ tier }) => tier),
    required: requiredPairs(input).map(([mentee, mentor]): [number, number] => [
      places.row.get(mentee) ?? -1,
      places.column.get(mentor) ?? -1,
    ]),
    ...(input.mentees.every(({ mentorsAtMost }) => mentorsAtMost === undefined)
      ? {}
      : { menteeMax: Uint8Array.from(input.mentees, ({ mentorsAtMost }) => mentorsAtMost ?? 1) }),
    ...(input.previous === undefined ? {} : { previous, previousPairs }),
  };
  if (input.preferred === undefined) return problem;
  return meetWishes(
    problem,
    input.preferred.map(({ menteeId, mentorIds }) => ({
      mentee: places.row.get(menteeId) ?? -1,
      mentors: new Set(mentorIds.map((id) => places.column.get(id) ?? -1)),
    })),
  );
};

/** Scores every possible pair of a run's input and states what is to be solved. */
export const prepareRun = (input: PairingInput, options: PrepareOptions): PreparedRun => {
  const scored = scoreInput(input, options);
  return { scored, problem: stateProblem(input, scored.score) };
};
