import { describe, expect, it } from 'vitest';
import {
  assessPlan,
  buildPairingInput,
  openRun,
  runPairing,
  settingsUnder,
} from '../../../src/shared/matching/run/index.ts';
import { emptyPlan, type Pairing } from '../../../src/shared/model/index.ts';
import { answerOf, firstYears, personId, ruleOf, secondYears, sourceOf } from './planSource.ts';

const rungOf = (report: ReturnType<typeof assessPlan>, rung: string) => {
  const found = report.ladder.find((entry) => entry.rung === rung);
  if (found === undefined) throw new Error(`There is no rung ${rung}.`);
  return found;
};

describe('a plan that is looked at before the run', () => {
  it('has nothing to offer where everyone has a place', () => {
    const report = assessPlan(sourceOf([...firstYears(3), ...secondYears(4)]));
    expect(report).toMatchObject({
      mentees: 3,
      mentors: 4,
      places: 4,
      waiting: [],
      blocked: [],
      tight: [],
      contradiction: null,
      repairs: [],
    });
    expect(report.ladder.flatMap(({ options }) => options)).toEqual([]);
    expect(report.idle).toHaveLength(1);
    expect(report.reserve).toMatchObject({ lost: 1, uncovered: 0 });
  });

  it('says how it stands where there are no mentors, no questions, or nobody at all', () => {
    expect(assessPlan(sourceOf(firstYears(2)))).toMatchObject({
      mentees: 2,
      places: 0,
      waiting: ['m1', 'm2'],
      blocked: ['m1', 'm2'],
    });
    expect(assessPlan(sourceOf(secondYears(2)))).toMatchObject({ mentees: 0, places: 2, waiting: [] });
    expect(assessPlan(sourceOf([], { items: [] }))).toMatchObject({ mentees: 0, places: 0, reserve: null });
    const unasked = assessPlan(sourceOf([...firstYears(2), ...secondYears(1)], { items: [] }));
    expect(unasked).toMatchObject({ waiting: ['m2'], blocked: [] });
  });

  it('offers each rung of the ladder, with whom it would help', () => {
    const report = assessPlan(
      sourceOf([
        ...firstYears(6),
        { id: 's1', entered: 2025, places: 1, oneMore: 'yes' },
        { id: 's2', entered: 2025, places: 1, oneMore: 'maybe' },
        { id: 's3', entered: 2025, places: 1, oneMore: 'maybe' },
        { id: 's4', entered: 2025, places: 0, oneMore: 'no' },
      ]),
    );
    expect(report).toMatchObject({ mentees: 6, places: 3 });
    expect(report.waiting).toHaveLength(3);
    expect(rungOf(report, 'one more')).toMatchObject({
      enough: [{ kind: 'place', personId: 's1', as: 'one more' }],
      leaves: 2,
    });
    expect(rungOf(report, 'share').enough).toEqual([
      { kind: 'share', menteeId: expect.any(String), mentorIds: ['s2', 's3'] },
    ]);
    expect(rungOf(report, 'share').leaves).toBe(2);
    expect(rungOf(report, 'group')).toMatchObject({ leaves: 1 });
    expect(rungOf(report, 'wait').options[0]?.helps).toEqual(report.waiting);
    for (const { options } of report.ladder.filter(({ rung }) => rung !== 'wait'))
      for (const { gains, helps } of options) expect(helps.length).toBeGreaterThanOrEqual(gains);
  });

  it('keeps what it says when a shared mentee is paired, and the run can be looked into', () => {
    const source = sourceOf(
      [...firstYears(3), { id: 's1', entered: 2025, places: 2 }, { id: 's2', entered: 2025, places: 2 }],
      {
        plan: { ...emptyPlan, coMentored: [personId('m1')] },
        rules: [ruleOf('require', 'm1', 's1'), ruleOf('require', 'm1', 's2')],
        submissions: ['m1', 'm2', 'm3', 's1', 's2'].map((id, index) =>
          answerOf(id, id.startsWith('m') ? 'mentee' : 'mentor', { energy: 1 + (index % 5) }),
        ),
      },
    );
    const input = buildPairingInput(source, settingsUnder(source));
    const outcome = runPairing(input);
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome).toMatchObject({ proven: true, unmatched: [] });
    expect(outcome.pairs.filter(({ menteeId }) => menteeId === 'm1')).toHaveLength(2);
    expect(outcome.pairs).toHaveLength(4);
    const run = openRun(input, outcome.pairs);
    if ('ok' in run) throw new Error(run.reason);
    expect(run.firmness).toHaveLength(3);
    const answer = run.whyNot('m2', outcome.pairs.find(({ menteeId }) => menteeId === 'm3')?.mentorId ?? '');
    expect(answer.ok).toBe(true);
  });

  it('offers a class year that is ruled out, and people who mentored before', () => {
    const thirdYears = [
      { id: 't1', entered: 2024, places: 1 },
      { id: 't2', entered: 2024, as: 'none' as const },
    ];
    const past: Pairing = {
      id: 'p' as Pairing['id'],
      cycleId: 'earlier' as Pairing['cycleId'],
      menteeId: personId('s1'),
      mentorId: personId('t2'),
      kind: 'primary',
      status: 'ended',
      startedOn: '2025-08-20',
      endedOn: '2026-05-31',
      endReason: 'completed',
      runId: null,
      score: null,
      approvedBy: [],
    };
    const people = [...firstYears(2), ...secondYears(1), ...thirdYears];
    const closed = assessPlan(
      sourceOf(people, {
        pairings: [past],
        plan: { ...emptyPlan, eligibility: [{ menteeYear: 1, mentorYears: [2] }] },
      }),
    );
    expect(closed.waiting).toHaveLength(1);
    expect(rungOf(closed, 'second degree')).toMatchObject({
      enough: [{ kind: 'class year', menteeYear: 1, mentorYear: 3 }],
      leaves: 0,
    });
    const open = assessPlan(sourceOf([...people, { id: 'm3', entered: 2026 }], { pairings: [past] }));
    expect(rungOf(open, 'second degree').enough).toEqual([{ kind: 'new mentor', personId: 't2' }]);
  });

  it('names the mentees whom rules squeeze into too few places, and mends it by lifting one', () => {
    // m1, m2 and m3 may only go to s1 and s2; m4 may go anywhere.
    const rules = ['m1', 'm2', 'm3'].flatMap((mentee) => [
      ruleOf('forbid', mentee, 's3'),
      ruleOf('forbid', mentee, 's4'),
    ]);
    const source = sourceOf([...firstYears(4), ...secondYears(4)], { rules });
    const report = assessPlan(source);
    expect(report.tight).toEqual([{ menteeIds: ['m1', 'm2', 'm3'], mentorIds: ['s1', 's2'], places: 2 }]);
    expect(report.repairs.map(({ step }) => step.kind)).toContain('lift rule');
    const lifted = report.repairs.find(({ step }) => step.kind === 'lift rule')?.step;
    if (lifted?.kind !== 'lift rule') throw new Error('No rule is offered to lift.');
    const mended = { ...source, rules: rules.filter(({ id }) => id !== lifted.ruleId) };
    const outcome = runPairing(buildPairingInput(mended, settingsUnder(mended)));
    expect(outcome).toMatchObject({ ok: true, unmatched: [] });
  });

  it('finds required pairs that cannot hold together, and offers what mends them', () => {
    const rules = [ruleOf('require', 'm1', 's1'), ruleOf('require', 'm2', 's1')];
    const report = assessPlan(sourceOf([...firstYears(2), ...secondYears(2)], { rules }));
    expect(report.contradiction).toEqual({ menteeIds: ['m1', 'm2'], mentorIds: ['s1'], places: 1 });
    expect(report.repairs.map(({ step }) => step)).toEqual(
      expect.arrayContaining([
        { kind: 'place', personId: 's1', as: 'asked' },
        { kind: 'lift rule', ruleId: rules[0]?.id },
        { kind: 'lift rule', ruleId: rules[1]?.id },
      ]),
    );
  });

  it('finds who can go nowhere, and never offers to lift what is confidential', () => {
    const rules = [ruleOf('forbid', 'm1', 's1', true), ruleOf('forbid', 'm1', 's2')];
    const report = assessPlan(sourceOf([...firstYears(2), ...secondYears(2)], { rules }));
    expect(report.blocked).toEqual(['m1']);
    expect(report.repairs.map(({ step }) => step)).toEqual([{ kind: 'lift rule', ruleId: rules[1]?.id }]);
    expect(JSON.stringify(report)).not.toMatch(/SECRET|confidential|forbid m1 s1/);
  });

  it('gives spare mentors a mentee to share, and every mentee one mentor first', () => {
    const source = sourceOf([...firstYears(3), ...secondYears(5)], {
      plan: { ...emptyPlan, sparePlaces: 'co-mentors' },
    });
    expect(assessPlan(source)).toMatchObject({ waiting: [], idle: [], coMentorPairs: 2 });
    const outcome = runPairing(buildPairingInput(source, settingsUnder(source)));
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.pairs).toHaveLength(5);
    expect(new Set(outcome.pairs.map(({ menteeId }) => menteeId)).size).toBe(3);
    expect(new Set(outcome.pairs.map(({ mentorId }) => mentorId)).size).toBe(5);
    expect(outcome.proven).toBe(true);
  });
});
