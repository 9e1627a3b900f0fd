import { describe, expect, it } from 'vitest';
import {
  buildPairingInput,
  criteriaText,
  openCriteria,
  runPairing,
  scoreInput,
  settingsUnder,
} from '../../../src/shared/matching/run/index.ts';
import { emptyCriteria, emptyPlan, type ItemId } from '../../../src/shared/model/index.ts';
import { sampleSnapshot } from '../../helpers/sampleSnapshot.ts';
import { answerOf, firstYears, itemOf, secondYears, sourceOf } from './planSource.ts';

const textOf = (change: Parameters<typeof criteriaText>[0]) => criteriaText(change, 'rules');
const base = {
  items: [itemOf('one'), itemOf('two', { weight: 2 })],
  rules: [],
  plan: emptyPlan,
  criteria: emptyCriteria,
};

describe('criteria as a text', () => {
  it('are the same whatever the order of rows', () => {
    expect(textOf({ ...base, items: base.items.toReversed() })).toBe(textOf(base));
  });
  it('differ by each thing that a board decides', () => {
    const others = [
      { ...base, items: [itemOf('one'), itemOf('two', { weight: 3 })] },
      { ...base, criteria: { ...emptyCriteria, objective: 'total' as const } },
      {
        ...base,
        criteria: { ...emptyCriteria, wishes: [{ itemId: 'w' as ItemId, effect: 'prefer' as const }] },
      },
      { ...base, plan: { ...emptyPlan, neverAgain: false } },
      { ...base, plan: { ...emptyPlan, eligibility: [{ menteeYear: 1, mentorYears: [2] }] } },
    ].map(textOf);
    expect(new Set([textOf(base), ...others, criteriaText(base, 'other rules')]).size).toBe(7);
  });
  it('do not differ by what counts nothing', () => {
    const idle = itemOf('idle', { weight: 0 });
    const sensitive = itemOf('private', { sensitive: true });
    expect(textOf({ ...base, items: [...base.items, idle, sensitive] })).toBe(textOf(base));
  });
});

describe('a sensitive question', () => {
  const items = [itemOf('energy'), itemOf('private', { sensitive: true })];
  const submissions = [
    answerOf('m1', 'mentee', { energy: 3, private: 1 }),
    answerOf('m2', 'mentee', { energy: 2, private: 5 }),
    answerOf('s1', 'mentor', { energy: 3, private: 5 }),
    answerOf('s2', 'mentor', { energy: 1, private: 1 }),
  ];
  const partsWith = (switchedOn: typeof emptyCriteria.switchedOn) => {
    const source = sourceOf([...firstYears(2), ...secondYears(2)], {
      items,
      submissions,
      criteria: { ...emptyCriteria, switchedOn },
    });
    const outcome = runPairing(buildPairingInput(source, settingsUnder(source)));
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.pairs[0]?.parts.map(({ itemId, max }) => [itemId, max > 0]);
  };
  it('adds points only once it is switched on', () => {
    expect(partsWith([])).toEqual([['energy', true]]);
    const on = { itemId: 'private' as ItemId, reason: 'The class asked for it', at: '2026-08-18T20:00:00Z' };
    expect(partsWith([on])).toEqual([
      ['energy', true],
      ['private', true],
    ]);
  });
});

describe('weights that are tried', () => {
  const opened = openCriteria(sampleSnapshot);
  const weights = opened.itemIds.map(
    (id) => sampleSnapshot.items.find((item) => item.id === id)?.weight ?? 0,
  );

  it('give the scores that a run gives', () => {
    const input = buildPairingInput(sampleSnapshot, settingsUnder(sampleSnapshot));
    const { score } = scoreInput(input, { withParts: false });
    const { scores } = opened.preview(weights);
    // The parts that are scaled here were rounded once: off by at most a fiftieth of a point.
    for (const value of scores)
      expect(Math.min(...score.map((other) => Math.abs(other - value)))).toBeLessThan(200);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });
  it('share the differences between pairs, and move the ranks', () => {
    const before = opened.preview(weights);
    expect(before.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    const [first] = weights.keys();
    const after = opened.preview(weights.map((weight, index) => (index === first ? 0 : weight)));
    expect(after.shares[first ?? 0]).toBe(0);
    expect(after.ranks).not.toEqual(before.ranks);
  });
});
