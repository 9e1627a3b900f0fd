import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, groupAnswers, plainGroupWords } from '../../../src/shared/evaluation/index.ts';
import type { Side } from '../../../src/shared/model/index.ts';

const answers = (mentees: number, mentors: number, unknown = 0): Answer<number>[] =>
  (
    [
      ['mentee', mentees],
      ['mentor', mentors],
      [null, unknown],
    ] as [Side | null, number][]
  ).flatMap(([side, count]) => Array.from({ length: count }, () => ({ side, value: 3, missing: null })));
const shown = (mentees: number, mentors: number, unknown = 0, k = 5) => {
  const { groups, note } = groupAnswers(answers(mentees, mentors, unknown), k, plainGroupWords);
  return { groups: groups.map((group) => `${group.id} ${group.values.length}`), note };
};

describe('small cells', () => {
  it.each([
    [47, 38, 0, ['mentee 47', 'mentor 38'], null],
    [5, 5, 0, ['mentee 5', 'mentor 5'], null],
    [47, 4, 0, ['all 51'], 'Mentors gave fewer than 5 answers, so everyone is shown together.'],
    [1, 40, 0, ['all 41'], 'Mentees gave fewer than 5 answers, so everyone is shown together.'],
    [
      4,
      3,
      0,
      ['all 7'],
      'Mentees and mentors each gave fewer than 5 answers, so everyone is shown together.',
    ],
    [2, 2, 0, [], 'Fewer than 5 answers, so none are shown.'],
    [0, 0, 0, [], null],
    [12, 0, 0, ['mentee 12'], null],
    [0, 0, 9, ['all 9'], null],
    [
      9,
      9,
      2,
      ['mentee 9', 'mentor 9'],
      'Fewer than 5 answers do not say from which side they come; they are left out.',
    ],
    [9, 9, 6, ['mentee 9', 'mentor 9', 'unknown 6'], null],
    [9, 1, 6, ['all 16'], 'Mentors gave fewer than 5 answers, so everyone is shown together.'],
  ])('%i mentees, %i mentors, %i unknown', (mentees, mentors, unknown, groups, note) => {
    expect(shown(mentees, mentors, unknown)).toEqual({ groups, note });
  });

  it('shows everything where the limit is 1', () => {
    expect(shown(1, 1, 1, 1)).toEqual({ groups: ['mentee 1', 'mentor 1', 'unknown 1'], note: null });
  });

  it('never shows a group under the limit, nor two groups that overlap', () => {
    const size = fc.nat(14);
    fc.assert(
      fc.property(size, size, size, fc.integer({ min: 3, max: 10 }), (mentees, mentors, unknown, k) => {
        const { groups } = groupAnswers(answers(mentees, mentors, unknown), k, plainGroupWords);
        for (const group of groups) expect(group.values.length).toBeGreaterThanOrEqual(k);
        if (groups.some((group) => group.id === 'all')) expect(groups).toHaveLength(1);
      }),
    );
  });
});
