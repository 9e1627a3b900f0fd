import {
  type Enrollment,
  findCountedSubmissions,
  type Item,
  type Pairing,
  type PersonId,
  type ProgramCycle,
  type Rule,
  type RunSettings,
  type Side,
  type Submission,
} from '../../model/index.ts';
import { type Answer, fromInstrument, type ScoredItem } from '../../similarity/index.ts';
import { compareText } from '../../util/index.ts';

/** Everything a run is made from: ids and answers, no names. The same input gives the same run, byte for byte. */
export interface PairingInput {
  readonly version: 1;
  readonly settings: RunSettings;
  readonly items: readonly ScoredItem[];
  /** In order of id, so that the order of rows in a file never matters. */
  readonly mentees: readonly {
    readonly id: string;
    readonly tier: number;
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
}

interface PairingSource {
  readonly cycle: ProgramCycle;
  readonly enrollments: readonly Enrollment[];
  readonly items: readonly Item[];
  readonly submissions: readonly Submission[];
  readonly rules: readonly Rule[];
  readonly pairings: readonly Pairing[];
}

const compareIdPairs = (left: readonly [string, string], right: readonly [string, string]): number =>
  compareText(left[0], right[0]) || compareText(left[1], right[1]);

const isOpen = (pairing: Pairing): boolean => pairing.status !== 'ended';

/**
 * Gathers who is to be paired and by what: mentees of the cycle without an open pairing, mentors with a free place,
 * the items that count with their weights, and the pairs that must or must not be. Forbidden are, besides the
 * board's rules, a person with themselves and a mentee with someone whom they mentor.
 */
export const buildPairingInput = (source: PairingSource, settings: RunSettings): PairingInput => {
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

  const mentees = present
    .filter(({ role, personId }) => (role === 'mentee' || role === 'both') && !paired.has(personId))
    .map(({ personId, priorityTier }) => ({
      id: personId,
      tier: priorityTier,
      answers: read(personId, 'mentee'),
    }));
  const mentors = present
    .filter(({ role }) => role === 'mentor' || role === 'both')
    .map(({ personId, capacity }) => ({
      id: personId,
      capacity: Math.max(0, capacity - (taken.get(personId) ?? 0)),
      answers: read(personId, 'mentor'),
    }))
    .filter(({ capacity }) => capacity > 0);

  const isMentee = new Set<string>(mentees.map(({ id }) => id));
  const isMentor = new Set<string>(mentors.map(({ id }) => id));
  const applies = (menteeId: string, mentorId: string): boolean =>
    isMentee.has(menteeId) && isMentor.has(mentorId);
  const rulePairs = (kind: Rule['kind']): (readonly [string, string])[] =>
    source.rules
      .filter((rule) => rule.kind === kind && applies(rule.menteeId, rule.mentorId))
      .map(({ menteeId, mentorId }) => [menteeId, mentorId] as const);
  const upsideDown = source.pairings
    .filter(({ menteeId, mentorId }) => applies(mentorId, menteeId))
    .map(({ menteeId, mentorId }) => [mentorId, menteeId] as const);
  const withThemselves = mentees.filter(({ id }) => isMentor.has(id)).map(({ id }) => [id, id] as const);

  return {
    version: 1,
    settings,
    items: scored.items.map((item) => ({ ...item, weight: weightOf.get(item.id as Item['id']) ?? 0 })),
    mentees,
    mentors,
    required: rulePairs('require').toSorted(compareIdPairs),
    forbidden: [...rulePairs('forbid'), ...upsideDown, ...withThemselves].toSorted(compareIdPairs),
  };
};
