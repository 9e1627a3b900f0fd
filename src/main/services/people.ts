import type { CycleId, Enrollment, NewPerson, Person, PersonId } from '../../shared/model/index.ts';
import type { PeopleSnapshot } from '../../shared/rpc/index.ts';
import { type ChapterStore, runCommand, type WritableStore } from '../storage/index.ts';
import {
  insertPerson,
  listAnswered,
  listClassListed,
  listDistinctPeople,
  listEnrollments,
  listPeople,
  listStatusEvents,
  newestInstrument,
  setEnrollment,
  updatePerson,
} from '../storage/queries/index.ts';
import { requireCycle, requireNewestCycle, requirePerson } from './require.ts';

export const readPeople = ({ queries }: ChapterStore, cycleId: CycleId): PeopleSnapshot => {
  requireCycle(queries, cycleId);
  const questionnaire = newestInstrument(queries, cycleId, 'matching');
  return {
    people: listPeople(queries),
    statusEvents: listStatusEvents(queries),
    enrollments: listEnrollments(queries, cycleId),
    answered: questionnaire === undefined ? [] : listAnswered(queries, questionnaire.id),
    classListed: listClassListed(queries, cycleId),
    distinct: listDistinctPeople(queries),
  };
};

/** Adds someone to the roster, and where `enrollment` is given, to a cycle. */
export const addPerson = (
  store: WritableStore,
  details: NewPerson,
  enrollment: Omit<Enrollment, 'personId'> | null,
): PersonId =>
  runCommand(store, (queries) => {
    const personId = insertPerson(queries, details);
    if (enrollment !== null) {
      requireNewestCycle(queries, enrollment.cycleId);
      setEnrollment(queries, { ...enrollment, personId });
    }
    return { label: `Add ${details.name}`, value: personId };
  });

export const changePerson = (store: WritableStore, person: Person): void =>
  runCommand(store, (queries) => {
    requirePerson(queries, person.id);
    updatePerson(queries, person);
    return { label: `Change ${person.name}`, value: undefined };
  });

export const enroll = (store: WritableStore, enrollment: Enrollment): void =>
  runCommand(store, (queries) => {
    const person = requirePerson(queries, enrollment.personId);
    const cycle = requireNewestCycle(queries, enrollment.cycleId);
    setEnrollment(queries, enrollment);
    return { label: `Enroll ${person.name} in ${cycle.label}`, value: undefined };
  });
