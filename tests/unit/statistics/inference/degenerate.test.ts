import { describe, expect, it } from 'vitest';
import * as statistics from '../../../../src/shared/statistics/index.ts';

const {
  adjustP,
  chiSquareIndependence,
  cliffsDelta,
  cohensD,
  cohensDPaired,
  cramersV,
  distributions,
  dunn,
  fisherExact,
  friedman,
  kendallTauB,
  kruskalWallis,
  mannWhitneyU,
  mcnemar,
  pairedT,
  rankBiserial,
  rankBiserialPaired,
  signTest,
  spearman,
  welchT,
  wilcoxonSignedRank,
} = statistics;

const reason = { ok: false, reason: expect.stringMatching(/^[A-Z].+\.$/) };
const twoGroups = { mannWhitneyU, cliffsDelta, rankBiserial, welchT, cohensD };
const pairs = {
  wilcoxonSignedRank,
  signTest,
  rankBiserialPaired,
  pairedT,
  cohensDPaired,
  spearman,
  kendallTauB,
};
const ofTables = { chiSquareIndependence, fisherExact, cramersV, mcnemar };

describe.each(Object.entries(twoGroups))('%s says in words that', (_name, compare) => {
  it.each([
    ['a group is empty', [], [1, 2]],
    ['the other group is empty', [1, 2], []],
    ['all values are tied', [3, 3, 3], [3, 3]],
    ['a value is missing', [1, Number.NaN], [1, 2]],
    ['a value is infinite', [1, 2], [1, Number.POSITIVE_INFINITY]],
  ])('%s', (_case, x, y) => {
    expect(compare(x, y)).toEqual(reason);
  });
});

describe.each(Object.entries(pairs))('%s says in words that', (_name, compare) => {
  it.each([
    ['there are no pairs', [], []],
    ['the columns differ in length', [1, 2, 3], [1, 2]],
    ['nothing varies', [2, 2, 2, 2], [2, 2, 2, 2]],
    ['a value is missing', [1, Number.NaN, 3], [1, 2, 4]],
  ])('%s', (_case, x, y) => {
    expect(compare(x, y)).toEqual(reason);
  });
});

describe.each(Object.entries(ofTables))('%s says in words that', (_name, compute) => {
  it.each([
    ['the table is empty', []],
    ['there is one row', [[1, 2]]],
    ['there is one column', [[1], [2]]],
    ['all counts are 0', [[0, 0], [0, 0]]], // biome-ignore format: reads as a table
    ['a count is negative', [[1, -1], [2, 3]]], // biome-ignore format: reads as a table
    ['a count is a fraction', [[1, 0.5], [2, 3]]], // biome-ignore format: reads as a table
    ['rows differ in length', [[1, 2], [2]]], // biome-ignore format: reads as a table
  ] as [string, number[][]][])('%s', (_case, table) => {
    expect(compute(table)).toEqual(reason);
  });
});

