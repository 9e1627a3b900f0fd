import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/shared/model/index.ts';
import { type AnswerHead, checkMerge, type MergeSource } from '../../../src/shared/roster/index.ts';
import { enrolled, idOf, pairing, someone } from './made.ts';

const source = (more: Partial<MergeSource> = {}): MergeSource => ({
  kept: someone('Ana Ruiz', 2026),
  gone: someone('Anna Ruiz', 2026),
  cycles: [
    { id: 'c25' as never, label: '2025–26', startsOn: '2025-08-01', endsOn: '2026-05-31' },
    { id: 'c26' as never, label: '2026–27', startsOn: '2026-08-01', endsOn: '2027-05-31' },
  ],
  pairings: [],
  rules: [],
  enrollments: [],
  answers: [],
  nameOf: (id) => `name of ${id}`,
  ...more,
});
const refusal = (more: Partial<MergeSource>): string | null => checkMerge(source(more)).refusal;
const rule = (mentee: string, mentor: string): Rule => ({
  id: 'r' as Rule['id'],
  cycleId: 'c26' as Rule['cycleId'],
  kind: 'forbid',
  menteeId: idOf(mentee),
  mentorId: idOf(mentor),
  reason: 'a secret',
  confidential: true,
});
const c25 = 'c25' as Rule['cycleId'];

describe('two records', () => {
  test('of which nothing is in the way become one', () => {
    expect(checkMerge(source())).toEqual({ refusal: null, choices: [], joined: [] });
    expect(
      refusal({
        pairings: [
          pairing('Ana Ruiz', 'Ben Cho', { cycleId: c25, status: 'ended' }),
          pairing('Cy Lee', 'Anna Ruiz'),
          pairing('Anna Ruiz', 'Dee Fox', { kind: 'co-mentor' }),
        ],
      }),
    ).toBeNull();
  });

  test('that are paired with each other are two people', () => {
    expect(refusal({ pairings: [pairing('Anna Ruiz', 'Ana Ruiz', { cycleId: c25, status: 'ended' })] })).toBe(
      'Ana Ruiz and Anna Ruiz are paired with each other in 2025–26, so they are two people.',
    );
  });

  test('that a rule is about stay apart, and the reason of the rule is not told', () => {
    const said = refusal({ rules: [rule('Ana Ruiz', 'Anna Ruiz')] });
    expect(said).toBe(
      'A rule of 2026–27 is about Ana Ruiz and Anna Ruiz as two people. Remove the rule first.',
    );
  });

  test('that both have a mentor in one cycle wait until one pairing has ended', () => {
    const pairings = [pairing('Ana Ruiz', 'Ben Cho'), pairing('Anna Ruiz', 'Cy Lee')];
    expect(refusal({ pairings })).toMatch(
      /^Both have a mentor in 2026–27: Ana Ruiz has name of ben-cho, Anna Ruiz has name of cy-lee\. End one/,
    );
    expect(
      refusal({ pairings: [pairings[0]!, { ...pairings[1]!, status: 'ended', endReason: 'no fit' }] }),
    ).toBeNull();
  });

  test('of which one stands above the other are two people', () => {
    const pairings = [
      pairing('Cy Lee', 'Ana Ruiz', { cycleId: c25 }),
      pairing('Dee Fox', 'Cy Lee'),
      pairing('Anna Ruiz', 'Dee Fox'),
    ];
    expect(refusal({ pairings })).toMatch(/^Ana Ruiz and Anna Ruiz stand above and below each other/);
    expect(refusal({ pairings: pairings.slice(0, 2) })).toBeNull();
  });

  test('that are enrolled twice become one enrollment with both roles', () => {
    const enrollments = [
      enrolled('Ana Ruiz', 'mentee', { priorityTier: 1 }),
      enrolled('Anna Ruiz', 'mentor', { capacity: 2, oneMore: 'maybe', pausedUntil: '2026-10-01' }),
      enrolled('Anna Ruiz', 'mentee', { cycleId: c25 }),
    ];
    expect(checkMerge(source({ enrollments })).joined).toEqual([
      {
        ...enrolled('Ana Ruiz', 'both'),
        capacity: 2,
        oneMore: 'maybe',
        priorityTier: 1,
        pausedUntil: '2026-10-01',
      },
    ]);
  });

  test('that both answered ask which answer counts; the later one is proposed', () => {
    const answer = (name: string, at: string, more: Partial<AnswerHead> = {}): AnswerHead => ({
      instrumentId: 'q' as AnswerHead['instrumentId'],
      title: 'Questionnaire',
      personId: idOf(name),
      side: 'mentee',
      submittedAt: at,
      superseded: false,
      ...more,
    });
    const check = (...answers: AnswerHead[]) => checkMerge(source({ answers })).choices;
    expect(check(answer('Ana Ruiz', '2026-08-01'), answer('Anna Ruiz', '2026-08-03'))).toEqual([
      {
        instrumentId: 'q',
        title: 'Questionnaire',
        side: 'mentee',
        keptAt: '2026-08-01',
        goneAt: '2026-08-03',
        proposed: 'gone',
      },
    ]);
    expect(check(answer('Ana Ruiz', '1'), answer('Anna Ruiz', '2', { side: 'mentor' }))).toEqual([]);
    expect(check(answer('Ana Ruiz', '1'), answer('Anna Ruiz', '2', { superseded: true }))).toEqual([]);
  });
});
