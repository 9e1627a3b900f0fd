import {
  type ChapterSettings,
  describeStanding,
  type Enrollment,
  type Person,
  type ProgramCycle,
  type Standing,
  standingOn,
} from '../../../shared/model/index.ts';
import { type ConcernKind, findConcerns } from '../../../shared/roster/index.ts';
import type { PeopleSnapshot } from '../../../shared/rpc/index.ts';
import { compareText, foldText } from '../../../shared/util/index.ts';

export interface PersonRow {
  readonly person: Person;
  readonly standing: Standing;
  /** The standing in words, such as `MS2`. */
  readonly says: string;
  readonly enrollment: Enrollment | null;
  readonly hasAnswered: boolean;
  readonly concerns: readonly ConcernKind[];
  /** Folded, for sorting and for finding. */
  readonly nameKey: string;
  readonly findKey: string;
}

const none: readonly ConcernKind[] = [];

/** Today where it lies in the cycle, else the day of the cycle that is next to it. */
export const dayInCycle = (cycle: Pick<ProgramCycle, 'startsOn' | 'endsOn'>, day: string): string =>
  day < cycle.startsOn ? cycle.startsOn : day > cycle.endsOn ? cycle.endsOn : day;

/** One row a person: where they stand on the day, their part in the cycle, whether they answered, what needs a look. */
export const listPeople = (
  snapshot: PeopleSnapshot,
  day: string,
  settings: Pick<ChapterSettings, 'classYears' | 'yearStartsOn'>,
): PersonRow[] => {
  const enrollments = new Map(snapshot.enrollments.map((entry) => [entry.personId, entry]));
  const answered = new Set(snapshot.answered);
  const events = Map.groupBy(snapshot.statusEvents, ({ personId }) => personId);
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  const sources = snapshot.people.map((person) => ({
    person,
    standing: standingOn(person.entryCohort, events.get(person.id) ?? [], day, rule),
    enrollment: enrollments.get(person.id) ?? null,
    hasAnswered: answered.has(person.id),
  }));
  const concerns = findConcerns(sources, new Set(snapshot.classListed));
  return sources.map((source) => ({
    ...source,
    says: describeStanding(source.standing, settings.classYears),
    concerns: concerns.get(source.person.id) ?? none,
    nameKey: foldText(source.person.name),
    findKey: foldText(`${source.person.name} ${source.person.goesBy ?? ''} ${source.person.email ?? ''}`),
  }));
};

export const whoChoices = ['in this cycle', 'not answered', 'needs a look', 'everyone'] as const;

export interface PeopleFilter {
  readonly who: (typeof whoChoices)[number];
  readonly role: Enrollment['role'] | null;
  /** A standing in words. */
  readonly standing: string | null;
  readonly cohort: number | null;
  readonly concern: ConcernKind | null;
}

export const noFilter: PeopleFilter = {
  who: 'in this cycle',
  role: null,
  standing: null,
  cohort: null,
  concern: null,
};

const takesPart = ({ enrollment }: PersonRow): boolean =>
  enrollment !== null && enrollment.role !== 'neither';

const isAmong: Readonly<Record<PeopleFilter['who'], (row: PersonRow) => boolean>> = {
  'in this cycle': takesPart,
  'not answered': (row) => takesPart(row) && !row.hasAnswered,
  'needs a look': ({ concerns }) => concerns.length > 0,
  everyone: () => true,
};

const hasRole = ({ enrollment }: PersonRow, role: Enrollment['role']): boolean => {
  const own = enrollment?.role ?? 'neither';
  return own === role || (own === 'both' && role !== 'neither');
};

/** Whether a filter lets a row through. */
export const passes = (row: PersonRow, filter: PeopleFilter): boolean =>
  isAmong[filter.who](row) &&
  (filter.role === null || hasRole(row, filter.role)) &&
  (filter.standing === null || row.says === filter.standing) &&
  (filter.cohort === null || row.person.entryCohort === filter.cohort) &&
  (filter.concern === null || row.concerns.includes(filter.concern));

export type PeopleColumn =
  | 'name'
  | 'goesBy'
  | 'email'
  | 'standing'
  | 'entryCohort'
  | 'role'
  | 'capacity'
  | 'answered';

export interface PeopleOrder {
  readonly column: PeopleColumn;
  readonly descending: boolean;
}

const keyOf: Readonly<Record<PeopleColumn, (row: PersonRow) => string | number>> = {
  name: ({ nameKey }) => nameKey,
  goesBy: ({ person }) => foldText(person.goesBy ?? '~'),
  email: ({ person }) => (person.email ?? '~').toLowerCase(),
  standing: ({ standing, says }) => (standing.kind === 'in class' ? ` ${standing.classYear}` : says),
  entryCohort: ({ person }) => person.entryCohort ?? 0,
  role: ({ enrollment }) => enrollment?.role ?? '~',
  capacity: ({ enrollment }) => enrollment?.capacity ?? -1,
  answered: ({ hasAnswered }) => (hasAnswered ? 1 : 0),
};

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
    .filter((row) => passes(row, filter) && (wanted === '' || row.findKey.includes(wanted)))
    .map((row) => ({ row, key: key(row) }))
    .sort((left, right) => {
      const first =
        typeof left.key === 'number' && typeof right.key === 'number'
          ? left.key - right.key
          : compareText(String(left.key), String(right.key));
      return first === 0 ? compareText(left.row.nameKey, right.row.nameKey) : sign * first;
    })
    .map(({ row }) => row);
};
