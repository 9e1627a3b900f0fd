import { type MatchingProblem, type Pair, solveMatching, verifyMatching } from '../index.ts';
import type { CriteriaSource } from './criteriaText.ts';
import { settingsUnder } from './criteriaText.ts';
import { buildPairingInput, type PairingInput, type PairingSource } from './pairingInput.ts';
import { prepareRun } from './prepareRun.ts';

/** What happened after approval: pairings that end, people who step back from a role, people who come in. */
export interface Happening {
  /** Ids of pairings that end. */
  readonly ends: readonly string[];
  readonly leaving: readonly { readonly personId: string; readonly side: 'mentee' | 'mentor' }[];
  /** Mentees who are to get a mentor now: those whose pairing ends, those who wait, those who come late. */
  readonly seeking: readonly string[];
}

/** What the worker is given: everyone as they take part now, and the pairs that stand. */
export interface MendRequest {
  readonly input: PairingInput;
  readonly standing: readonly (readonly [menteeId: string, mentorId: string])[];
}

/** One mentee with another mentor than before; null = without one. Points are of 1,000,000 as in scores. */
export interface MendLine {
  readonly menteeId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** One way to mend the pairs, from fewest changes to the best total. */
export interface MendStop {
  readonly leastChange: number;
  /** Pairs that stood and would change, and people who would get a mentor or stay without. */
  readonly lines: readonly MendLine[];
  /** How many pairs that stood would change. */
  readonly moved: number;
  readonly waiting: readonly string[];
  /** Points of all pairs together: of those that stand, and after this way. */
  readonly totalBefore: number;
  readonly totalAfter: number;
}

const takesRole = (role: string, side: 'mentee' | 'mentor'): boolean => role === side || role === 'both';

/**
 * States how the pairs are to be mended: as if nobody were paired, with the standing pairs noted. Co-mentors and bridges
 * stay as they are and keep their places; pairs that ended in this cycle do not come back.
 */
export const buildMendRequest = (
  source: PairingSource & CriteriaSource,
  { ends, leaving, seeking }: Happening,
): MendRequest => {
  const ending = new Set(ends);
  const here = source.pairings.filter(({ cycleId }) => cycleId === source.cycle.id);
  const open = here.filter(({ id, status }) => status !== 'ended' && !ending.has(id));
  const standing = open.filter(({ kind }) => kind === 'primary');
  const gone = (personId: string, side: 'mentee' | 'mentor'): boolean =>
    leaving.some((one) => one.personId === personId && one.side === side);
  const solved = new Set<string>(standing.map(({ id }) => id));
  const everyone: PairingSource & CriteriaSource = {
    ...source,
    pairings: source.pairings
      .filter(({ id }) => !solved.has(id))
      .map((pairing) => (ending.has(pairing.id) ? { ...pairing, status: 'ended' as const } : pairing)),
    enrollments: source.enrollments.map((enrollment) => {
      const stays = (['mentee', 'mentor'] as const).filter(
        (side) => takesRole(enrollment.role, side) && !gone(enrollment.personId, side),
      );
      const [only] = stays;
      return { ...enrollment, role: stays.length === 2 ? ('both' as const) : (only ?? ('neither' as const)) };
    }),
  };
  const input = buildPairingInput(everyone, settingsUnder(source, 'total'));
  const wanted = new Set<string>([...standing.map(({ menteeId }) => menteeId), ...seeking]);
  const ended = here.filter(({ id, status }) => status === 'ended' || ending.has(id));
  return {
    input: {
      ...input,
      mentees: input.mentees
        .filter(({ id }) => wanted.has(id))
        .map(({ id, tier, answers }) => ({ id, tier, answers })),
      required: input.required.filter(([menteeId]) => wanted.has(menteeId)),
      decided: { locked: [], apart: ended.map(({ menteeId, mentorId }) => [menteeId, mentorId] as const) },
      previous: standing.map(({ menteeId, mentorId }) => [menteeId, mentorId] as const),
    },
    standing: standing.map(({ menteeId, mentorId }) => [menteeId, mentorId] as const),
  };
};

/** Worth of a kept pair, as a share of 100 points, from "change as little as possible" to "best total". */
const stopsAsked = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0] as const;

export type MendOutcome =
  | { readonly ok: true; readonly stops: readonly MendStop[] }
  | { readonly ok: false; readonly message: string };

export interface MendHooks {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (done: number, doing: string) => void;
}

const describeStop = (
  { input, standing }: MendRequest,
  problem: MatchingProblem,
  pairs: readonly Pair[],
  leastChange: number,
): MendStop => {
  const column = new Map(input.mentors.map(({ id }, index) => [id, index]));
  const before = new Map(standing.map(([menteeId, mentorId]) => [menteeId, mentorId]));
  const after = new Map(pairs);
  const scoreOf = (mentee: number, mentor: number | undefined): number | null =>
    mentor === undefined ? null : (problem.score[mentee * problem.mentorCount + mentor] ?? 0);
  let [totalBefore, totalAfter] = [0, 0];
  const lines = input.mentees.flatMap(({ id }, mentee): MendLine[] => {
    const from = before.get(id) ?? null;
    const now = after.get(mentee);
    const to = now === undefined ? null : (input.mentors[now]?.id ?? null);
    const old = from === null ? null : scoreOf(mentee, column.get(from));
    const fresh = scoreOf(mentee, now);
    totalBefore += old ?? 0;
    totalAfter += fresh ?? 0;
    return from === to && from !== null ? [] : [{ menteeId: id, from, to, before: old, after: fresh }];
  });
  return {
    leastChange,
    lines,
    moved: lines.filter(({ from }) => from !== null).length,
    waiting: lines.filter(({ to }) => to === null).map(({ menteeId }) => menteeId),
    totalBefore,
    totalAfter,
  };
};

/**
 * Mends the pairs: the fewest changes, the best total, and what lies between, each once. As many mentees as possible
 * have a mentor at every stop; each is checked by the independent check.
 */
export const mendPairs = (request: MendRequest, hooks: MendHooks = {}): MendOutcome => {
  const { input } = request;
  if (input.mentors.length === 0) return { ok: false, message: 'No mentor has a free place.' };
  if (input.mentees.length === 0) return { ok: false, message: 'Nobody is left to be paired.' };
  const stop = hooks.shouldStop === undefined ? {} : { shouldStop: hooks.shouldStop };
  const prepared = prepareRun(input, {
    withParts: false,
    ...stop,
    onProgress: (done) => hooks.onProgress?.(done * 0.5, 'Comparing answers'),
  });
  if (prepared.scored.stopped) return { ok: false, message: 'Stopped. Nothing was changed.' };
  // A mentor without a mentee is no reason to take one from somebody else.
  const { mentorMin: _, ...problem } = prepared.problem;
  const stops: MendStop[] = [];
  for (const [index, leastChange] of stopsAsked.entries()) {
    hooks.onProgress?.(0.5 + index / (2 * stopsAsked.length), 'Weighing the changes');
    const result = solveMatching(problem, { objective: 'total', leastChange, ...stop });
    if (!result.ok) return { ok: false, message: `${result.reason} Nothing was changed.` };
    if (result.stopped === true) return { ok: false, message: 'Stopped. Nothing was changed.' };
    const check = verifyMatching(problem, result);
    if (!check.ok) return { ok: false, message: 'The result did not pass its own check, so it is not used.' };
    const described = describeStop(request, problem, result.pairs, leastChange);
    const last = stops.at(-1);
    if (last === undefined || last.moved !== described.moved || last.totalAfter !== described.totalAfter)
      stops.push(described);
  }
  return { ok: true, stops };
};
