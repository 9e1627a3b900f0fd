import { classYearsOf } from '../../../../shared/matching/run/index.ts';
import type { Enrollment, Person } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { compareText, foldText } from '../../../../shared/util/index.ts';

/** Someone who takes part in the cycle, with what counts before a run. */
export interface Participant {
  readonly person: Person;
  readonly enrollment: Enrollment;
  /** Counted from 1; null where the person is in no class year on the cycle's first day. */
  readonly classYear: number | null;
  readonly hasAnswered: boolean;
  readonly isOnBoard: boolean;
  /** On which ground a place was added against a shortage; null where none was. */
  readonly addedPlace: PairingSnapshot['plan']['addedPlaces'][number]['kind'] | null;
  /** The person has a pairing already. */
  readonly isPaired: boolean;
}

export const participantFilters = ['everyone', 'mentees', 'mentors', 'not answered', 'paused'] as const;
export type ParticipantFilter = (typeof participantFilters)[number];

/** Everyone of the cycle who has a part in it, or is paused, by name. */
export const listParticipants = (snapshot: PairingSnapshot): Participant[] => {
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  const years = classYearsOf(snapshot);
  const answered = new Set(snapshot.submissions.map(({ personId }) => personId));
  const board = new Set(snapshot.plan.boardMembers);
  const added = new Map(snapshot.plan.addedPlaces.map(({ personId, kind }) => [personId, kind]));
  const paired = new Set(
    snapshot.pairings
      .filter(({ cycleId, status }) => cycleId === snapshot.cycle.id && status !== 'ended')
      .map(({ menteeId }) => menteeId),
  );
  return snapshot.enrollments
    .filter(({ role, pausedUntil }) => role !== 'neither' || pausedUntil !== null)
    .flatMap((enrollment): Participant[] => {
      const person = people.get(enrollment.personId);
      if (person === undefined) return [];
      return [
        {
          person,
          enrollment,
          classYear: years.get(person.id) ?? null,
          hasAnswered: answered.has(person.id),
          isOnBoard: board.has(person.id),
          addedPlace: added.get(person.id) ?? null,
          isPaired: paired.has(person.id),
        },
      ];
    })
    .toSorted((one, other) => compareText(foldText(one.person.name), foldText(other.person.name)));
};

export const isMentee = ({ enrollment: { role } }: Participant): boolean =>
  role === 'mentee' || role === 'both';
export const isMentor = ({ enrollment: { role } }: Participant): boolean =>
  role === 'mentor' || role === 'both';

export const isPaused = ({ enrollment }: Participant, cycleStartsOn: string): boolean =>
  enrollment.pausedUntil !== null && enrollment.pausedUntil > cycleStartsOn;

export const filterParticipants = (
  rows: readonly Participant[],
  filter: ParticipantFilter,
  search: string,
  cycleStartsOn: string,
): Participant[] => {
  const wanted = foldText(search);
  return rows.filter(
    (row) =>
      (filter === 'everyone' ||
        (filter === 'mentees' && isMentee(row)) ||
        (filter === 'mentors' && isMentor(row)) ||
        (filter === 'not answered' && !row.hasAnswered && row.enrollment.role !== 'neither') ||
        (filter === 'paused' && isPaused(row, cycleStartsOn))) &&
      (wanted === '' || foldText(row.person.name).includes(wanted)),
  );
};

/** Why a mentee comes when: the words of a priority tier. */
export const tierWords = (tier: number): string =>
  tier === 0 ? 'carried over' : tier === 1 ? 'never mentored before' : '';
