import type { Enrollment, PersonId, PlanStep } from '../../model/index.ts';
import {
  cheapestRepairs,
  findShortages,
  type MatchingProblem,
  type MatchingResult,
  type Repair,
  solveMatching,
  standBy,
} from '../index.ts';
import { coverMentees } from './coverMentees.ts';
import { settingsUnder } from './criteriaText.ts';
import { buildPairingInput, type PairingSource } from './pairingInput.ts';
import {
  applyStep,
  listFormerMentors,
  listSteps,
  type PlanView,
  type Rung,
  rungs,
  viewPlan,
} from './planCandidates.ts';
import { prepareRun } from './prepareRun.ts';

/** A step that was tried: who then has a mentor was worked out again. */
export interface PlanOption {
  readonly step: PlanStep;
  /** Mentees more who then get a mentor. */
  readonly gains: number;
  /** Who of those that wait gets one. */
  readonly helps: readonly string[];
}

export interface RungReport {
  readonly rung: Rung;
  readonly options: readonly PlanOption[];
  /** The fewest of them that together help as many as they can. */
  readonly enough: readonly PlanStep[];
  /** Who of those that wait has a mentor after those, and how many still wait. */
  readonly helps: readonly string[];
  readonly leaves: number;
}

/** Mentees who together can only go to these mentors. */
export interface Tight {
  readonly menteeIds: readonly string[];
  readonly mentorIds: readonly string[];
  readonly places: number;
}

export interface PlanReport {
  readonly mentees: number;
  readonly mentors: number;
  /** Free places. */
  readonly places: number;
  /** Mentees without a mentor in the best pairing; empty where rules contradict each other. */
  readonly waiting: readonly string[];
  /** Mentees whom nobody with a free place may mentor. */
  readonly blocked: readonly string[];
  /** Groups that rules squeeze into too few places; not the class as a whole. */
  readonly tight: readonly Tight[];
  /** Required pairs that cannot hold together; null where there are none. */
  readonly contradiction: Tight | null;
  readonly ladder: readonly RungReport[];
  /** The cheapest single changes against what is blocked, tight or contradictory, the most helpful first. */
  readonly repairs: readonly PlanOption[];
  /** Mentors who would have no mentee. */
  readonly idle: readonly string[];
  /** Second mentors that mentees would get where spare mentors share. */
  readonly coMentorPairs: number;
  /** Whom to keep in reserve: how many mentees their place would save if so many mentors drop out, on average. */
  readonly reserve: {
    readonly lost: number;
    readonly uncovered: number;
    readonly best: readonly { readonly mentorId: string; readonly share: number }[];
  } | null;
}

export interface PlanHooks {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (done: number, doing: string) => void;
}

/** At most so many steps of a rung are tried. */
const triedPerRung = 40;
const draws = 100;

const solve = (problem: MatchingProblem): MatchingResult => solveMatching(problem, { objective: 'total' });

const waitingOf = (result: MatchingResult): readonly number[] => (result.ok ? result.unmatched : []);

/** Former mentors stand in as mentors without a place, so that it can be seen what one would do. */
const withFormerMentors = (source: PairingSource, former: readonly PersonId[]): PairingSource => {
  const known = new Map(source.enrollments.map((enrollment) => [enrollment.personId, enrollment]));
  const added = former.map(
    (personId): Enrollment => ({
      personId,
      cycleId: source.cycle.id,
      oneMore: 'not asked',
      priorityTier: 2,
      ...known.get(personId),
      role: 'mentor',
      capacity: 0,
      pausedUntil: null,
    }),
  );
  const isAdded = new Set(added.map(({ personId }) => personId));
  return {
    ...source,
    enrollments: [...source.enrollments.filter(({ personId }) => !isAdded.has(personId)), ...added],
  };
};

/** A base to try steps against: who waits now, and everyone in the order in which they keep their mentor. */
interface Base {
  readonly waiting: readonly number[];
  readonly order: readonly number[];
  readonly isPossible: boolean;
}

const baseOf = (view: PlanView, result: MatchingResult): Base => {
  const waiting = waitingOf(result);
  const isWaiting = new Set(waiting);
  const paired = [...view.input.mentees.keys()].filter((mentee) => !isWaiting.has(mentee));
  return { waiting, order: [...paired, ...waiting], isPossible: result.ok };
};

