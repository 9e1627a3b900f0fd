import { explainPair } from '../../similarity/index.ts';
import { solveMatching, verifyMatching } from '../index.ts';
import type { PairingInput } from './pairingInput.ts';
import { prepareRun } from './prepareRun.ts';

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

/**
 * One whole run: scores every possible pair, finds the best pairing for the chosen objective, and has it confirmed
 * by the independent check. Pure: the same input gives the same outcome.
 */
export const runPairing = (input: PairingInput, hooks: RunHooks = {}): PairingOutcome => {
  if (input.mentees.length === 0)
    return fail('nobody', 'Nobody waits to be paired: everyone who wants a mentor has one.');
  if (input.mentors.length === 0)
    return fail('nobody', 'No mentor has a free place. Add mentors or places first.');
  const stop = hooks.shouldStop === undefined ? {} : { shouldStop: hooks.shouldStop };

  const { scored, problem } = prepareRun(input, {
    withParts: false,
    ...stop,
    onProgress: (done) => hooks.onProgress?.(done * 0.5, 'Comparing answers'),
  });
  if (scored.stopped) return fail('stopped', 'Stopped before a pairing was found. Nothing was changed.');

  hooks.onProgress?.(0.5, 'Finding the best pairing');
  const result = solveMatching(problem, {
    objective: input.settings.objective,
    seed: input.settings.seed,
    ...stop,
  });
  const menteeAt = (index: number): string => input.mentees[index]?.id ?? '';
  const mentorAt = (index: number): string => input.mentors[index]?.id ?? '';
  if (!result.ok)
    return fail(
      'infeasible',
      `${result.mentees.length === 1 ? 'This person' : `These ${result.mentees.length} people`} can only go to ${result.places === 1 ? '1 place' : `${result.places} places`}. A rule, or a mentor with too few places, stands in the way.`,
      result.mentees.map(menteeAt),
      result.mentors.map(mentorAt),
    );

  hooks.onProgress?.(0.95, 'Checking the proof');
  const check = verifyMatching(problem, result);
  if (!check.ok)
    return fail(
      'unsound',
      `The result did not pass its own check (${check.reason ?? 'unknown reason'}), so it is not used.`,
    );

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
    proven: result.certificate?.proven === true,
    steps: result.steps.map(({ goal, reached, price }) => ({
      goal,
      reached,
      price: price === undefined || price === null ? null : finite(price),
    })),
  };
};
