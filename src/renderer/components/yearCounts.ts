import type { PairingSnapshot } from '../../shared/rpc/index.ts';

export interface YearCounts {
  readonly mentees: number;
  readonly mentors: number;
  readonly places: number;
  readonly oneMore: number;
  readonly menteesAnswered: number;
  readonly mentorsAnswered: number;
  readonly openPairs: number;
  readonly pairsEver: number;
}

/** What stands in the cycle: the numbers from which every step and reminder follows. */
export const countYear = (snapshot: PairingSnapshot): YearCounts => {
  const answered = new Set(snapshot.submissions.map(({ personId }) => personId));
  const mentees = snapshot.enrollments.filter(({ role }) => role === 'mentee' || role === 'both');
  const mentors = snapshot.enrollments.filter(({ role }) => role === 'mentor' || role === 'both');
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    places: mentors.reduce((sum, { capacity }) => sum + capacity, 0),
    oneMore: mentors.filter(({ oneMore }) => oneMore === 'yes').length,
    menteesAnswered: mentees.filter(({ personId }) => answered.has(personId)).length,
    mentorsAnswered: mentors.filter(({ personId }) => answered.has(personId)).length,
    openPairs: snapshot.pairings.filter(
      ({ cycleId, status }) => cycleId === snapshot.cycle.id && status !== 'ended',
    ).length,
    pairsEver: snapshot.pairings.filter(({ kind }) => kind === 'primary').length,
  };
};
