import {
  type ClassYearRule,
  type Enrollment,
  findCountedSubmissions,
  type Item,
  type Pairing,
  type PairingPlan,
  type Person,
  type ProgramCycle,
  type Rule,
  type RuleId,
  type StatusEvent,
  type Submission,
  standingOn,
} from '../../model/index.ts';

/** Everything from which it follows who must not mentor whom. */
export interface BanSource {
  readonly cycle: ProgramCycle;
  readonly people: readonly Person[];
  readonly statusEvents: readonly StatusEvent[];
  readonly enrollments: readonly Enrollment[];
  readonly items: readonly Item[];
  readonly submissions: readonly Submission[];
  readonly rules: readonly Rule[];
  /** Of all cycles. */
  readonly pairings: readonly Pairing[];
  readonly plan: PairingPlan;
  readonly classYearRule: ClassYearRule;
}

/** Why a pair must not be. `confidential` covers every wish of "rather not": nothing more is ever said about it. */
export type BanCause = 'themselves' | 'own mentee' | 'had before' | 'class year' | 'rule' | 'confidential';

export interface Ban {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly cause: BanCause;
  /** The rule that could be lifted; null for every other cause, confidential ones above all. */
  readonly ruleId: RuleId | null;
}

/** The class year of everyone, counted from 1; people who are in none on the cycle's first day are left out. */
export const classYearsOf = (
  source: Pick<BanSource, 'cycle' | 'people' | 'statusEvents' | 'classYearRule'>,
): ReadonlyMap<string, number> => {
  const events = Map.groupBy(source.statusEvents, ({ personId }) => personId);
  const years = new Map<string, number>();
  for (const { id, entryCohort } of source.people) {
    const standing = standingOn(
      entryCohort,
      events.get(id) ?? [],
      source.cycle.startsOn,
      source.classYearRule,
    );
    if (standing.kind === 'in class') years.set(id, standing.classYear);
  }
  return years;
};

/** Names that people gave in a question on whom they would rather not be paired with. */
const listRatherNots = ({ items, submissions }: BanSource): [string, string][] => {
  const asked = items.filter(({ type, use }) => type === 'people' && use === 'filter');
  if (asked.length === 0) return [];
  const submissionOf = findCountedSubmissions(submissions);
  const named: [string, string][] = [];
  for (const personId of new Set(submissions.map((submission) => submission.personId))) {
    if (personId === null) continue;
    for (const side of ['mentee', 'mentor'] as const)
      for (const { id } of asked) {
        const value = submissionOf(personId, side)?.responses.find(({ itemId }) => itemId === id)?.value;
        if (Array.isArray(value)) for (const other of value) named.push([personId, other]);
      }
  }
  return named;
};

/**
 * The pairs among these mentees and mentors that must not be, each with its cause; a pair may stand there twice.
 * Rules that keep two people apart, and wishes of "rather not", hold in both directions.
 */
export const listBans = (
  source: BanSource,
  menteeIds: readonly string[],
  mentorIds: readonly string[],
): Ban[] => {
  const mentees = new Set(menteeIds);
  const mentors = new Set(mentorIds);
  const bans: Ban[] = [];
  const ban = (menteeId: string, mentorId: string, cause: BanCause, ruleId: RuleId | null = null): void => {
    if (mentees.has(menteeId) && mentors.has(mentorId)) bans.push({ menteeId, mentorId, cause, ruleId });
  };
  for (const id of menteeIds) ban(id, id, 'themselves');
  for (const { menteeId, mentorId, cycleId, status } of source.pairings) {
    ban(mentorId, menteeId, 'own mentee');
    const isOver = cycleId !== source.cycle.id || status === 'ended';
    if (source.plan.neverAgain && isOver) ban(menteeId, mentorId, 'had before');
  }
  for (const { id, kind, menteeId, mentorId, confidential } of source.rules) {
    if (kind !== 'forbid') continue;
    const cause = confidential ? 'confidential' : 'rule';
    ban(menteeId, mentorId, cause, confidential ? null : id);
    ban(mentorId, menteeId, cause, confidential ? null : id);
  }
  for (const [one, other] of listRatherNots(source)) {
    ban(one, other, 'confidential');
    ban(other, one, 'confidential');
  }
  const { eligibility } = source.plan;
  if (eligibility !== null) {
    const allowed = new Map(
      eligibility.map(({ menteeYear, mentorYears }) => [menteeYear, new Set(mentorYears)]),
    );
    const years = classYearsOf(source);
    for (const menteeId of menteeIds) {
      const mentorYears = allowed.get(years.get(menteeId) ?? 0);
      if (mentorYears === undefined) continue;
      for (const mentorId of mentorIds) {
        const year = years.get(mentorId);
        if (year !== undefined && !mentorYears.has(year)) ban(menteeId, mentorId, 'class year');
      }
    }
  }
  return bans;
};
