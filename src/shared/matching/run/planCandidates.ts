import type { PersonId, PlanStep } from '../../model/index.ts';
import type { MatchingProblem } from '../index.ts';
import { type Ban, classYearsOf, listBans } from './listBans.ts';
import { listWishes } from './listWishes.ts';
import type { PairingInput, PairingSource } from './pairingInput.ts';

/** The steps against a shortage, in the order in which a board tries them. */
export const rungs = ['one more', 'share', 'second degree', 'group', 'wait'] as const;
export type Rung = (typeof rungs)[number];

/** The input of an assessment with what is needed to see what a step would do. */
export interface PlanView {
  readonly source: PairingSource;
  readonly input: PairingInput;
  readonly problem: MatchingProblem;
  readonly row: ReadonlyMap<string, number>;
  readonly column: ReadonlyMap<string, number>;
  /** By mentee and mentor, `"<id> <id>"`. */
  readonly bans: ReadonlyMap<string, readonly Ban[]>;
  /** Pairs that only a wish rules out: no step frees them. */
  readonly unwished: ReadonlySet<string>;
  readonly years: ReadonlyMap<string, number>;
}

export const viewPlan = (source: PairingSource, input: PairingInput, problem: MatchingProblem): PlanView => {
  const menteeIds = input.mentees.map(({ id }) => id);
  const mentorIds = input.mentors.map(({ id }) => id);
  return {
    source,
    input,
    problem,
    row: new Map(menteeIds.map((id, index) => [id, index])),
    column: new Map(mentorIds.map((id, index) => [id, index])),
    bans: Map.groupBy(
      listBans(source, menteeIds, mentorIds),
      ({ menteeId, mentorId }) => `${menteeId} ${mentorId}`,
    ),
    unwished: new Set(
      listWishes(source, 'exclude', menteeIds, mentorIds).flatMap((wish) =>
        mentorIds.filter((id) => !wish.mentorIds.includes(id)).map((id) => `${wish.menteeId} ${id}`),
      ),
    ),
    years: classYearsOf(source),
  };
};

const withPlaces = (problem: MatchingProblem, mentors: readonly number[]): MatchingProblem => {
  const mentorMax = problem.mentorMax?.slice() ?? new Uint16Array(problem.mentorCount).fill(1);
  for (const mentor of mentors) mentorMax[mentor]!++;
  return { ...problem, mentorMax };
};

const withTwoMentors = (problem: MatchingProblem, mentee: number): MatchingProblem => {
  const menteeMax = problem.menteeMax?.slice() ?? new Uint8Array(problem.menteeCount).fill(1);
  menteeMax[mentee] = 2;
  return { ...problem, menteeMax };
};

/** Frees the pairs that nothing but these bans keeps apart. */
const withoutBans = (
  view: PlanView,
  problem: MatchingProblem,
  isLifted: (ban: Ban) => boolean,
): MatchingProblem => {
  const eligible =
    problem.eligible?.slice() ?? new Uint8Array(problem.menteeCount * problem.mentorCount).fill(1);
  for (const [pair, bans] of view.bans) {
    if (view.unwished.has(pair)) continue;
    const [first] = bans;
    const mentee = view.row.get(first?.menteeId ?? '');
    const mentor = view.column.get(first?.mentorId ?? '');
    if (mentee !== undefined && mentor !== undefined && bans.every(isLifted))
      eligible[mentee * problem.mentorCount + mentor] = 1;
  }
  return { ...problem, eligible };
};

/** The problem as it would be after a step. People who take no part change nothing. */
export const applyStep = (view: PlanView, problem: MatchingProblem, step: PlanStep): MatchingProblem => {
  const columnOf = (id: string): number[] => {
    const column = view.column.get(id);
    return column === undefined ? [] : [column];
  };
  if (step.kind === 'place' || step.kind === 'new mentor')
    return withPlaces(problem, columnOf(step.personId));
  if (step.kind === 'share') {
    const mentee = view.row.get(step.menteeId);
    const mentors = step.mentorIds.flatMap(columnOf);
    if (mentee === undefined || mentors.length < 2) return problem;
    const required = [
      ...(problem.required ?? []),
      ...mentors.map((mentor): [number, number] => [mentee, mentor]),
    ];
    return { ...withTwoMentors(withPlaces(problem, mentors), mentee), required };
  }
  if (step.kind === 'two mentors') {
    const mentee = view.row.get(step.menteeId);
    return mentee === undefined ? problem : withTwoMentors(problem, mentee);
  }
  if (step.kind === 'class year')
    return withoutBans(
      view,
      problem,
      ({ cause, menteeId, mentorId }) =>
        cause === 'class year' &&
        view.years.get(menteeId) === step.menteeYear &&
        view.years.get(mentorId) === step.mentorYear,
    );
  if (step.kind === 'former mentors')
    return withoutBans(view, problem, ({ cause }) => cause === 'had before');
  if (step.kind === 'lift rule') {
    const rule = view.source.rules.find(({ id }) => id === step.ruleId);
    if (rule === undefined) return problem;
    if (rule.kind === 'forbid') return withoutBans(view, problem, ({ ruleId }) => ruleId === rule.id);
    const [mentee, mentor] = [view.row.get(rule.menteeId), view.column.get(rule.mentorId)];
    const required = (problem.required ?? []).filter((pair) => pair[0] !== mentee || pair[1] !== mentor);
    return { ...problem, required };
  }
  return problem;
};

