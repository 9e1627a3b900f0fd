import { describe, expect, it } from 'vitest';
import { groupBy, loadSample } from './loadSample.ts';

const sample = loadSample();
const cycleId = sample.cycles[3]?.id;
const enrolled = sample.enrollments.filter((enrollment) => enrollment.cycleId === cycleId);
const mentees = enrolled.filter(({ role }) => role === 'mentee' || role === 'both');
const mentors = enrolled.filter(({ role }) => role === 'mentor' || role === 'both');

describe('the cycle that is to be paired', () => {
  it('has 60 mentees and 49 mentors with 66 places, one or two each', () => {
    expect([mentees.length, mentors.length]).toEqual([60, 49]);
    expect(mentors.reduce((sum, { capacity }) => sum + capacity, 0)).toBe(66);
    expect(new Set(mentors.map(({ capacity }) => capacity))).toEqual(new Set([1, 2]));
    expect(
      enrolled.filter(({ role, capacity }) => (role === 'mentee' || role === 'neither') && capacity > 0),
    ).toEqual([]);
    expect(mentors.filter(({ oneMore }) => oneMore === 'yes')).toHaveLength(6);
  });

  it('has one person in both roles, and mentees of three priority tiers', () => {
    expect(mentees.filter((mentee) => mentors.includes(mentee))).toHaveLength(1);
    expect(
      [0, 1, 2].map((tier) => mentees.filter(({ priorityTier }) => priorityTier === tier).length),
    ).toEqual([2, 56, 2]);
  });

  it('has two confidential wishes to be kept apart, between people who take part', () => {
    expect(sample.rules).toHaveLength(2);
    for (const rule of sample.rules) {
      expect(rule).toMatchObject({ cycleId, kind: 'forbid', confidential: true });
      expect(mentees.map(({ personId }) => personId)).toContain(rule.menteeId);
      expect(mentors.map(({ personId }) => personId)).toContain(rule.mentorId);
    }
  });

  it('can be paired completely within the rules, each mentee with someone who entered earlier or is a class ahead', () => {
    const forbidden = new Set(sample.rules.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
    const both = mentees.find((mentee) => mentors.includes(mentee));
    const thirdYears = new Set(
      sample.people.filter(({ entryCohort }) => entryCohort === 2024).map(({ id }) => id),
    );
    const seats = mentors.flatMap((mentor) => Array.from({ length: mentor.capacity }, () => mentor.personId));
    const holder = new Map<number, string>();
    const canSit = (mentee: string, seat: number): boolean => {
      const mentor = seats[seat] as (typeof seats)[number];
      return (
        mentee !== mentor &&
        !forbidden.has(`${mentee} ${mentor}`) &&
        (mentee !== both?.personId || thirdYears.has(mentor))
      );
    };
    const seatOne = (mentee: string, tried: Set<number>): boolean =>
      seats.some((_, seat) => {
        if (tried.has(seat) || !canSit(mentee, seat)) return false;
        tried.add(seat);
        const sitting = holder.get(seat);
        if (sitting !== undefined && !seatOne(sitting, tried)) return false;
        holder.set(seat, mentee);
        return true;
      });
    expect(mentees.filter(({ personId }) => !seatOne(personId, new Set()))).toEqual([]);
  });

  it('has answers of all mentors and of 58 mentees; one of them answered twice', () => {
    const questionnaire = sample.instruments.find(({ kind }) => kind === 'matching');
    const submissions = sample.submissions.filter(({ instrumentId }) => instrumentId === questionnaire?.id);
    const counted = submissions.filter(({ superseded }) => !superseded);
    expect(groupBy(counted, ({ personId, side }) => `${personId} ${side}`).size).toBe(counted.length);
    const bySide = (side: string): Set<string | null> =>
      new Set(counted.filter((submission) => submission.side === side).map(({ personId }) => personId));
    expect(mentees.filter(({ personId }) => bySide('mentee').has(personId))).toHaveLength(58);
    expect(bySide('mentor')).toEqual(new Set(mentors.map(({ personId }) => personId)));
    const superseded = submissions.filter((submission) => submission.superseded);
    expect(superseded).toHaveLength(1);
    const later = counted.find(({ personId }) => personId === superseded[0]?.personId);
    expect(later?.submittedAt?.localeCompare(superseded[0]?.submittedAt ?? '')).toBe(1);
  });
});
