import { and, asc, eq, inArray } from 'drizzle-orm';
import type { CycleId, Enrollment, PersonId, Rule, StatusEvent } from '../../../shared/model/index.ts';
import type { Queries } from '../chapterStore.ts';
import {
  classListEntry,
  distinctPeople,
  enrollment,
  instrument,
  person,
  rule,
  statusEvent,
  submission,
} from '../schema.ts';
import { insertMany } from './insertMany.ts';

const sameEvent = ({ personId, kind, on }: Pick<StatusEvent, 'personId' | 'kind' | 'on'>) =>
  and(eq(statusEvent.personId, personId), eq(statusEvent.kind, kind), eq(statusEvent.on, on));

export const findStatusEvent = (
  queries: Queries,
  event: Pick<StatusEvent, 'personId' | 'kind' | 'on'>,
): StatusEvent | undefined => queries.select().from(statusEvent).where(sameEvent(event)).get();

export const insertStatusEvent = (queries: Queries, event: StatusEvent): void => {
  queries.insert(statusEvent).values(event).run();
};

export const deleteStatusEvent = (
  queries: Queries,
  event: Pick<StatusEvent, 'personId' | 'kind' | 'on'>,
): void => {
  queries.delete(statusEvent).where(sameEvent(event)).run();
};

/** Of all cycles, of the given people. */
export const listEnrollmentsOf = (queries: Queries, personIds: readonly PersonId[]): Enrollment[] =>
  queries
    .select()
    .from(enrollment)
    .where(inArray(enrollment.personId, [...personIds]))
    .orderBy(asc(enrollment.cycleId), asc(enrollment.personId))
    .all();

/** Of all cycles. */
export const listAllRules = (queries: Queries): Rule[] =>
  queries.select().from(rule).orderBy(asc(rule.id)).all();

/** What the given people answered, without the answers themselves. */
export const listAnswerHeads = (queries: Queries, personIds: readonly PersonId[]) =>
  queries
    .select({
      instrumentId: submission.instrumentId,
      title: instrument.title,
      personId: submission.personId,
      side: submission.side,
      submittedAt: submission.submittedAt,
      superseded: submission.superseded,
    })
    .from(submission)
    .innerJoin(instrument, eq(instrument.id, submission.instrumentId))
    .where(inArray(submission.personId, [...personIds]))
    .orderBy(asc(submission.id))
    .all()
    .flatMap(({ personId, ...head }) => (personId === null ? [] : [{ ...head, personId }]));

/** Who stands on a class list that was brought in for the cycle. */
export const listClassListed = (queries: Queries, cycleId: CycleId): PersonId[] =>
  queries
    .select({ id: classListEntry.personId })
    .from(classListEntry)
    .where(eq(classListEntry.cycleId, cycleId))
    .orderBy(asc(classListEntry.personId))
    .all()
    .map(({ id }) => id);

export const noteClassListed = (queries: Queries, cycleId: CycleId, personIds: readonly PersonId[]): void => {
  const known = new Set(listClassListed(queries, cycleId));
  const added = personIds.filter((id) => !known.has(id));
  insertMany(
    queries,
    classListEntry,
    added.map((personId) => ({ cycleId, personId })),
  );
};

/** Records that the board has called two people. */
export const listDistinctPeople = (queries: Queries): [PersonId, PersonId][] =>
  queries
    .select()
    .from(distinctPeople)
    .orderBy(asc(distinctPeople.oneId), asc(distinctPeople.otherId))
    .all()
    .map(({ oneId, otherId }) => [oneId, otherId]);

export const insertDistinctPeople = (queries: Queries, one: PersonId, other: PersonId): void => {
  const [oneId, otherId] = one < other ? [one, other] : [other, one];
  queries.insert(distinctPeople).values({ oneId, otherId }).onConflictDoNothing().run();
};

export const deletePerson = (queries: Queries, id: PersonId): void => {
  queries.delete(person).where(eq(person.id, id)).run();
};