describe('what cannot be computed is said in words', () => {
  it.each([
    ['delta of single values', () => cliffsDelta([1], [2])],
    ['delta at level 1', () => cliffsDelta([1, 2], [2, 3], { level: 1 })],
    ['biserial at level 0', () => rankBiserial([1, 2], [2, 3], { level: 0 })],
    ['t of a single value', () => welchT([1], [2, 3])],
    ['t without spread', () => welchT([1, 1], [2, 2])],
    ['t without spread but for rounding', () => welchT([0.1, 0.1, 0.1], [0.2, 0.2, 0.2])],
    ['t at level 2', () => welchT([1, 2], [2, 3], { level: 2 })],
    ['t of huge values', () => welchT([1e308, -1e308], [1e308, 1e308])],
    ['d without spread', () => cohensD([1, 1], [2, 2])],
    ['paired t of one pair', () => pairedT([1], [2])],
    ['paired t of equal changes', () => pairedT([1, 2, 3], [2, 3, 4])],
    ['paired t of changes equal but for rounding', () => pairedT([3.4, 2.4, 4.2], [3.2, 2.2, 4])],
    ['two pairs', () => spearman([1, 2], [1, 2])],
    ['one flat column', () => kendallTauB([1, 2, 3], [5, 5, 5])],
    [
      'exact spearman of too many pairs',
      () => spearman([...Array(10).keys()], [...Array(10).keys()], { method: 'exact' }),
    ],
    ['one group', () => kruskalWallis([[1, 2, 3]])],
    ['no groups', () => kruskalWallis([])],
    ['an empty group', () => kruskalWallis([[1, 2], [], [3]])],
    ['tied groups', () => dunn([[1, 1], [1]])],
    ['no rows', () => friedman([])],
    [
      'one whole row',
      () =>
        friedman([
          [1, 2, 3],
          [1, null, 3],
        ]),
    ],
    ['one column', () => friedman([[1], [2]])],
    [
      'rows of one value',
      () =>
        friedman([
          [1, 1, 1],
          [2, 2, 2],
        ]),
    ],
    [
      'ragged rows',
      () =>
        friedman([
          [1, 2],
          [1, 2, 3],
        ]),
    ],
    [
      'chi square with an empty row',
      () =>
        chiSquareIndependence([
          [0, 0],
          [1, 2],
        ]),
    ],
    [
      'chi square with an empty column',
      () =>
        chiSquareIndependence([
          [0, 1],
          [0, 2],
        ]),
    ],
    [
      'fisher with one row that counts',
      () =>
        fisherExact([
          [0, 0],
          [1, 2],
        ]),
    ],
    [
      'fisher without samples',
      () =>
        fisherExact(
          [...Array(9)].map(() => Array<number>(9).fill(30)),
          { samples: 0 },
        ),
    ],
    [
      'V at level 1',
      () =>
        cramersV(
          [
            [1, 2],
            [3, 4],
          ],
          { level: 1 },
        ),
    ],
    [
      'mcnemar without change',
      () =>
        mcnemar([
          [4, 0],
          [0, 5],
        ]),
    ],
    [
      'mcnemar of a table that is not square',
      () =>
        mcnemar([
          [4, 0, 1],
          [0, 5, 2],
        ]),
    ],
    ['p above 1', () => adjustP([0.1, 1.2], 'holm')],
    ['p that is no number', () => adjustP([Number.NaN], 'bh')],
    [
      'too large for an exact p',
      () => mannWhitneyU([...Array(400).keys()], [...Array(400).keys()], { method: 'exact' }),
    ],
    ['no degrees of freedom', () => distributions.tCdf(1, 0)],
    ['negative degrees', () => distributions.chiSquareUpper(1, -2)],
    ['no number', () => distributions.noncentralTCdf(Number.NaN, 3, 1)],
    ['no shape', () => distributions.betaCdf(0.5, 0, 1)],
    ['quantile of 1', () => distributions.normalQuantile(1)],
  ])('%s', (_case, run) => {
    expect(run()).toEqual(reason);
  });

  it('an empty family has nothing to correct', () => {
    expect(adjustP([], 'holm')).toEqual([]);
  });

  it('infinite points of a distribution are its ends', () => {
    const far = Number.POSITIVE_INFINITY;
    expect([distributions.normalCdf(far), distributions.normalCdf(-far)]).toEqual([1, 0]);
    expect([distributions.tCdf(far, 3), distributions.tCdf(-far, 3)]).toEqual([1, 0]);
    expect([distributions.chiSquareUpper(far, 3), distributions.chiSquareUpper(-far, 3)]).toEqual([0, 1]);
    expect([distributions.fUpper(far, 3, 4), distributions.fUpper(-1, 3, 4)]).toEqual([0, 1]);
    expect([distributions.noncentralTCdf(far, 3, 1), distributions.noncentralTCdf(-far, 3, 1)]).toEqual([
      1, 0,
    ]);
  });
});
