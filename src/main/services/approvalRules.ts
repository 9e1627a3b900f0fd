import type { Ban } from '../../shared/matching/run/index.ts';
import type {
  Assignment,
  CycleId,
  Enrollment,
  Pairing,
  Person,
  PersonId,
  Rule,
} from '../../shared/model/index.ts';
import { ChapterError } from '../storage/index.ts';
import { counted } from './words.ts';

/** Everything that an approval is held against. */
export interface ApprovalContext {
  readonly cycleId: CycleId;
  readonly people: readonly Person[];
  readonly enrollments: readonly Enrollment[];
  readonly rules: readonly Rule[];
  /** Pairs that must not be, among those that may be proposed. */
  readonly bans: readonly Ban[];
  /** Of all cycles. */
  readonly pairings: readonly Pairing[];
}

type Link = Pick<Pairing, 'menteeId' | 'mentorId'>;

/**
 * Refuses assignments that break a rule of the program, with a sentence that names the people.
 * @throws ChapterError REFUSED
 */
export const checkAssignments = (assignments: readonly Assignment[], context: ApprovalContext): void => {
  if (assignments.length === 0) {
    throw new ChapterError('REFUSED', 'This proposal holds no pairs, so there is nothing to approve.');
  }
  const names = new Map(context.people.map((person) => [person.id, person.name]));
  const nameOf = (id: PersonId): string => names.get(id) ?? 'someone who left the roster';
  checkRepeats(assignments, nameOf);
  checkRoles(assignments, context, nameOf);
  checkOpenPairings(assignments, context, nameOf);
  checkPlaces(assignments, context, nameOf);
  checkBans(assignments, context, nameOf);
  checkRules(assignments, context, nameOf);
  checkDescent(assignments, context.pairings, nameOf);
};

type NameOf = (id: PersonId) => string;

const refuse = (sentence: string, subject: PersonId): never => {
  throw new ChapterError('REFUSED', `${sentence} Nothing was approved.`, subject);
};

const checkRepeats = (assignments: readonly Assignment[], nameOf: NameOf): void => {
  const seen = new Set<string>();
  for (const { menteeId, mentorId } of assignments) {
    const pair = `${menteeId} ${mentorId}`;
    if (menteeId === mentorId) refuse(`${nameOf(menteeId)} is proposed as their own mentor.`, menteeId);
    if (seen.has(pair)) refuse(`${nameOf(menteeId)} and ${nameOf(mentorId)} are proposed twice.`, menteeId);
    seen.add(pair);
  }
};

const checkRoles = (
  assignments: readonly Assignment[],
  { enrollments }: ApprovalContext,
  nameOf: NameOf,
): void => {
  const roles = new Map(enrollments.map((enrollment) => [enrollment.personId, enrollment.role]));
  for (const { menteeId, mentorId } of assignments) {
    if (!['mentee', 'both'].includes(roles.get(menteeId) ?? '')) {
      refuse(`${nameOf(menteeId)} is not enrolled as mentee in this program cycle any more.`, menteeId);
    }
    if (!['mentor', 'both'].includes(roles.get(mentorId) ?? '')) {
      refuse(`${nameOf(mentorId)} is not enrolled as mentor in this program cycle any more.`, mentorId);
    }
  }
};

const isOpenIn =
  (cycleId: CycleId) =>
  (pairing: Pairing): boolean =>
    pairing.cycleId === cycleId && pairing.status !== 'ended';

const checkOpenPairings = (
  assignments: readonly Assignment[],
  { cycleId, pairings }: ApprovalContext,
  nameOf: NameOf,
): void => {
  const mentorOf = new Map(
    pairings
      .filter((pairing) => isOpenIn(cycleId)(pairing) && pairing.kind === 'primary')
      .map((pairing) => [pairing.menteeId, pairing.mentorId]),
  );
  for (const { menteeId } of assignments) {
    const mentorId = mentorOf.get(menteeId);
    if (mentorId !== undefined) {
      refuse(
        `${nameOf(menteeId)} is paired with ${nameOf(mentorId)} in this program cycle already.`,
        menteeId,
      );
    }
  }
};

