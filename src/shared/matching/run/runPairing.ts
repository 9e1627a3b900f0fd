import { explainPair, type ScoreResult } from '../../similarity/index.ts';
import {
  type LadderStep,
  type MatchingDone,
  type MatchingProblem,
  solveMatching,
  verifyMatching,
} from '../index.ts';
import type { PairingInput } from './pairingInput.ts';
import { scoreInput, stateProblem } from './prepareRun.ts';
import { type SolvedRun, solveRun, weakestFree } from './solveRun.ts';

export interface ProposedPair {
  readonly menteeId: string;
  readonly mentorId: string;
  /** 0 to 1,000,000 (100 points). */
  readonly score: number;
  /** One an item, in the order of the input's items; they add up to the score. */
  readonly parts: readonly { readonly itemId: string; readonly part: number; readonly max: number }[];
}

export type PairingOutcome =
  | {
      readonly ok: true;
      readonly pairs: readonly ProposedPair[];
      readonly unmatched: readonly string[];
      readonly idle: readonly string[];
      readonly total: number;
      readonly worst: number | null;
      /** True where an independent check confirmed that no other pairing is better under these criteria. */
      readonly proven: boolean;
      readonly steps: readonly {
        readonly goal: string;
        readonly reached: number;
        readonly price: number | null;
      }[];
      /** The score below which no pair was allowed. */
      readonly floor: number;
      /** Only of a run that was stopped: the total that no pairing can exceed. */
      readonly bound?: number;
    }
  | {
      readonly ok: false;
      readonly code: 'infeasible' | 'nobody' | 'stopped' | 'unsound';
      readonly message: string;
      readonly mentees: readonly string[];
      readonly mentors: readonly string[];
    };

export interface RunHooks {
  readonly shouldStop?: () => boolean;
  /** 0 to 1, with what is being done. */
  readonly onProgress?: (done: number, doing: string) => void;
}

const fail = (
  code: Extract<PairingOutcome, { ok: false }>['code'],
  message: string,
  mentees: readonly string[] = [],
  mentors: readonly string[] = [],
): PairingOutcome => ({ ok: false, code, message, mentees, mentors });

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const infeasible = (
  result: Extract<SolvedRun['result'], { ok: false }>,
  input: PairingInput,
): PairingOutcome =>
  fail(
    'infeasible',
    `${result.mentees.length === 1 ? 'This person' : `These ${result.mentees.length} people`} can only go to ${result.places === 1 ? '1 place' : `${result.places} places`}. A rule, or a mentor with too few places, stands in the way.`,
    result.mentees.map((index) => input.mentees[index]?.id ?? ''),
    result.mentors.map((index) => input.mentors[index]?.id ?? ''),
  );

/** The ladder's steps; where a floor was asked for, with what it took from the total. */
const stepsOf = (
  input: PairingInput,
  problem: MatchingProblem,
  result: MatchingDone,
  floor: number,
): readonly LadderStep[] => {
  if (floor === 0 || result.stopped === true || result.steps.some(({ goal }) => goal === 'worst'))
    return result.steps;
  const { seed, leastChange } = input.settings;
  const free = solveMatching(problem, { objective: 'total', seed, leastChange: leastChange ?? 0 });
  const price = free.ok ? free.total - result.total : 0;
  const worst: LadderStep = { goal: 'worst', reached: weakestFree(problem, result.pairs) ?? 0, price };
  return result.steps.flatMap((step) => (step.goal === 'total' ? [worst, step] : [step]));
};

/**
 * One whole run: scores every possible pair, finds the best pairing for the chosen objective, and has it confirmed
 * by the independent check. Pure: the same input gives the same outcome. A run that is stopped while it solves gives
 * the best pairing so far with its bound.
 * @param known the scores of this input's pairs, where they are at hand already
 */
export const runPairing = (
  input: PairingInput,
  hooks: RunHooks = {},
  known?: ScoreResult,
): PairingOutcome => {
  if (input.mentees.length === 0)
    return fail('nobody', 'Nobody waits to be paired: everyone who wants a mentor has one.');
  if (input.mentors.length === 0)
    return fail('nobody', 'No mentor has a free place. Add mentors or places first.');
  const stop = hooks.shouldStop === undefined ? {} : { shouldStop: hooks.shouldStop };

  const scored =
    known ??
    scoreInput(input, {
      withParts: false,
      ...stop,
      onProgress: (done) => hooks.onProgress?.(done * 0.5, 'Comparing answers'),
    });
  if (scored.stopped) return fail('stopped', 'Stopped before a pairing was found. Nothing was changed.');

  hooks.onProgress?.(0.5, 'Finding the best pairing');
  const stated = stateProblem(input, scored.score);
  const { result, problem, floor } = solveRun(stated, input.settings, stop);
  if (!result.ok) return infeasible(result, input);

  hooks.onProgress?.(0.95, 'Checking the proof');
  const check = verifyMatching(problem, result);
  if (!check.ok)
    return fail(
      'unsound',
      `The result did not pass its own check (${check.reason ?? 'unknown reason'}), so it is not used.`,
    );

  const menteeAt = (index: number): string => input.mentees[index]?.id ?? '';
  const mentorAt = (index: number): string => input.mentors[index]?.id ?? '';
  const pairs = result.pairs.map(([mentee, mentor]): ProposedPair => {
    const { score, parts } = explainPair(scored, mentee, mentor);
    return {
      menteeId: menteeAt(mentee),
      mentorId: mentorAt(mentor),
      score,
      parts: parts.map(({ item, part, max }) => ({ itemId: input.items[item]?.id ?? '', part, max })),
    };
  });
  return {
    ok: true,
    pairs,
    unmatched: result.unmatched.map(menteeAt),
    idle: result.idle.map(mentorAt),
    total: result.total,
    worst: pairs.length === 0 ? null : finite(result.worst),
    proven: result.certificate?.proven === true && result.stopped !== true,
    steps: stepsOf(input, stated, result, floor).map(({ goal, reached, price }) => ({
      goal,
      reached,
      price: finite(price),
    })),
    floor,
    ...(result.stopped === true && result.bound !== undefined ? { bound: result.bound } : {}),
  };
};
