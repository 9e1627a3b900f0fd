import { describe, expect, it } from 'vitest';
import {
  completenessOf,
  findCounterpart,
  groupByAnswer,
  groupByClassYear,
  groupByPairScore,
  judgeScale,
  linkWaves,
  listMeasures,
  mergeGroups,
  type PeopleFacts,
  relateToOutcome,
  responseRate,
  runComparison,
  scoreScale,
  spearmanInterval,
  usualComparison,
  wordEstimate,
  wordP,
} from '../../../src/shared/evaluation/index.ts';
import type { Submission } from '../../../src/shared/model/index.ts';
import { makeItem, makeSurvey, rowsOf } from './makeSurvey.ts';

const submissionsOf = (items: Parameters<typeof makeSurvey>[0], rows: Parameters<typeof makeSurvey>[1]) =>
  makeSurvey(items, rows).submissions;
const known = (
  submission: Submission | undefined,
  change: Partial<Record<keyof Submission, unknown>>,
): Submission => ({ ...submission, ...change }) as Submission;

describe('scales', () => {
  const items = ['a', 'b', 'c'].map((id, position) => makeItem(id, { position, reversed: id === 'c' }));
  const scale = {
    id: 's',
    name: 'Belonging',
    itemIds: ['a', 'b', 'c'],
    score: 'mean',
    mostMissing: 1,
  } as const;
  const [full, gap, bare] = submissionsOf(items, [
    { side: 'mentee', answers: { a: 4, b: 5, c: 2 } },
    { side: 'mentee', answers: { a: 4, c: 1 } },
    { side: 'mentee', answers: { a: 4 } },
  ]);

  it('turn reversed items and never count a missing one as zero', () => {
    // 4, 5 and 6 − 2 = 4; then 4 and 6 − 1 = 5 with one missing; then two missing.
    expect(scoreScale(scale, items, full as Submission)).toBeCloseTo(13 / 3, 12);
    expect(scoreScale(scale, items, gap as Submission)).toBeCloseTo(4.5, 12);
    expect(scoreScale(scale, items, bare as Submission)).toBeNull();
    expect(scoreScale({ ...scale, score: 'sum' }, items, gap as Submission)).toBeCloseTo(13.5, 12);
  });

  it('say when items go together, and when they are no scale', () => {
    const rows = (spread: (person: number, item: number) => number) =>
      submissionsOf(
        items,
        Array.from({ length: 40 }, (_, person) => ({
          side: 'mentee' as const,
          answers: { a: spread(person, 0), b: spread(person, 1), c: 6 - spread(person, 2) },
        })),
      );
    const together = judgeScale(
      scale,
      items,
      rows((person, item) => Math.min(5, 1 + ((person + (item === 1 && person % 7 === 0 ? 1 : 0)) % 5))),
    );
    expect([together.verdict, together.n]).toEqual(['good', 40]);
    const apart = judgeScale(
      scale,
      items,
      rows((person, item) => 1 + (Math.floor(person / [1, 3, 8][item]!) % 4)),
    );
    expect(apart.verdict).toBe('no scale');
    expect(apart.meaning).toContain('do not form a scale');
    const few = judgeScale({ ...scale, itemIds: ['a'] }, items, []);
    expect([few.verdict, few.meaning]).toEqual(['not known', 'A scale needs at least two rating questions.']);
  });
});

describe('linking two waves', () => {
  const [base] = submissionsOf([makeItem('a')], [{ side: 'mentee', answers: { a: 3 } }]);
  const word = (codeWord: string | null, side = 'mentee') => known(base, { codeWord, side });
  it('goes by the person, else by the code word, and never guesses', () => {
    const before = [
      word(' Blue Heron'),
      word('otter'),
      word('fox'),
      word('fox'),
      word(null),
      known(base, { personId: 'p1' }),
    ];
    const after = [
      word('blue heron'),
      word('óTTER'),
      word('fox'),
      word(null),
      known(base, { personId: 'p1' }),
      word('new'),
    ];
    const linked = linkWaves(before, after);
    expect(
      linked.pairs.map(({ before: one, after: other }) => [before.indexOf(one), after.indexOf(other)]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [5, 4],
    ]);
    expect([linked.alone, linked.ambiguous]).toEqual([{ before: 3, after: 3 }, 1]);
  });
  it('keeps mentees and mentors apart', () => {
    expect(linkWaves([word('otter', 'mentee')], [word('otter', 'mentor')]).pairs).toEqual([]);
  });
});