/** How well a step suits those it helps: the best score that one of them has with the step's mentor. */
const suits = (view: PlanView, step: PlanStep, helped: readonly number[]): number => {
  const mentor = view.column.get('personId' in step ? step.personId : '');
  if (mentor === undefined) return 0;
  const { score, mentorCount } = view.problem;
  return Math.max(0, ...helped.map((mentee) => score[mentee * mentorCount + mentor] ?? 0));
};

const tryStep = (view: PlanView, base: Base, step: PlanStep): (PlanOption & { suits: number }) | null => {
  const left = coverMentees(applyStep(view, view.problem, step), base.order);
  if (left === null) return null;
  const still = new Set(left);
  const helped = base.waiting.filter((mentee) => !still.has(mentee));
  return {
    step,
    suits: suits(view, step, base.waiting),
    gains: (base.isPossible ? base.waiting.length : view.input.mentees.length) - left.length,
    helps: helped.map((mentee) => view.input.mentees[mentee]?.id ?? ''),
  };
};

/** Tries steps, and keeps those that help, the most helpful first. */
const tryAll = (view: PlanView, base: Base, steps: readonly PlanStep[]): PlanOption[] =>
  steps
    .map((step) => tryStep(view, base, step))
    .filter((option) => option !== null)
    .filter(({ gains }) => gains > 0)
    .toSorted((one, other) => other.gains - one.gains || other.suits - one.suits)
    .map(({ step, gains, helps }) => ({ step, gains, helps }));

/** One step after the other, the most helpful first, as long as each helps somebody more. */
const findEnough = (
  view: PlanView,
  base: Base,
  options: readonly PlanOption[],
): Pick<RungReport, 'enough' | 'helps' | 'leaves'> => {
  const enough: PlanStep[] = [];
  let problem = view.problem;
  let still = base.waiting;
  for (const { step } of options) {
    if (still.length === 0) break;
    const next = applyStep(view, problem, step);
    const left = coverMentees(next, base.order);
    if (left === null || left.length >= still.length) continue;
    problem = next;
    still = left;
    enough.push(step);
  }
  const left = new Set(still);
  return {
    enough,
    helps: base.waiting
      .filter((mentee) => !left.has(mentee))
      .map((mentee) => view.input.mentees[mentee]?.id ?? ''),
    leaves: left.size,
  };
};

/** What a board can do where the engine would change one thing; null where that is nobody's to change. */
const toStep = (view: PlanView, { kind, who }: Repair): PlanStep | null => {
  const menteeId = view.input.mentees[who.mentee ?? -1]?.id as PersonId | undefined;
  const mentorId = view.input.mentors[who.mentor ?? -1]?.id as PersonId | undefined;
  if (kind === 'place' && mentorId !== undefined) return { kind: 'place', personId: mentorId, as: 'asked' };
  if (kind === 'menteeMax' && menteeId !== undefined) return { kind: 'two mentors', menteeId };
  if (kind === 'required') {
    const rule = view.source.rules.find(
      (one) => one.kind === 'require' && one.menteeId === menteeId && one.mentorId === mentorId,
    );
    return rule === undefined ? null : { kind: 'lift rule', ruleId: rule.id };
  }
  if (kind !== 'rule') return null;
  const bans = view.bans.get(`${menteeId} ${mentorId}`) ?? [];
  const [ban] = bans;
  if (ban === undefined || bans.some(({ cause, ruleId }) => cause !== ban.cause || ruleId !== ban.ruleId))
    return null;
  if (ban.cause === 'rule' && ban.ruleId !== null) return { kind: 'lift rule', ruleId: ban.ruleId };
  if (ban.cause === 'had before') return { kind: 'former mentors' };
  if (ban.cause !== 'class year') return null;
  const [menteeYear, mentorYear] = [view.years.get(ban.menteeId), view.years.get(ban.mentorId)];
  return menteeYear === undefined || mentorYear === undefined
    ? null
    : { kind: 'class year', menteeYear, mentorYear };
};

const listRepairs = (view: PlanView, result: MatchingResult): PlanOption[] => {
  const steps = new Map<string, PlanStep>();
  for (const repair of cheapestRepairs(view.problem, result, 20)) {
    const step = toStep(view, repair);
    if (step !== null) steps.set(JSON.stringify(step), step);
  }
  return tryAll(view, baseOf(view, result), [...steps.values()]);
};

