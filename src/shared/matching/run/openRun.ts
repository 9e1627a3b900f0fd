import type { ScoreResult } from '../../similarity/index.ts';
import { comparePairs, type MatchingDone, type MatchingProblem, orderChain } from '../index.ts';
import { countMoved, type DialStop, dialStops } from './dialStops.ts';
import { type DraftEdit, editInput, editOf, type StoredPair } from './draftEdit.ts';
import { type Firmness, measureFirmness } from './measureFirmness.ts';
import type { PairingInput } from './pairingInput.ts';
import { scoreInput, stateProblem } from './prepareRun.ts';
import { type PairingOutcome, runPairing } from './runPairing.ts';
import { solveRun } from './solveRun.ts';

/** Why a mentee is not with a certain mentor, or what an edit would do, by ids. Points are of 1,000,000 as in scores. */
export type WhyNotAnswer =
  | {
      readonly ok: true;
      /** What the whole would give up. */
      readonly cost: number;
      /** Who would move, the asked pair first; null = without a mentor. The points add up to the cost. */
      readonly changes: readonly {
        readonly menteeId: string;
        readonly from: string | null;
        readonly to: string | null;
        readonly points: number;
      }[];
      /** Score of the weakest pair then. */
      readonly worst: number;
    }
  | { readonly ok: false; readonly reason: string };

/** One stop of the dial as the board reads it. */
export interface StopView {
  readonly aim: DialStop['aim'];
  readonly worst: number;
  /** The score up to which weak pairs are raised; `below` of them cannot be raised that far. */
  readonly level: number;
  readonly below: number;
  readonly total: number;
  /** People who would have another mentor than in this run. */
  readonly moved: number;
}

export interface OpenRun {
  /** What the run's draft asks for; the floor that was found is the one that every edit holds. */
  readonly current: DraftEdit;
  /** How firmly each pair stands; takes a while for large classes. */
  readonly firmness: readonly Firmness[];
  /** The dial for these people and decisions. */
  readonly stops: readonly StopView[];
  /** What pairing two people would change and cost; everything else kept, or best, as the run has it unless said otherwise. */
  readonly whyNot: (menteeId: string, mentorId: string, keepsOthers?: boolean) => WhyNotAnswer;
  /** What an edit would change and cost, without making it. */
  readonly tryEdit: (edit: DraftEdit, first?: string) => WhyNotAnswer;
  /** The run that follows an edit, with its input. */
  readonly makeEdit: (edit: DraftEdit) => { readonly input: PairingInput; readonly outcome: PairingOutcome };
}

const keyOf = (menteeId: string | undefined, mentorId: string | undefined): string =>
  `${menteeId} ${mentorId}`;

const samePairs = (input: PairingInput, result: MatchingDone, stored: readonly StoredPair[]): boolean => {
  const found = new Set(
    result.pairs.map(([mentee, mentor]) => keyOf(input.mentees[mentee]?.id, input.mentors[mentor]?.id)),
  );
  return (
    found.size === stored.length &&
    stored.every(({ menteeId, mentorId }) => found.has(keyOf(menteeId, mentorId)))
  );
};

const refuse = (reason: string): WhyNotAnswer => ({ ok: false, reason });

/** Why a pair cannot be at all; null where it can. A confidential rule and an open one give the same words. */
const refusalOf = (
  input: PairingInput,
  edit: DraftEdit,
  menteeId: string,
  mentorId: string,
): string | null => {
  const mentor = input.mentors.find(({ id }) => id === mentorId);
  if (mentor === undefined || !input.mentees.some(({ id }) => id === menteeId))
    return 'One of the two does not take part in this pairing.';
  const holds = (pairs: readonly (readonly [string, string])[]): boolean =>
    pairs.some(([mentee, other]) => mentee === menteeId && other === mentorId);
  if (holds(input.forbidden)) return 'The rules do not allow this pair.';
  if (edit.apart.some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId))
    return 'This draft keeps the two apart. Allow the pair again first.';
  const required = [
    ...input.required,
    ...edit.locked.map((pair): [string, string] => [pair.menteeId, pair.mentorId]),
  ];
  if (required.some(([mentee, other]) => mentee === menteeId && other !== mentorId))
    return 'This mentee is locked with another mentor. Unlock that pair first.';
  const taken = new Set(
    required.filter(([mentee, other]) => other === mentorId && mentee !== menteeId).map(([mentee]) => mentee),
  );
  return taken.size >= mentor.capacity
    ? 'All places of this mentor are locked for others. Unlock one of those pairs first.'
    : null;
};