const checkPlaces = (
  assignments: readonly Assignment[],
  { cycleId, enrollments, pairings }: ApprovalContext,
  nameOf: NameOf,
): void => {
  const places = new Map(enrollments.map((enrollment) => [enrollment.personId, enrollment.capacity]));
  const taken = new Map<PersonId, number>();
  for (const { mentorId } of [...pairings.filter(isOpenIn(cycleId)), ...assignments]) {
    taken.set(mentorId, (taken.get(mentorId) ?? 0) + 1);
  }
  for (const { mentorId } of assignments) {
    const count = taken.get(mentorId) ?? 0;
    const limit = places.get(mentorId) ?? 0;
    if (count > limit) {
      refuse(
        `${nameOf(mentorId)} has ${counted(limit, 'place')}, and would have ${counted(count, 'mentee')}.`,
        mentorId,
      );
    }
  }
};

const sayBan: Readonly<
  Record<'class year' | 'had before' | 'rule', (mentee: string, mentor: string) => string>
> = {
  'class year': (mentee, mentor) => `The class year of ${mentor} may not mentor that of ${mentee}.`,
  'had before': (mentee, mentor) => `${mentee} had ${mentor} as mentor before.`,
  rule: (mentee, mentor) => `A rule of this program cycle keeps ${mentee} and ${mentor} apart.`,
};

/** What is confidential is not told, not even whom it is about. */
const checkBans = (assignments: readonly Assignment[], { bans }: ApprovalContext, nameOf: NameOf): void => {
  const proposed = new Set(assignments.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  for (const { menteeId, mentorId, cause } of bans) {
    if (!proposed.has(`${menteeId} ${mentorId}`)) continue;
    if (cause === 'confidential') {
      throw new ChapterError(
        'REFUSED',
        'A rule of this cycle stands against one of these pairs. Nothing was approved. Find the pairs again.',
      );
    }
    if (cause === 'themselves' || cause === 'own mentee') continue;
    refuse(sayBan[cause](nameOf(menteeId as PersonId), nameOf(mentorId as PersonId)), menteeId as PersonId);
  }
};

const checkRules = (assignments: readonly Assignment[], { rules }: ApprovalContext, nameOf: NameOf): void => {
  const mentorsOf = Map.groupBy(assignments, (assignment) => assignment.menteeId);
  for (const { kind, menteeId, mentorId } of rules) {
    const mentors = mentorsOf.get(menteeId);
    const isPaired = mentors?.some((assignment) => assignment.mentorId === mentorId) ?? false;
    if (kind === 'require' && mentors !== undefined && !isPaired) {
      refuse(`A rule of this program cycle pairs ${nameOf(menteeId)} with ${nameOf(mentorId)}.`, menteeId);
    }
  }
};

/** Nobody is mentored by someone whom they mentor, or who comes after them in the lineage. */
const checkDescent = (
  assignments: readonly Assignment[],
  pairings: readonly Pairing[],
  nameOf: NameOf,
): void => {
  const mentorsOf = Map.groupBy<PersonId, Link>([...pairings, ...assignments], (link) => link.menteeId);
  for (const { menteeId, mentorId } of assignments) {
    const reached = new Set<PersonId>([mentorId]);
    for (const person of reached) {
      for (const link of mentorsOf.get(person) ?? []) reached.add(link.mentorId);
    }
    if (reached.has(menteeId)) {
      const how = (mentorsOf.get(mentorId) ?? []).some((link) => link.mentorId === menteeId)
        ? `is mentored by ${nameOf(menteeId)}`
        : `comes after ${nameOf(menteeId)} in the lineage`;
      refuse(`${nameOf(mentorId)} ${how}, so can't be the mentor of ${nameOf(menteeId)}.`, menteeId);
    }
  }
};
