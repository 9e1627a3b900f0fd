import { and, asc, eq, isNull } from 'drizzle-orm';
import type {
  CycleId,
  Enrollment,
  NewPerson,
  Person,
  PersonId,
  StatusEvent,
} from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import { enrollment, person, statusEvent } from '../schema.ts';
import { makeId } from '../uuid.ts';

export const listPeople = (queries: Queries): Person[] =>
  queries.select().from(person).orderBy(asc(person.name), asc(person.id)).all();

export const findPerson = (queries: Queries, id: PersonId): Person | undefined =>
  queries.select().from(person).where(eq(person.id, id)).get();

export const insertPerson = (queries: Queries, details: NewPerson): PersonId => {
  const id = makeId<PersonId>();
  queries
    .insert(person)
    .values({ ...details, id })
    .run();
  return id;
};

export const updatePerson = (queries: Queries, { id, ...details }: Person): void => {
  queries.update(person).set(details).where(eq(person.id, id)).run();
};

/** Notes the e-mail address of someone who had none. */
export const fillEmail = (queries: Queries, id: PersonId, email: string): void => {
  queries
    .update(person)
    .set({ email })
    .where(and(eq(person.id, id), isNull(person.email)))
    .run();
};

/** Sets the year of entry of someone; without `replaces` only where none is known. */
export const fillEntryCohort = (
  queries: Queries,
  id: PersonId,
  entryCohort: number,
  replaces: boolean,
): void => {
  queries
    .update(person)
    .set({ entryCohort })
    .where(replaces ? eq(person.id, id) : and(eq(person.id, id), isNull(person.entryCohort)))
    .run();
};

export const listStatusEvents = (queries: Queries): StatusEvent[] =>
  queries.select().from(statusEvent).orderBy(asc(statusEvent.personId), asc(statusEvent.on)).all();

export const listEnrollments = (queries: Queries, cycleId: CycleId): Enrollment[] =>
  queries
    .select()
    .from(enrollment)
    .where(eq(enrollment.cycleId, cycleId))
    .orderBy(asc(enrollment.personId))
    .all();

export const findEnrollment = (
  queries: Queries,
  personId: PersonId,
  cycleId: CycleId,
): Enrollment | undefined =>
  queries
    .select()
    .from(enrollment)
    .where(and(eq(enrollment.personId, personId), eq(enrollment.cycleId, cycleId)))
    .get();

/** Adds the enrollment, or replaces the one that the person has in the cycle. */
export const setEnrollment = (queries: Queries, value: Enrollment): void => {
  const { personId: _person, cycleId: _cycle, ...details } = value;
  queries
    .insert(enrollment)
    .values(value)
    .onConflictDoUpdate({ target: [enrollment.personId, enrollment.cycleId], set: details })
    .run();
};
