import { emailKey } from '../../../shared/intake/groupRows.ts';
import { isCloseName } from '../../../shared/intake/names.ts';
import {
  type ChapterSettings,
  type CycleId,
  type Person,
  type ProgramCycle,
  standingOn,
} from '../../../shared/model/index.ts';
import type { KioskPerson } from '../../../shared/rpc/index.ts';
import { foldText } from '../../../shared/util/index.ts';
import type { Queries } from '../../storage/index.ts';
import { listEnrollments, listPeople, listStatusEvents } from '../../storage/queries/index.ts';

const mostFound = 4;
const mostOffered = 5;
const fewestLetters = 2;

/** Nothing but what tells people of one name apart: no address, no number. */
const withoutDetails = ({ id, name, entryCohort }: Person): KioskPerson => ({ id, name, entryCohort });

const namesOf = ({ name, goesBy }: Person): string[] => {
  const last = name.split(' ').at(-1) ?? '';
  return goesBy === null ? [name] : [name, `${goesBy} ${last}`];
};

const hasName = (person: Person, typed: string): boolean =>
  namesOf(person).some((name) => foldText(name) === foldText(typed));

/** A letter or two aside, and only for a full name. */
const hasNameNearly = (person: Person, typed: string): boolean =>
  typed.trim().includes(' ') && namesOf(person).some((name) => isCloseName(name, typed));

/**
 * Whom of the roster somebody can be who typed this: the owner of the address, else everyone of this full name, else
 * those whose name is a letter or two aside. Part of a name finds nobody, so the roster can't be read by guessing.
 */
export const findThemselves = (queries: Queries, name: string, email: string | null): KioskPerson[] => {
  const people = listPeople(queries);
  const key = emailKey(email);
  const byEmail = key === null ? [] : people.filter((person) => emailKey(person.email) === key);
  const byName = people.filter((person) => hasName(person, name));
  const nearly = (): Person[] => people.filter((person) => hasNameNearly(person, name));
  const found = byEmail.length > 0 ? byEmail : byName.length > 0 ? byName : nearly();
  return found.length > mostFound ? [] : found.map(withoutDetails);
};

/** Who can be named in an answer: people enrolled in the cycle, and those in one of the classes when it starts. */
export const listNameable = (queries: Queries, cycle: ProgramCycle, settings: ChapterSettings): Person[] => {
  const enrolled = enrolledIds(queries, cycle.id);
  const events = Map.groupBy(listStatusEvents(queries), ({ personId }) => personId);
  const rule = { classYearCount: settings.classYears.length, yearStartsOn: settings.yearStartsOn };
  return listPeople(queries).filter(
    ({ id, entryCohort }) =>
      enrolled.has(id) ||
      standingOn(entryCohort, events.get(id) ?? [], cycle.startsOn, rule).kind === 'in class',
  );
};

const enrolledIds = (queries: Queries, cycleId: CycleId): ReadonlySet<string> =>
  new Set(listEnrollments(queries, cycleId).map(({ personId }) => personId));

/** A few people with a name or a word of it that begins as typed; nobody before there are two letters. */
export const offerPeople = (people: readonly Person[], typed: string): KioskPerson[] => {
  const wanted = foldText(typed);
  if (wanted.replace(/[^\p{L}]/gu, '').length < fewestLetters) return [];
  return people
    .filter((person) =>
      namesOf(person).some((name) => {
        const folded = foldText(name);
        return folded.startsWith(wanted) || folded.includes(` ${wanted}`);
      }),
    )
    .slice(0, mostOffered)
    .map(withoutDetails);
};
