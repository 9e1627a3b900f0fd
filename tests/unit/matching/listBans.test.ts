import { describe, expect, it } from 'vitest';
import {
  buildPairingInput,
  listBans,
  openRun,
  type PairingSource,
  runPairing,
  settingsUnder,
} from '../../../src/shared/matching/run/index.ts';
import { emptyCriteria, emptyPlan, type Pairing } from '../../../src/shared/model/index.ts';
import { answerOf, firstYears, itemOf, personId, ruleOf, secondYears, sourceOf } from './planSource.ts';

const pairs = (source: PairingSource): string[] =>
  buildPairingInput(source, settingsUnder(source)).forbidden.map((pair) => pair.join(' '));

const pairingOf = (mentee: string, mentor: string, change: Partial<Pairing> = {}): Pairing => ({
  id: `${mentee} ${mentor}` as Pairing['id'],
  cycleId: 'earlier' as Pairing['cycleId'],
  menteeId: personId(mentee),
  mentorId: personId(mentor),
  kind: 'primary',
  status: 'ended',
  startedOn: '2025-08-20',
  endedOn: '2026-05-31',
  endReason: 'completed',
  runId: null,
  score: null,
  approvedBy: [],
  ...change,
});

describe('pairs that must not be', () => {
  it('are those of a rule, whichever of the two mentors', () => {
    const people = [...firstYears(2), ...secondYears(2)];
    expect(pairs(sourceOf(people, { rules: [ruleOf('forbid', 'm1', 's1')] }))).toEqual(['m1 s1']);
    expect(pairs(sourceOf(people, { rules: [ruleOf('forbid', 's1', 'm1')] }))).toEqual(['m1 s1']);
  });

  it('are those of before, unless the board allows them, and never one’s own mentee', () => {
    const people = [...firstYears(2), ...secondYears(2)];
    const pairings = [pairingOf('m1', 's1'), pairingOf('s2', 'm2')];
    expect(pairs(sourceOf(people, { pairings }))).toEqual(['m1 s1', 'm2 s2']);
    const plan = { ...emptyPlan, neverAgain: false };
    expect(pairs(sourceOf(people, { pairings, plan }))).toEqual(['m2 s2']);
  });

  it('are those of class years that may not mentor each other; who is in none is not restricted', () => {
    const people = [
      ...firstYears(1),
      ...secondYears(1),
      { id: 't1', entered: 2024, places: 1 },
      { id: 'alum', entered: 2019, places: 1 },
    ];
    const plan = { ...emptyPlan, eligibility: [{ menteeYear: 1, mentorYears: [2] }] };
    expect(pairs(sourceOf(people, { plan }))).toEqual(['m1 t1']);
  });

  it('are those of names given as “rather not”, in both directions', () => {
    const names = itemOf('names', { type: 'people', use: 'filter', scale: null, sensitive: true });
    const source = sourceOf([...firstYears(2), ...secondYears(2)], {
      items: [itemOf('energy'), names],
      submissions: [
        answerOf('m1', 'mentee', { energy: 3, names: ['s2'] }),
        answerOf('s1', 'mentor', { energy: 3, names: ['m2'] }),
      ],
    });
    expect(pairs(source)).toEqual(['m1 s2', 'm2 s1']);
  });
});

describe('what is confidential', () => {
  const source = sourceOf([...firstYears(2), ...secondYears(3)], {
    rules: [ruleOf('forbid', 'm1', 's1', true), ruleOf('forbid', 'm2', 's2')],
    submissions: [
      answerOf('m1', 'mentee', { energy: 1 }),
      answerOf('s1', 'mentor', { energy: 1 }),
      answerOf('m2', 'mentee', { energy: 5 }),
      answerOf('s2', 'mentor', { energy: 5 }),
    ],
  });
  const input = buildPairingInput(source, settingsUnder(source));
  const outcome = runPairing(input);

  it('is enforced', () => {
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`)).not.toContain('m1 s1');
  });

  it('never leaves a trace in what a run keeps, and “why not” says the same as for any rule', () => {
    if (!outcome.ok) throw new Error(outcome.message);
    const run = openRun(input, outcome.pairs);
    if ('ok' in run) throw new Error(run.reason);
    const secret = run.whyNot('m1', 's1');
    const plain = run.whyNot('m2', 's2');
    expect(secret).toMatchObject({ ok: false });
    expect(secret).toEqual(plain);
    const everything = JSON.stringify([input, outcome, run.firmness, secret]);
    expect(everything).not.toMatch(/SECRET|used to date|confidential|rather not|Roommates/i);
  });

  it('is told apart from other causes by nothing but its cause, and can’t be lifted', () => {
    const bans = listBans(source, ['m1', 'm2'], ['s1', 's2', 's3']);
    expect(bans).toEqual([
      { menteeId: 'm1', mentorId: 's1', cause: 'confidential', ruleId: null },
      { menteeId: 'm2', mentorId: 's2', cause: 'rule', ruleId: 'forbid m2 s2' },
    ]);
  });
});

describe('a wish to share something', () => {
  const shares = itemOf('shares', {
    type: 'multiple',
    use: 'filter',
    scale: null,
    weight: 0,
    sensitive: true,
    options: [
      { id: 'faith', label: 'Faith', aliases: [] },
      { id: 'none', label: 'None of these', aliases: [] },
    ],
  });
  const people = [...firstYears(2), ...secondYears(2)];
  const source = (effect: 'off' | 'prefer' | 'exclude', wishing: string[]): PairingSource =>
    sourceOf(people, {
      items: [itemOf('energy'), shares],
      criteria: { ...emptyCriteria, wishes: [{ itemId: shares.id, effect }] },
      submissions: [
        // By energy alone m1 goes to s1 and m2 to s2; only s2 shares what is wished for.
        answerOf('m1', 'mentee', { energy: 1, shares: wishing.includes('m1') ? ['faith'] : ['none'] }),
        answerOf('m2', 'mentee', { energy: 5, shares: wishing.includes('m2') ? ['faith'] : ['none'] }),
        answerOf('s1', 'mentor', { energy: 1, shares: ['none'] }),
        answerOf('s2', 'mentor', { energy: 5, shares: ['faith'] }),
      ],
    });
  const run = (given: PairingSource) => {
    const outcome = runPairing(buildPairingInput(given, settingsUnder(given)));
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome;
  };
  const pairsOf = (given: PairingSource): string[] =>
    run(given)
      .pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`)
      .sort();

  it('does nothing where the board does not let it', () =>
    expect(pairsOf(source('off', ['m1']))).toEqual(['m1 s1', 'm2 s2']));
  it('comes before points', () => expect(pairsOf(source('prefer', ['m1']))).toEqual(['m1 s2', 'm2 s1']));
  it('costs nobody a mentor where it is only preferred', () =>
    expect(pairsOf(source('prefer', ['m1', 'm2']))).toHaveLength(2));
  it('leaves someone waiting rather than unmet where it must be met', () => {
    const outcome = run(source('exclude', ['m1', 'm2']));
    expect(outcome.pairs).toHaveLength(1);
    expect(outcome.pairs[0]?.mentorId).toBe('s2');
    expect(outcome.unmatched).toHaveLength(1);
  });
  it('adds no points, and neither does an unanswered one', () => {
    const parts = run(source('prefer', ['m1'])).pairs.flatMap((pair) => pair.parts);
    expect(new Set(parts.map(({ itemId }) => itemId))).toEqual(new Set(['energy']));
  });
});