describe('groups', () => {
  const group = (label: string, size: number) => ({
    id: label,
    label,
    members: new Array<number>(size).fill(0),
  });
  const labelsOf = ({ groups }: ReturnType<typeof mergeGroups>) =>
    groups.map(({ label, members }) => `${label} ${members.length}`);
  it('that are ordered join a neighbor', () => {
    const merged = mergeGroups(
      [group('MS1', 40), group('MS2', 20), group('MS3', 6), group('MS4', 3)],
      5,
      true,
    );
    expect(labelsOf(merged)).toEqual(['MS1 40', 'MS2 20', 'MS3 and MS4 9']);
    expect(merged.notes).toEqual(['MS4 has fewer than 5 answers, so MS3 and MS4 are one group (n = 9).']);
  });
  it('that are not ordered join each other, or stay out', () => {
    expect(labelsOf(mergeGroups([group('a', 40), group('b', 3), group('c', 3)], 5, false))).toEqual([
      'a 40',
      'b and c 6',
    ]);
    const out = mergeGroups([group('a', 40), group('b', 3)], 5, false);
    expect(labelsOf(out)).toEqual(['a 40']);
    expect(out.notes).toEqual(['b has fewer than 5 answers and stays out.']);
  });

  const facts: PeopleFacts = {
    classYears: ['MS1', 'MS2'],
    classYearOf: new Map([
      ['p1', 'MS2'],
      ['p2', 'MS1'],
      ['p3', 'on leave'],
    ]),
    pairingOf: new Map(),
  };
  const [base] = submissionsOf([makeItem('a')], [{ side: 'mentee', answers: { a: 3 } }]);
  it('by class year follow the roster, or the question that asks for it', () => {
    const people = ['p1', 'p2', 'p3', 'gone'].map((personId) => known(base, { personId }));
    expect(groupByClassYear(people, [], facts).map(({ label, members }) => [label, members.length])).toEqual([
      ['MS1', 1],
      ['MS2', 1],
      ['on leave', 1],
    ]);
    const options = ['MS1', 'MS2'].map((label) => ({ id: label, label, aliases: [] }));
    const item = makeItem('year', { type: 'single', scale: null, options });
    const rows = submissionsOf(
      [item],
      [{ answers: { year: 'MS2' } }, { answers: { year: 'MS2' } }, { answers: {} }],
    );
    expect(
      groupByClassYear(rows, [item], facts).map(({ label, members }) => [label, members.length]),
    ).toEqual([['MS2', 2]]);
    expect(groupByAnswer(rows, item).map(({ label }) => label)).toEqual(['MS2']);
  });
  it('by pair score are the two halves', () => {
    const scores = [20, 30, 40, 50, 60];
    const paired = new Map(
      scores.map((score, index) => [
        `q${index} mentee`,
        { score, parts: new Map(), kind: 'primary' as const, lasted: null },
      ]),
    );
    const people = scores.map((_, index) => known(base, { personId: `q${index}` }));
    expect(
      groupByPairScore(people, { ...facts, pairingOf: paired }).map(
        ({ label, members }) => `${label}: ${members.length}`,
      ),
    ).toEqual(['pairs of 40 points or more: 3', 'pairs below 40 points: 2']);
  });
});

describe('measures', () => {
  it('find the same question of another year by its link, or by its words', () => {
    const old = [
      makeItem('old1', { wording: { mentee: 'Was it useful?', mentor: 'Was it useful?' } }),
      makeItem('old2'),
    ];
    const now = [
      makeItem('new1', { previousItemId: 'old1' }),
      makeItem('new2', { wording: { mentee: 'question OLD2', mentor: 'question OLD2' } }),
      makeItem('new3', {
        scale: { min: 0, max: 10, labels: [] },
        wording: { mentee: 'Question old2', mentor: 'Question old2' },
      }),
    ];
    const others = listMeasures(old, []);
    expect(
      listMeasures(now, []).map((measure) => findCounterpart(measure, now, others, old)?.id ?? null),
    ).toEqual(['old1', 'old2', null]);
  });
});

describe('a comparison that is not possible', () => {
  const item = makeItem('a');
  const sides = (mentees: readonly number[], mentors: readonly number[]) =>
    runComparison(
      {
        design: 'groups',
        groups: [
          {
            id: 'm',
            label: 'mentees',
            members: [
              ...submissionsOf(
                [item, makeItem('b')],
                [...rowsOf('mentee', 'a', mentees), ...rowsOf('mentee', 'b', [9])],
              ),
            ],
          },
          {
            id: 'n',
            label: 'mentors',
            members: [
              ...submissionsOf(
                [item, makeItem('b')],
                [...rowsOf('mentor', 'a', mentors), ...rowsOf('mentor', 'b', [9])],
              ),
            ],
          },
        ],
      },
      listMeasures([item], []).map((measure) => ({ measure })),
      usualComparison,
    );
  it.each([
    ['small groups', [3, 9], [1, 2], 'Fewer than 5 mentors answered it, so it is not compared.'],
    ['all the same', [0, 9], [0, 9], 'All values are the same, so the groups cannot be told apart.'],
  ])('says why: %s', (_, mentees, mentors, problem) => {
    const { rows, family } = sides(mentees, mentors);
    expect([rows[0]?.problem, rows[0]?.result, family]).toEqual([problem, null, 0]);
  });
});

