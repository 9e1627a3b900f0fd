import {
  type CycleCriteria,
  findCountedSubmissions,
  type Item,
  type Pairing,
  type PersonId,
  type RunSettings,
  type Side,
} from '../../model/index.ts';
import { type Answer, fromInstrument, type ScoredItem } from '../../similarity/index.ts';
import { compareText } from '../../util/index.ts';
import { type BanSource, listBans } from './listBans.ts';
import { listWishes, type Wish } from './listWishes.ts';

/** Everything a run is made from: ids and answers, no names. The same input gives the same run, byte for byte. */
export interface PairingInput {
  readonly version: 1;
  readonly settings: RunSettings;
  readonly items: readonly ScoredItem[];
  /** In order of id, so that the order of rows in a file never matters. */
  readonly mentees: readonly {
    readonly id: string;
    readonly tier: number;
    /** 2 where the mentee may have two mentors; absent = 1. */
    readonly mentorsAtMost?: number;
    readonly answers: readonly Answer[];
  }[];
  readonly mentors: readonly {
    readonly id: string;
    readonly capacity: number;
    readonly answers: readonly Answer[];
  }[];
  readonly required: readonly (readonly [menteeId: string, mentorId: string])[];
  readonly forbidden: readonly (readonly [menteeId: string, mentorId: string])[];
  /** What the board decided by hand in a draft: pairs that must be, and pairs that must not. Scores do not depend on it. */
  readonly decided?: {
    readonly locked: readonly (readonly [menteeId: string, mentorId: string])[];
    readonly apart: readonly (readonly [menteeId: string, mentorId: string])[];
  };
  /** The pairs before, for `settings.leastChange`. */
  readonly previous?: readonly (readonly [menteeId: string, mentorId: string])[];
  /** Wishes that are met wherever nobody loses a mentor by it; absent = none. */
  readonly preferred?: readonly Wish[];
}

export interface PairingSource extends BanSource {
  readonly criteria: Pick<CycleCriteria, 'objective' | 'switchedOn' | 'wishes'>;
}

export interface InputOptions {
  /** Mentors without a free place are kept, with capacity 0: to see what a place more would do. */
  readonly withFullMentors?: boolean;
}

const compareIdPairs = (left: readonly [string, string], right: readonly [string, string]): number =>
  compareText(left[0], right[0]) || compareText(left[1], right[1]);

/** In order of id, each once. */
const distinctPairs = (pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()].toSorted(compareIdPairs);

const isOpen = (pairing: Pairing): boolean => pairing.status !== 'ended';

/**
 * Gathers who is to be paired and by what: mentees of the cycle without an open pairing, mentors with a free place,
 * the items that count with their weights, and the pairs that must or must not be (see `listBans`).
 */
export const buildPairingInput = (
  source: PairingSource,
  settings: RunSettings,
  options: InputOptions = {},
): PairingInput => {
  const weightOf = new Map(settings.weights.map(({ itemId, weight }) => [itemId as string, weight]));
  const counted = source.items.filter((item) => (weightOf.get(item.id) ?? 0) > 0);
  const scored = fromInstrument(counted);
  const submissionOf = findCountedSubmissions(source.submissions);
  const read = (personId: PersonId, side: Side): Answer[] =>
    scored.readAnswers(submissionOf(personId, side) ?? null, side);

  const hereAndOpen = source.pairings.filter(
    (pairing) => isOpen(pairing) && pairing.cycleId === source.cycle.id,
  );
  const paired = new Set(
    hereAndOpen.filter(({ kind }) => kind === 'primary').map(({ menteeId }) => menteeId),
  );
  const taken = new Map<string, number>();
  for (const { mentorId } of hereAndOpen) taken.set(mentorId, (taken.get(mentorId) ?? 0) + 1);
  const present = source.enrollments
    .filter(({ pausedUntil }) => pausedUntil === null || pausedUntil <= source.cycle.startsOn)
    .toSorted((left, right) => compareText(left.personId, right.personId));

  const spareForTwo = source.plan.sparePlaces === 'co-mentors';
  const forTwo = new Set<string>(source.plan.coMentored);
  const mentees = present
    .filter(({ role, personId }) => (role === 'mentee' || role === 'both') && !paired.has(personId))
    .map(({ personId, priorityTier }) => ({
      id: personId,
      tier: priorityTier,
      ...(spareForTwo || forTwo.has(personId) ? { mentorsAtMost: 2 } : {}),
      answers: read(personId, 'mentee'),
    }));
  const mentors = present
    .filter(({ role }) => role === 'mentor' || role === 'both')
    .map(({ personId, capacity }) => ({
      id: personId,
      capacity: Math.max(0, capacity - (taken.get(personId) ?? 0)),
      answers: read(personId, 'mentor'),
    }))
    .filter(({ capacity }) => capacity > 0 || options.withFullMentors === true);

  const menteeIds = mentees.map(({ id }) => id);
  const mentorIds = mentors.map(({ id }) => id);
  const isMentee = new Set<string>(menteeIds);
  const isMentor = new Set<string>(mentorIds);
  const required = source.rules
    .filter(
      ({ kind, menteeId, mentorId }) =>
        kind === 'require' && isMentee.has(menteeId) && isMentor.has(mentorId),
    )
    .map(({ menteeId, mentorId }) => [menteeId, mentorId] as const);
  const excluded = listWishes(source, 'exclude', menteeIds, mentorIds).flatMap((wish) => {
    const sharing = new Set(wish.mentorIds);
    return mentorIds.filter((id) => !sharing.has(id)).map((id) => [wish.menteeId, id] as const);
  });
  const banned = listBans(source, menteeIds, mentorIds).map(
    ({ menteeId, mentorId }) => [menteeId, mentorId] as const,
  );
  const preferred = listWishes(source, 'prefer', menteeIds, mentorIds);

  return {
    version: 1,
    settings,
    items: scored.items.map((item) => ({ ...item, weight: weightOf.get(item.id as Item['id']) ?? 0 })),
    mentees,
    mentors,
    required: distinctPairs(required),
    forbidden: distinctPairs([...banned, ...excluded]),
    ...(preferred.length === 0 ? {} : { preferred }),
  };
};