const listTight = (view: PlanView, base: MatchingResult): { blocked: string[]; tight: Tight[] } => {
  const { problem, input } = view;
  const withRoom = input.mentors.flatMap(({ capacity }, mentor) => (capacity > 0 ? [mentor] : []));
  const menteeAt = (mentee: number): string => input.mentees[mentee]?.id ?? '';
  const isOpen = (mentee: number): boolean =>
    withRoom.some((mentor) => problem.eligible?.[mentee * problem.mentorCount + mentor] !== 0);
  const blocked = input.mentees.flatMap(({ id }, mentee) => (isOpen(mentee) ? [] : [id]));
  const isBlocked = new Set(blocked);
  if (!base.ok) return { blocked, tight: [] };
  const tight = findShortages(problem, base)
    .map(({ mentees, mentors, places }) => ({
      menteeIds: mentees.map(menteeAt).filter((id) => !isBlocked.has(id)),
      mentorIds: mentors
        .filter((mentor) => (problem.mentorMax?.[mentor] ?? 0) > 0)
        .map((mentor) => input.mentors[mentor]?.id ?? ''),
      places,
    }))
    .filter(({ menteeIds, mentorIds }) => menteeIds.length > 0 && mentorIds.length < withRoom.length);
  return { blocked, tight };
};

/**
 * Looks at a cycle before its run: whether everyone can have a mentor, who stands in whose way, and what helps. Every
 * option was tried by solving again. What is confidential is never offered, and never told as a cause.
 */
export const assessPlan = (given: PairingSource, hooks: PlanHooks = {}): PlanReport => {
  const former = listFormerMentors(given);
  const source = withFormerMentors(given, former);
  const input = buildPairingInput(source, settingsUnder(source), { withFullMentors: true });
  const { problem } = prepareRun(input, {
    withParts: false,
    onProgress: (done) => hooks.onProgress?.(done * 0.3, 'Comparing answers'),
  });
  const view = viewPlan(source, input, problem);
  const base = solve(problem);
  const waiting = waitingOf(base);
  const menteeAt = (mentee: number): string => input.mentees[mentee]?.id ?? '';
  const mentorAt = (mentor: number): string => input.mentors[mentor]?.id ?? '';
  const { blocked, tight } = listTight(view, base);
  const isAllFree = base.ok && blocked.length === 0 && tight.length === 0;

  const tried = baseOf(view, base);
  const steps = listSteps(view, waiting, former);
  const ladder = rungs.map((rung, index): RungReport => {
    hooks.onProgress?.(0.4 + (0.5 * index) / rungs.length, 'Trying what would help');
    const none = { rung, options: [], enough: [], helps: [], leaves: waiting.length };
    if (waiting.length === 0 || hooks.shouldStop?.() === true) return none;
    if (rung === 'wait')
      return {
        ...none,
        options: [{ step: { kind: 'wait' }, gains: 0, helps: waiting.map(menteeAt) }],
        enough: [{ kind: 'wait' }],
      };
    const options = tryAll(view, tried, steps[rung].slice(0, triedPerRung));
    return { rung, options, ...findEnough(view, tried, options) };
  });

  const active = base.ok ? new Set(base.pairs.map(([, mentor]) => mentor)).size : 0;
  const lost = Math.max(1, Math.round(active / 10));
  const spare = base.ok && waiting.length === 0 ? standBy(problem, base, { lost, draws, seed: 1 }) : null;
  return {
    mentees: input.mentees.length,
    mentors: input.mentors.filter(({ capacity }) => capacity > 0).length,
    places: input.mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    waiting: waiting.map(menteeAt),
    blocked,
    tight,
    contradiction: base.ok
      ? null
      : {
          menteeIds: base.mentees.map(menteeAt),
          mentorIds: base.mentors.map(mentorAt),
          places: base.places,
        },
    ladder,
    repairs: isAllFree ? [] : listRepairs(view, base),
    idle: base.ok ? base.idle.map(mentorAt) : [],
    coMentorPairs: base.ok ? base.pairs.length - (input.mentees.length - waiting.length) : 0,
    reserve:
      spare === null || !spare.ok
        ? null
        : {
            lost,
            uncovered: spare.mean,
            best: spare.bestReserves
              .slice(0, 5)
              .map(({ mentor, covers }) => ({ mentorId: mentorAt(mentor), share: covers / draws })),
          },
  };
};