const compareRuns = (
  input: PairingInput,
  problem: MatchingProblem,
  before: MatchingDone['pairs'],
  after: MatchingDone,
  first: string | undefined,
): WhyNotAnswer => {
  const mentee = input.mentees.findIndex(({ id }) => id === first);
  const mentorAt = (index: number): string | null => input.mentors[index]?.id ?? null;
  const changes = orderChain(comparePairs(problem, before, after.pairs), mentee);
  return {
    ok: true,
    cost: changes.reduce((sum, { points }) => sum + points, 0),
    worst: after.worst,
    changes: changes.map((change) => ({
      menteeId: input.mentees[change.mentee]?.id ?? '',
      from: mentorAt(change.from),
      to: mentorAt(change.to),
      points: change.points,
    })),
  };
};

/** After an edit the weakest pair stays as strong as it was: the floor that was found becomes the one that is asked for. */
const heldAim = (input: PairingInput, floor: number): DraftEdit['aim'] =>
  floor === 0 || (input.settings.objective === 'leximin' && input.settings.floor === undefined)
    ? { objective: input.settings.objective }
    : { objective: input.settings.objective, floor };

/**
 * Opens a stored run to be looked into: repeats it from its input, makes sure that the same pairs come out, and tells
 * how firmly each stands, what another pair would change, and what the dial has to offer.
 * @param known the scores of this input with all parts, where they are at hand already
 * @returns a reason in words where the run can't be looked into
 */
export const openRun = (
  input: PairingInput,
  stored: readonly StoredPair[],
  known?: ScoreResult,
): OpenRun | { readonly ok: false; readonly reason: string } => {
  if (input.settings.objective === 'stable')
    return {
      ok: false,
      reason: 'Where nobody would rather swap, there is no sum that another pair could cost.',
    };
  const scored = known ?? scoreInput(input, { withParts: true });
  const { result, floor } = solveRun(stateProblem(input, scored.score), input.settings);
  if (!result.ok || !samePairs(input, result, stored))
    return {
      ok: false,
      reason:
        'This proposal was stopped early, or found by another version of MentorGrove. Find it again to look into it.',
    };
  const { previous: _, ...unbound } = input;
  const free = stateProblem(unbound, scored.score);
  const current: DraftEdit = { ...editOf(input), aim: heldAim(input, floor) };

  const tryEdit = (edit: DraftEdit, first?: string): WhyNotAnswer => {
    const edited = editInput(input, stored, edit);
    const problem = stateProblem(edited, scored.score);
    const { result: then } = solveRun(problem, edited.settings);
    if (then.ok) return compareRuns(input, problem, result.pairs, then, first);
    return refuse('No pairing keeps this together with the rules and the locked pairs.');
  };
  let firmness: readonly Firmness[] | null = null;
  let stops: readonly StopView[] | null = null;
  return {
    current,
    get firmness() {
      if (firmness === null) {
        const best = solveRun(free, { ...input.settings, leastChange: 0 });
        const mentorOf = input.mentees.map(() => -1);
        for (const [mentee, mentor] of result.pairs) mentorOf[mentee] = mentor;
        firmness = best.result.ok ? measureFirmness(input, scored, best.problem, best.result, mentorOf) : [];
      }
      return firmness;
    },
    get stops() {
      if (stops === null) {
        const own = new Int32Array(input.mentees.length).fill(-1);
        for (const [mentee, mentor] of result.pairs) own[mentee] = mentor;
        stops = dialStops(free, input.settings.seed).map(({ mentorOf, ...stop }) => ({
          ...stop,
          moved: countMoved(own, mentorOf),
        }));
      }
      return stops;
    },
    whyNot: (menteeId, mentorId, keepsOthers = current.keepsOthers) => {
      const refusal = refusalOf(input, current, menteeId, mentorId);
      if (refusal !== null) return refuse(refusal);
      if (stored.some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId))
        return { ok: true, cost: 0, changes: [], worst: result.worst };
      const locked = [...current.locked, { menteeId, mentorId }];
      return tryEdit({ ...current, locked, keepsOthers }, menteeId);
    },
    tryEdit,
    makeEdit: (edit) => {
      const edited = editInput(input, stored, edit);
      return { input: edited, outcome: runPairing(edited, {}, scored) };
    },
  };
};
