import {
  type Enrollment,
  orderWaitlist,
  type Person,
  priorityWords,
  type WaitlistEntry,
} from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';

export interface WaitingPerson {
  readonly person: Person;
  readonly enrollment: Enrollment;
  /** Null for someone who has no mentor and is not on the list yet. */
  readonly entry: WaitlistEntry | null;
}

/** Mentees without a mentor: those on the list in the order of the rule, then those who are not on it, by name. */
export const listWaiting = (
  snapshot: PairingSnapshot,
  waitlist: readonly WaitlistEntry[],
): readonly WaitingPerson[] => {
  const paired = new Set(
    snapshot.pairings
      .filter(
        ({ cycleId, status, kind }) =>
          cycleId === snapshot.cycle.id && status !== 'ended' && kind === 'primary',
      )
      .map(({ menteeId }) => menteeId),
  );
  const enrollments = new Map(
    snapshot.enrollments
      .filter(({ role, personId }) => (role === 'mentee' || role === 'both') && !paired.has(personId))
      .map((enrollment) => [enrollment.personId, enrollment]),
  );
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  const ordered = orderWaitlist(waitlist).filter(({ personId }) => enrollments.has(personId));
  const onList = new Set(ordered.map(({ personId }) => personId));
  const rows = [
    ...ordered.map((entry) => ({ personId: entry.personId, entry })),
    ...snapshot.people
      .filter(({ id }) => enrollments.has(id) && !onList.has(id))
      .map(({ id }) => ({ personId: id, entry: null })),
  ];
  return rows.flatMap(({ personId, entry }) => {
    const person = people.get(personId);
    const enrollment = enrollments.get(personId);
    return person === undefined || enrollment === undefined ? [] : [{ person, enrollment, entry }];
  });
};

/** The rule's own reason for the first on the list. */
export const reasonByRule = ({ priorityTier, joinedOn }: WaitlistEntry): string =>
  `Next by rule: ${priorityWords(priorityTier)}, waiting since ${joinedOn}.`;