/** Mentors who may share a mentee that waits: the two with the best scores who are still free for it, for each. */
const listShares = (view: PlanView, waiting: readonly number[], willing: readonly string[]): PlanStep[] => {
  const { problem, input } = view;
  const free = new Set(willing);
  return waiting.flatMap((mentee): PlanStep[] => {
    const rated = [...free]
      .map((id) => ({ id, cell: mentee * problem.mentorCount + (view.column.get(id) ?? 0) }))
      .filter(({ cell }) => problem.eligible?.[cell] !== 0)
      .toSorted((one, other) => (problem.score[other.cell] ?? 0) - (problem.score[one.cell] ?? 0));
    const [first, second] = rated;
    const menteeId = input.mentees[mentee]?.id;
    if (first === undefined || second === undefined || menteeId === undefined) return [];
    free.delete(first.id);
    free.delete(second.id);
    return [
      {
        kind: 'share',
        menteeId: menteeId as PersonId,
        mentorIds: [first.id as PersonId, second.id as PersonId],
      },
    ];
  });
};

const listClassYears = (view: PlanView, waiting: readonly number[]): PlanStep[] => {
  const { eligibility } = view.source.plan;
  const waitingYears = new Set(waiting.map((mentee) => view.years.get(view.input.mentees[mentee]?.id ?? '')));
  const mentorYears = new Set(
    view.input.mentors.filter(({ capacity }) => capacity > 0).map(({ id }) => view.years.get(id)),
  );
  return (eligibility ?? [])
    .filter(({ menteeYear }) => waitingYears.has(menteeYear))
    .flatMap((entry) =>
      [...mentorYears]
        .filter((year) => year !== undefined)
        .filter((year) => year > entry.menteeYear && !entry.mentorYears.includes(year))
        .toSorted((one, other) => one - other)
        .map((mentorYear): PlanStep => ({ kind: 'class year', menteeYear: entry.menteeYear, mentorYear })),
    );
};

/** People of a higher class year who mentored before and do not take part as mentors now. */
export const listFormerMentors = (source: PairingSource): PersonId[] => {
  const years = classYearsOf(source);
  const roleOf = new Map(source.enrollments.map(({ personId, role }) => [personId, role]));
  const paused = new Set(
    source.enrollments.flatMap(({ personId, pausedUntil }) => (pausedUntil === null ? [] : [personId])),
  );
  const mentored = new Set(source.pairings.map(({ mentorId }) => mentorId));
  return source.people
    .map(({ id }) => id)
    .filter((id) => mentored.has(id) && !paused.has(id) && (years.get(id) ?? 0) >= 3)
    .filter((id) => (roleOf.get(id) ?? 'neither') === 'neither');
};

/** What could be done for those who wait, by rung; none of it was tried yet. */
export const listSteps = (
  view: PlanView,
  waiting: readonly number[],
  formerMentors: readonly PersonId[],
): Readonly<Record<Rung, readonly PlanStep[]>> => {
  const added = new Set<string>(view.source.plan.addedPlaces.map(({ personId }) => personId));
  const open = view.source.enrollments.filter(
    ({ personId, capacity }) => view.column.has(personId) && capacity > 0 && !added.has(personId),
  );
  const willing = (...answers: string[]): PersonId[] =>
    open.filter(({ oneMore }) => answers.includes(oneMore)).map(({ personId }) => personId);
  return {
    'one more': willing('yes').map((personId) => ({ kind: 'place', personId, as: 'one more' })),
    share: listShares(view, waiting, willing('maybe')),
    'second degree': [
      ...listClassYears(view, waiting),
      ...formerMentors.map((personId): PlanStep => ({ kind: 'new mentor', personId })),
    ],
    group: open
      .filter(({ capacity, oneMore }) => capacity === 1 && (oneMore === 'not asked' || oneMore === 'maybe'))
      .map(({ personId }) => ({ kind: 'place', personId, as: 'group' })),
    wait: waiting.length === 0 ? [] : [{ kind: 'wait' }],
  };
};
