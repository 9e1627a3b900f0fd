import type {
  CycleId,
  Enrollment,
  PairingPlan,
  Person,
  PersonId,
  PlanStep,
} from '../../shared/model/index.ts';
import { ChapterError, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  allowTwoMentors,
  changePlanRow,
  findEnrollment,
  forgetAddedPlace,
  insertRule,
  noteAddedPlace,
  readPlan,
  readSettings,
  setBoardMemberRow,
  setEnrollment,
} from '../storage/queries/index.ts';
import { hashCriteria, noteOverride } from './criteria.ts';
import { requireNewestCycle, requirePerson } from './require.ts';
import { liftRule } from './rules.ts';
import { counted } from './words.ts';

export interface PlanChange extends Partial<Pick<PairingPlan, 'eligibility' | 'neverAgain' | 'sparePlaces'>> {
  readonly cycleId: CycleId;
  /** False: the board wants a mentor for everyone after all. */
  readonly acceptShortage?: boolean;
  readonly reason: string | null;
}

/** @throws ChapterError REFUSED where the criteria are frozen and a change of them has no reason */
export const changePlan = (store: WritableStore, change: PlanChange): void =>
  runCommand(store, (queries) => {
    const { cycleId, acceptShortage, reason, ...settings } = change;
    requireNewestCycle(queries, cycleId);
    const before = hashCriteria(queries, cycleId);
    changePlanRow(queries, cycleId, {
      ...settings,
      ...(acceptShortage === undefined ? {} : { shortageAcceptedAt: acceptShortage ? store.now() : null }),
    });
    const what =
      settings.eligibility !== undefined
        ? 'Change who may mentor which class year'
        : settings.neverAgain !== undefined
          ? settings.neverAgain
            ? 'Nobody gets a mentor whom they had before'
            : 'Allow mentors of before'
          : settings.sparePlaces !== undefined
            ? settings.sparePlaces === 'reserve'
              ? 'Keep spare mentors in reserve'
              : 'Let spare mentors share a mentee'
            : acceptShortage === true
              ? 'Let those without a mentor wait'
              : 'Look for a mentor for everyone';
    noteOverride(store, queries, cycleId, { before, what, reason });
    return { label: what, value: undefined };
  });

export const setBoardMember = (
  store: WritableStore,
  cycleId: CycleId,
  personId: PersonId,
  isMember: boolean,
): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const { name } = requirePerson(queries, personId);
    setBoardMemberRow(queries, cycleId, personId, isMember);
    return { label: `${name} is ${isMember ? '' : 'not '}on the board`, value: undefined };
  });

const requireEnrollment = (queries: Queries, cycleId: CycleId, person: Person): Enrollment => {
  const enrollment = findEnrollment(queries, person.id, cycleId);
  if (enrollment === undefined) {
    throw new ChapterError('NOT_FOUND', `${person.name} does not take part in this cycle.`, person.id);
  }
  return enrollment;
};

/** How many mentees a mentor takes; a place that was added against a shortage is then one like any other. */
export const setPlaces = (
  store: WritableStore,
  cycleId: CycleId,
  personId: PersonId,
  capacity: number,
): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const person = requirePerson(queries, personId);
    setEnrollment(queries, { ...requireEnrollment(queries, cycleId, person), capacity });
    forgetAddedPlace(queries, cycleId, personId);
    return { label: `Give ${person.name} ${counted(capacity, 'place')}`, value: undefined };
  });

type AddedKind = PairingPlan['addedPlaces'][number]['kind'];

const addPlace = (queries: Queries, cycleId: CycleId, personId: PersonId, kind: AddedKind): Person => {
  const person = requirePerson(queries, personId);
  const enrollment = requireEnrollment(queries, cycleId, person);
  setEnrollment(queries, { ...enrollment, capacity: Math.min(20, enrollment.capacity + 1) });
  noteAddedPlace(queries, cycleId, personId, kind);
  return person;
};

