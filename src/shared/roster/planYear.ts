import {
  academicYearOf,
  dayBefore,
  type Person,
  type PersonId,
  rollOverDay,
  type Standing,
  type StatusEvent,
  standingOn,
} from '../model/index.ts';
import { compareText, foldText } from '../util/index.ts';
import { newcomersPart, type PartHistory, proposePart } from './proposePart.ts';
import {
  type YearLine,
  type YearLineKind,
  type YearOutcome,
  type YearPlan,
  type YearStart,
  yearLineKinds,
} from './yearTypes.ts';

const withHeldYear: readonly YearOutcome[] = ['repeats year', 'research year', 'leave'];

/** Answers what each person becomes; indexes the lists once, so that lines can be changed one by one. */
export interface YearPlanner {
  readonly plan: YearPlan;
  /** The line with another outcome, and the part that follows from it. */
  readonly chooseOutcome: (line: YearLine, outcome: YearOutcome) => YearLine;
}

/**
 * Plans the beginning of a program cycle: for everyone on the roster what they become and what part they take.
 * @returns a line for each person for whom something is to decide; the others are counted in `settled`
 */
export const planYear = (start: YearStart): YearPlanner => {
  const { settings, previous, next } = start;
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  const lastMove = rollOverDay(academicYearOf(next.startsOn, settings.yearStartsOn), settings.yearStartsOn);
  const yearTurns = lastMove > previous.startsOn;
  const movesOn = yearTurns ? lastMove : next.startsOn;
  const dayOfBefore = dayBefore(movesOn);
  const events = Map.groupBy(start.statusEvents, ({ personId }) => personId);
  const enrollments = new Map(start.enrollments.map((entry) => [entry.personId, entry]));
  const asMentee = Map.groupBy(start.pairings, ({ menteeId }) => menteeId);
  const asMentor = Map.groupBy(start.pairings, ({ mentorId }) => mentorId);
  const people = new Map(start.people.map((person) => [person.id, person]));

  const eventsOf = (id: PersonId): readonly StatusEvent[] => events.get(id) ?? [];
  const standing = (person: Person, day: string, more: readonly StatusEvent[] = []): Standing =>
    standingOn(person.entryCohort, [...eventsOf(person.id), ...more], day, rule);
  const historyOf = (id: PersonId): PartHistory => ({
    enrollment: enrollments.get(id) ?? null,
    asMentee: asMentee.get(id) ?? [],
    openAsMentor: (asMentor.get(id) ?? []).filter(
      ({ cycleId, status }) => cycleId === previous.id && status !== 'ended',
    ).length,
    previousCycleId: previous.id,
    yearTurns,
    startsOn: next.startsOn,
  });
  const madeEvent = (personId: PersonId, outcome: YearOutcome): StatusEvent | null =>
    outcome === 'as recorded'
      ? null
      : {
          personId,
          kind: outcome,
          on: movesOn,
          yearsHeldBack: yearTurns && withHeldYear.includes(outcome) ? 1 : 0,
        };

  /** Kind of event, if one of it was recorded since the last cycle began. */
  const recently = (id: PersonId, kind: StatusEvent['kind']): boolean =>
    eventsOf(id).some(
      (event) => event.kind === kind && event.on > previous.startsOn && event.on <= next.startsOn,
    );

  const kindOf = (person: Person, before: Standing, after: Standing): YearLineKind | null => {
    const history = historyOf(person.id);
    const role = history.enrollment?.role ?? 'neither';
    const tookPart = role !== 'neither';
    if (after.kind === 'alumni') {
      if (before.kind === 'in class' || recently(person.id, 'graduated')) return 'graduates';
      return role === 'mentor' || role === 'both' ? 'alumni who mentored' : null;
    }
    if (after.kind === 'withdrew') return recently(person.id, 'withdrew') ? 'left' : null;
    if (after.kind === 'on leave') return 'on leave';
    if (after.kind === 'unknown') return 'class year unknown';
    if (after.kind !== 'in class') return null;
    if (recently(person.id, 'transferred in')) return 'transferred in';
    if (before.kind === 'not yet entered') return 'begins';
    if (recently(person.id, 'returned')) return 'returned';
    if (yearTurns && before.kind === 'in class' && before.classYear === after.classYear) {
      if (recently(person.id, 'repeats year')) return 'repeats year';
      return eventsOf(person.id).some(({ kind }) => kind === 'research year') ? 'research year' : 'held back';
    }
    const proposed = proposePart(after, history);
    if (proposed.reason === 'could not be paired last time') return 'carried over';
    if (!tookPart) return 'took no part';
    return role === 'mentee' ? 'was mentee' : 'was mentor';
  };

  const choicesFor = (kind: YearLineKind, before: Standing): readonly YearOutcome[] => {
    if (kind === 'left' || kind === 'alumni who mentored') return ['as recorded'];
    if (kind === 'on leave') return ['as recorded', 'leave', 'returned', 'withdrew', 'graduated'];
    if (kind === 'graduates' && before.kind !== 'in class') return ['as recorded'];
    return ['as recorded', 'repeats year', 'research year', 'leave', 'withdrew', 'graduated'];
  };

  /** A leave that no longer holds back would let someone move up while away. */
  const isHeld = (person: Person, before: Standing): boolean => {
    const back: StatusEvent = { personId: person.id, kind: 'returned', on: movesOn, yearsHeldBack: 0 };
    const onReturn = standing(person, movesOn, [back]);
    const earlier: StatusEvent = { ...back, on: dayOfBefore };
    const ifBack = before.kind === 'on leave' ? standing(person, dayOfBefore, [earlier]) : before;
    return !(
      onReturn.kind === 'in class' &&
      ifBack.kind === 'in class' &&
      onReturn.classYear > ifBack.classYear
    );
  };

  const proposedOutcome = (person: Person, kind: YearLineKind, before: Standing): YearOutcome => {
    if (kind === 'graduates') return before.kind === 'in class' ? 'graduated' : 'as recorded';
    if (kind === 'on leave' && yearTurns && !isHeld(person, before)) return 'leave';
    return 'as recorded';
  };

  const lineWith = (
    person: Person,
    line: Pick<YearLine, 'kind' | 'before' | 'choices'>,
    outcome: YearOutcome,
  ): YearLine => {
    const event = madeEvent(person.id, outcome);
    const after = standing(person, next.startsOn, event === null ? [] : [event]);
    const newcomer = (line.kind === 'begins' || line.kind === 'transferred in') && after.kind === 'in class';
    const history = historyOf(person.id);
    const { part, reason } =
      newcomer && history.enrollment === null && history.asMentee.length === 0
        ? newcomersPart
        : proposePart(after, history);
    return {
      ...line,
      personId: person.id,
      isException: yearLineKinds.indexOf(line.kind) < yearLineKinds.indexOf('graduates'),
      after,
      outcome,
      event,
      part,
      reason,
    };
  };

  const settled = { alumni: 0, left: 0, later: 0 };
  const lines: YearLine[] = [];
  for (const person of start.people) {
    const before = standing(person, dayOfBefore);
    const after = standing(person, next.startsOn);
    const kind = kindOf(person, before, after);
    if (kind === null) {
      settled[after.kind === 'alumni' ? 'alumni' : after.kind === 'withdrew' ? 'left' : 'later']++;
      continue;
    }
    const fixed = { kind, before, choices: choicesFor(kind, before) };
    lines.push(lineWith(person, fixed, proposedOutcome(person, kind, before)));
  }
  const keys = new Map(start.people.map(({ id, name }) => [id, foldText(name)]));
  lines.sort(
    (left, right) =>
      yearLineKinds.indexOf(left.kind) - yearLineKinds.indexOf(right.kind) ||
      compareText(keys.get(left.personId) ?? '', keys.get(right.personId) ?? '') ||
      compareText(left.personId, right.personId),
  );
  return {
    plan: Object.freeze({ movesOn: yearTurns ? movesOn : null, lines, settled }),
    chooseOutcome: (line, outcome) => {
      const person = people.get(line.personId);
      return person === undefined ? line : lineWith(person, line, outcome);
    },
  };
};
