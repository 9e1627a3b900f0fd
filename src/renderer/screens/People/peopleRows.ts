import {
  type ChapterSettings,
  describeStanding,
  type Enrollment,
  type Person,
  type ProgramCycle,
  standingOn,
} from '../../../shared/model/index.ts';
import type { PeopleSnapshot } from '../../../shared/rpc/index.ts';
import { compareText, foldText } from '../../../shared/util/index.ts';

export interface PersonRow {
  readonly person: Person;
  readonly standing: string;
  readonly enrollment: Enrollment | null;
  readonly hasAnswered: boolean;
}

export type PeopleColumn = 'name' | 'standing' | 'role' | 'capacity' | 'answered';
export type PeopleFilter = 'in this cycle' | 'everyone' | 'not answered';

/** One row a person, with class year, part in the cycle and whether an answer is in. */
export const listPeople = (
  snapshot: PeopleSnapshot,
  cycle: ProgramCycle,
  settings: ChapterSettings,
): PersonRow[] => {
  const enrollments = new Map(snapshot.enrollments.map((entry) => [entry.personId, entry]));
  const answered = new Set(snapshot.answered);
  const events = new Map<string, PeopleSnapshot['statusEvents']>();
  for (const event of snapshot.statusEvents)
    events.set(event.personId, [...(events.get(event.personId) ?? []), event]);
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  return snapshot.people.map((person) => ({
    person,
    standing: describeStanding(
      standingOn(person.entryCohort, events.get(person.id) ?? [], cycle.startsOn, rule),
      settings.classYears,
    ),
    enrollment: enrollments.get(person.id) ?? null,
    hasAnswered: answered.has(person.id),
  }));
};

const takesPart = (row: PersonRow): boolean => row.enrollment !== null && row.enrollment.role !== 'neither';

const keyOf: Record<PeopleColumn, (row: PersonRow) => string | number> = {
  name: ({ person }) => foldText(person.name),
  standing: ({ standing }) => standing,
  role: ({ enrollment }) => enrollment?.role ?? '~',
  capacity: ({ enrollment }) => enrollment?.capacity ?? -1,
  answered: ({ hasAnswered }) => (hasAnswered ? 1 : 0),
};

export interface PeopleOrder {
  readonly column: PeopleColumn;
  readonly descending: boolean;
}

/** The rows that a search and a filter leave, in the order asked for; equal ones stay in order of name. */
export const arrangePeople = (
  rows: readonly PersonRow[],
  search: string,
  filter: PeopleFilter,
  order: PeopleOrder,
): PersonRow[] => {
  const wanted = foldText(search);
  const key = keyOf[order.column];
  const sign = order.descending ? -1 : 1;
  return rows
    .filter((row) => filter === 'everyone' || takesPart(row))
    .filter((row) => filter !== 'not answered' || !row.hasAnswered)
    .filter(
      ({ person }) =>
        wanted === '' ||
        foldText(`${person.name} ${person.goesBy ?? ''} ${person.email ?? ''}`).includes(wanted),
    )
    .sort((left, right) => {
      const a = key(left);
      const b = key(right);
      const first =
        typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
      return first === 0
        ? compareText(keyOf.name(left) as string, keyOf.name(right) as string)
        : sign * first;
    });
};