describe('pair score and outcome', () => {
  const item = makeItem('sat', { scale: { min: 0, max: 10, labels: [] } });
  const people = (count: number, satisfaction: (index: number) => number) => {
    const submissions = submissionsOf(
      [item],
      Array.from({ length: count }, (_, index) => ({
        side: 'mentee' as const,
        answers: { sat: satisfaction(index) },
      })),
    ).map((submission, index) => known(submission, { personId: `p${index}` }));
    const pairingOf = new Map(
      submissions.map((_, index) => [
        `p${index} mentee`,
        {
          score: 20 + index,
          parts: new Map([['values', index % 3]]),
          kind: 'primary' as const,
          lasted: index % 2 === 0,
        },
      ]),
    );
    return { submissions, facts: { classYears: [], classYearOf: new Map(), pairingOf } };
  };
  const options = { level: 0.95, power: 0.8, smallCell: 5, items: [{ id: 'values', label: 'Values' }] };

  it('gives ρ with its interval and corrects p over all rows', () => {
    const { submissions, facts } = people(30, (index) => (index * 7) % 11);
    const rows = relateToOutcome(submissions, listMeasures([item], []), facts, options);
    expect(rows.map(({ predictor, outcomeId, n }) => [predictor, outcomeId, n])).toEqual([
      ['Pair score', 'sat', 30],
      ['Pair score', 'lasted', 30],
      ['Values', 'sat', 30],
      ['Values', 'lasted', 30],
    ]);
    for (const { effect, p, pAdjusted } of rows) {
      expect(effect?.lower).toBeLessThan(effect?.estimate ?? 0);
      expect(pAdjusted).toBeGreaterThanOrEqual(p ?? 1);
    }
  });
  it('has the interval of Bonett and Wright', () => {
    // tanh(atanh(.5) ± 1.959964 √((1 + .125) / 27)), by hand.
    expect(spearmanInterval(0.5, 30, 0.95)?.lower).toBeCloseTo(Math.tanh(0.5493061 - 0.4000759), 6);
    expect(spearmanInterval(0.5, 30, 0.95)?.upper).toBeCloseTo(Math.tanh(0.5493061 + 0.4000759), 6);
    expect(spearmanInterval(1, 30, 0.95)).toBeNull();
  });
  it('says so where there are too few', () => {
    const { submissions, facts } = people(11, (index) => index % 5);
    const rows = relateToOutcome(submissions, listMeasures([item], []), facts, options);
    expect(new Set(rows.map(({ problem }) => problem))).toEqual(
      new Set(['Too few people answered with their name and have a pair score, so nothing can be said.']),
    );
  });
});

describe('response rate', () => {
  it('is AAPOR 2 with Wilson’s interval', () => {
    // R: prop.test(85, 111, correct = FALSE)$conf.int is .6789 to .8348.
    const { rate, invited } = responseRate({
      complete: 80,
      partial: 5,
      refused: 2,
      notContacted: 4,
      other: 20,
    });
    expect(invited).toBe(111);
    expect([rate?.estimate, rate?.lower, rate?.upper].map((value) => value?.toFixed(4))).toEqual([
      '0.7658',
      '0.6789',
      '0.8348',
    ]);
  });
  it('is not told where more answered than were invited, or nobody was', () => {
    expect(
      responseRate({ complete: 5, partial: 0, refused: 0, notContacted: 0, other: -1 }).problem,
    ).toContain('More people answered');
    expect(
      responseRate({ complete: 0, partial: 0, refused: 0, notContacted: 0, other: 0 }).problem,
    ).toContain('Nobody');
  });
  it('counts an answer as partial by the stated share of what this side is asked', () => {
    const items = [makeItem('a'), makeItem('b'), makeItem('c', { role: 'mentor' }), makeItem('d')];
    const [three, one, none] = submissionsOf(items, [
      { side: 'mentee', answers: { a: 1, b: 2, d: 3 } },
      { side: 'mentee', answers: { a: 1 } },
      { side: 'mentee', answers: { c: 4 } },
    ]);
    const kinds = [three, one, none].map((submission) =>
      completenessOf(submission as Submission, items, 0.5),
    );
    expect(kinds).toEqual(['complete', 'partial', 'blank']);
  });
});

describe('words of numbers', () => {
  it.each([
    [0.253, '.25'],
    [-0.013, '−.01'],
    [-0.001, '.00'],
    [1, '1.00'],
    [-1, '−1.00'],
  ])('%f is %s', (value, words) => expect(wordEstimate(value)).toBe(words));
  it.each([
    [0.0002, 'p < .001'],
    [0.0334, 'p = .033'],
    [0.2008, 'p = .20'],
    [0.996, 'p > .99'],
  ])('%f is %s', (value, words) => expect(wordP(value)).toBe(words));
});
