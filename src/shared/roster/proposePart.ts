import type { Enrollment, Pairing, Standing } from '../model/index.ts';
import type { YearPart, YearReason } from './yearTypes.ts';

export interface PartHistory {
  /** In the previous cycle; null for who took no part. */
  readonly enrollment: Enrollment | null;
  /** All pairings of the person as mentee, and those as mentor in the previous cycle that have not ended. */
  readonly asMentee: readonly Pairing[];
  readonly openAsMentor: number;
  readonly previousCycleId: string;
  /** False where the cycle begins within the same academic year: pairs then go on. */
  readonly yearTurns: boolean;
  readonly startsOn: string;
}

interface Proposal {
  readonly part: YearPart;
  readonly reason: YearReason;
}

const tierOf = (unmatched: boolean, hadMentor: boolean): number => (unmatched ? 0 : hadMentor ? 2 : 1);

/**
 * The part that someone is proposed to take: who could not be paired goes first (tier 0), then who never had a mentor
 * (tier 1); last year's mentees become mentors with one place, mentors keep their places. Within one academic year
 * pairs go on, so mentors offer only what is still free.
 */
export const proposePart = (after: Standing, history: PartHistory): Proposal => {
  if (after.kind !== 'in class' && after.kind !== 'unknown') return { part: null, reason: 'is not in class' };
  const { enrollment, asMentee, previousCycleId, yearTurns, startsOn } = history;
  const role = enrollment?.role ?? 'neither';
  const wasMentee = role === 'mentee' || role === 'both';
  const wasMentor = role === 'mentor' || role === 'both';
  const paired = asMentee.some(({ cycleId }) => cycleId === previousCycleId);
  const unmatched = wasMentee && !paired;
  const priorityTier = tierOf(unmatched, asMentee.length > 0);
  const pausedUntil =
    enrollment?.pausedUntil != null && enrollment.pausedUntil > startsOn ? enrollment.pausedUntil : null;
  const places = Math.max(0, (enrollment?.capacity ?? 0) - (yearTurns ? 0 : history.openAsMentor));
  if (wasMentor) {
    const capacity = yearTurns ? Math.max(1, places) : places;
    if (unmatched)
      return {
        part: { role: 'both', capacity, priorityTier, pausedUntil },
        reason: 'could not be paired last time',
      };
    return {
      part: { role: 'mentor', capacity, priorityTier: 2, pausedUntil },
      reason: yearTurns ? 'mentored last time, places as before' : 'mentored last time, open places',
    };
  }
  const asMenteeAgain: YearPart = { role: 'mentee', capacity: 0, priorityTier, pausedUntil };
  if (unmatched) return { part: asMenteeAgain, reason: 'could not be paired last time' };
  if (wasMentee) {
    if (!yearTurns || (after.kind === 'in class' && after.classYear < 2))
      return { part: null, reason: 'keeps the mentor of last time' };
    return {
      part: { role: 'mentor', capacity: 1, priorityTier: 2, pausedUntil },
      reason: 'had a mentor last time',
    };
  }
  return { part: null, reason: 'took no part last time' };
};

/** Who enters, or transfers in: a mentee without a mentor so far. */
export const newcomersPart: Proposal = {
  part: { role: 'mentee', capacity: 0, priorityTier: 1, pausedUntil: null },
  reason: 'begins, never had a mentor',
};