const shareMentee = (
  queries: Queries,
  cycleId: CycleId,
  { menteeId, mentorIds }: Extract<PlanStep, { kind: 'share' }>,
): string => {
  const mentee = requirePerson(queries, menteeId);
  requireEnrollment(queries, cycleId, mentee);
  allowTwoMentors(queries, cycleId, menteeId);
  const names = mentorIds.map((mentorId) => {
    const { name } = addPlace(queries, cycleId, mentorId, 'shared');
    insertRule(queries, {
      cycleId,
      kind: 'require',
      menteeId,
      mentorId,
      reason: 'Two mentors share one mentee, since places are short',
      confidential: false,
    });
    return name;
  });
  return `${names.join(' and ')} share ${mentee.name}`;
};

const allowClassYear = (
  queries: Queries,
  cycleId: CycleId,
  { menteeYear, mentorYear }: Extract<PlanStep, { kind: 'class year' }>,
): string => {
  const eligibility = readPlan(queries, cycleId).eligibility ?? [];
  changePlanRow(queries, cycleId, {
    eligibility: eligibility.map((entry) =>
      entry.menteeYear === menteeYear
        ? { menteeYear, mentorYears: [...new Set([...entry.mentorYears, mentorYear])].sort((a, b) => a - b) }
        : entry,
    ),
  });
  const { classYears } = readSettings(queries);
  const nameOf = (year: number): string => classYears[year - 1] ?? `year ${year}`;
  return `${nameOf(mentorYear)} may mentor ${nameOf(menteeYear)}`;
};

const takeStep = (store: WritableStore, queries: Queries, cycleId: CycleId, step: PlanStep): string => {
  if (step.kind === 'place') {
    const { name } = addPlace(queries, cycleId, step.personId, step.as);
    return step.as === 'group' ? `${name} leads a group of three` : `${name} takes one more`;
  }
  if (step.kind === 'share') return shareMentee(queries, cycleId, step);
  if (step.kind === 'class year') return allowClassYear(queries, cycleId, step);
  if (step.kind === 'new mentor') {
    const person = requirePerson(queries, step.personId);
    const known = findEnrollment(queries, person.id, cycleId);
    setEnrollment(queries, {
      personId: person.id,
      cycleId,
      role: known?.role === 'mentee' ? 'both' : 'mentor',
      capacity: 1,
      oneMore: known?.oneMore ?? 'not asked',
      priorityTier: known?.priorityTier ?? 2,
      pausedUntil: null,
    });
    return `${person.name} mentors after all`;
  }
  if (step.kind === 'two mentors') {
    allowTwoMentors(queries, cycleId, step.menteeId);
    return `${requirePerson(queries, step.menteeId).name} may have two mentors`;
  }
  if (step.kind === 'former mentors') {
    changePlanRow(queries, cycleId, { neverAgain: false });
    return 'Allow mentors of before';
  }
  if (step.kind === 'lift rule') return liftRule(queries, cycleId, step.ruleId);
  changePlanRow(queries, cycleId, { shortageAcceptedAt: store.now() });
  return 'Those without a mentor wait, and come first next time';
};

/**
 * Takes steps against a shortage or a contradiction, all at once.
 * @throws ChapterError REFUSED where the criteria are frozen and a step that changes them has no reason
 */
export const takeSteps = (
  store: WritableStore,
  cycleId: CycleId,
  steps: readonly PlanStep[],
  reason: string | null,
): void =>
  runCommand(store, (queries) => {
    requireNewestCycle(queries, cycleId);
    const before = hashCriteria(queries, cycleId);
    const said = steps.map((step) => takeStep(store, queries, cycleId, step));
    const [first = 'Change the plan'] = said;
    const what = said.length > 1 ? `${first}, and ${said.length - 1} more` : first;
    noteOverride(store, queries, cycleId, { before, what, reason });
    return { label: what.slice(0, 1).toUpperCase() + what.slice(1), value: undefined };
  });
