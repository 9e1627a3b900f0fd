import { describe, expect, it } from 'vitest';
import {
  buildPairingInput,
  openRun,
  type PairingInput,
  type ProposedPair,
  runPairing,
} from '../../../src/shared/matching/run/index.ts';
import { prepareRun } from '../../../src/shared/matching/run/prepareRun.ts';
import { sampleSnapshot } from '../../helpers/sampleSnapshot.ts';

const weights = sampleSnapshot.items
  .filter(({ sensitive, weight }) => !sensitive && weight > 0)
  .map(({ id, weight }) => ({ itemId: id, weight }));
const input = buildPairingInput(sampleSnapshot, { objective: 'worstThenTotal', seed: 1, weights });

const solve = (given: PairingInput) => {
  const outcome = runPairing(given);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
};
const mentorOf = (pairs: readonly ProposedPair[], menteeId: string) =>
  pairs.find((pair) => pair.menteeId === menteeId)?.mentorId;

/** Two who answered nothing score alike with everyone, so their pairs are ties: settled by id, they stay the same too. */
const silent = new Set(
  input.mentees.filter(({ answers }) => answers.every((answer) => answer === null)).map(({ id }) => id),
);
const outcome = solve(input);
const opened = openRun(input, outcome.pairs);
if ('ok' in opened) throw new Error(opened.reason);

const forbidden = new Set(input.forbidden.map(([menteeId, mentorId]) => `${menteeId} ${mentorId}`));
const allowed = (cell: number): boolean => {
  const mentee = input.mentees[Math.floor(cell / input.mentors.length)]!.id;
  return !forbidden.has(`${mentee} ${input.mentors[cell % input.mentors.length]!.id}`);
};

describe('a run that is opened again', () => {
  it('answers “why not” with what solving again with that pair required gives', () => {
    for (const [mentee, mentor] of [
      [3, 7],
      [10, 20],
      [41, 2],
    ] as const) {
      const menteeId = input.mentees[mentee]!.id;
      const mentorId = input.mentors[mentor]!.id;
      const answer = opened.whyNot(menteeId, mentorId);
      if (!answer.ok) throw new Error(answer.reason);
      expect(answer.changes[0]).toMatchObject({
        menteeId,
        from: mentorOf(outcome.pairs, menteeId),
        to: mentorId,
      });
      expect(answer.changes.reduce((sum, { points }) => sum + points, 0)).toBe(answer.cost);
      // Under the aim of the best sum the cost is exactly what forcing the pair takes from the total.
      const bySum = buildPairingInput(sampleSnapshot, { ...input.settings, objective: 'total' });
      const free = solve(bySum);
      const openedBySum = openRun(bySum, free.pairs);
      if ('ok' in openedBySum) throw new Error(openedBySum.reason);
      const forced = solve({ ...bySum, required: [[menteeId, mentorId]] });
      const bySumAnswer = openedBySum.whyNot(menteeId, mentorId);
      expect(bySumAnswer.ok ? bySumAnswer.cost : null).toBe(free.total - forced.total);
    }
  });

  it('says in words why a forbidden pair cannot be', () => {
    const [menteeId, mentorId] = input.forbidden[0]!;
    expect(opened.whyNot(menteeId, mentorId)).toEqual({
      ok: false,
      reason: 'The rules do not allow this pair.',
    });
  });

  it('calls a pair delicate for a drop-out exactly where solving without that mentor moves the mentee', () => {
    for (const index of [0, 12, 25, 38]) {
      const dropped = input.mentors[index]!.id;
      const mentors = input.mentors.map((mentor) =>
        mentor.id === dropped ? { ...mentor, capacity: 0 } : mentor,
      );
      const without = solve({ ...input, mentors });
      for (const { menteeId, causes } of opened.firmness) {
        const before = mentorOf(outcome.pairs, menteeId);
        if (before === dropped) continue;
        const moved = mentorOf(without.pairs, menteeId) !== before;
        expect(causes.some((cause) => cause.kind === 'drop-out' && cause.mentorId === dropped)).toBe(moved);
      }
    }
  });

  it('calls a pair delicate for a weight exactly where solving with that weight moves the mentee', () => {
    const [item] = input.items;
    const heavier = {
      ...input,
      items: input.items.map((one, index) =>
        index === 0 ? { ...one, weight: (one.weight ?? 0) * 1.1 } : one,
      ),
    };
    const again = solve(heavier);
    // Scores are rounded anew when they are computed anew: a tie may fall the other way, hardly ever more than one.
    const differing = opened.firmness.filter(({ menteeId, causes }) => {
      const moved = mentorOf(again.pairs, menteeId) !== mentorOf(outcome.pairs, menteeId);
      const said = causes.some(
        (cause) => cause.kind === 'weight' && cause.itemId === item?.id && cause.change === 'more',
      );
      return moved !== said;
    });
    expect(differing.length).toBeLessThanOrEqual(2);
  });

  it('confirms every missing answer that it names, and counts the tests', () => {
    for (const { causes, tests } of opened.firmness) {
      expect(causes.length).toBeLessThanOrEqual(tests);
      expect(tests).toBeGreaterThanOrEqual(2 * input.items.length);
    }
    const ofSilent = opened.firmness.filter(({ menteeId }) => silent.has(menteeId));
    expect(ofSilent.flatMap(({ causes }) => causes.filter(({ kind }) => kind === 'missing'))).toEqual([]);
    expect(ofSilent).toHaveLength(2);
  });

  it('says how many of all possible pairs score lower, as counting them gives', () => {
    const { scored } = prepareRun(input, { withParts: false });
    const pair = outcome.pairs[4]!;
    const lower = scored.score.filter((score, cell) => score < pair.score && allowed(cell)).length;
    const possible = scored.score.filter((_, cell) => allowed(cell)).length;
    const said = opened.firmness.find(({ menteeId }) => menteeId === pair.menteeId)?.standing;
    expect(said).toBeCloseTo(lower / possible, 12);
  });

  it('refuses to speak of pairs that it did not find itself', () => {
    const swapped = outcome.pairs.map((pair, index) =>
      index > 1 ? pair : { ...pair, mentorId: outcome.pairs[1 - index]!.mentorId },
    );
    expect(openRun(input, swapped)).toMatchObject({ ok: false });
  });
});
