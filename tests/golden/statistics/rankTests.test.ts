import { describe, expect, it } from 'vitest';
import {
  dunn,
  friedman,
  isDegenerate,
  kruskalWallis,
  mannWhitneyU,
  signTest,
  wilcoxonSignedRank,
} from '../../../src/shared/statistics/index.ts';
import { expectCloseTo } from './closeTo.ts';
import { expectFieldsCloseTo } from './expectFieldsCloseTo.ts';
import golden from './rankTests.json' with { type: 'json' };

const readP = (result: object): unknown => Reflect.get(result, 'p');

describe('mannWhitneyU agrees with R 4.6', () => {
  it.each(golden.mannWhitneyU)('case $#: u = $u', ({ x, y, u, p, method, normal, uncorrected }) => {
    const auto = mannWhitneyU(x, y);
    expectFieldsCloseTo(auto, { u, p });
    expect(auto).toMatchObject({ method });
    expectCloseTo(readP(mannWhitneyU(x, y, { method: 'normal' })), normal, 'normal');
    const plain = mannWhitneyU(x, y, { method: 'normal', continuity: false });
    expectCloseTo(readP(plain), uncorrected, 'without correction');
  });
});

describe('wilcoxonSignedRank and signTest agree with R 4.6', () => {
  it.each(golden.wilcoxonSignedRank)('case $#: v = $v', (row) => {
    const { x, y, n, v, p, method, normal, uncorrected, pratt, sign } = row;
    const auto = wilcoxonSignedRank(x, y);
    expectFieldsCloseTo(auto, { n, v, p });
    expect(auto).toMatchObject({ method });
    expectCloseTo(readP(wilcoxonSignedRank(x, y, { method: 'normal' })), normal, 'normal');
    const plain = wilcoxonSignedRank(x, y, { method: 'normal', continuity: false });
    expectCloseTo(readP(plain), uncorrected, 'without correction');
    expectFieldsCloseTo(signTest(x, y), { ...sign, n });
    const withZeros = wilcoxonSignedRank(x, y, { zeros: 'pratt' });
    if (pratt === null) expect(withZeros).toMatchObject({ method: 'normal', n });
    else expectFieldsCloseTo(withZeros, { ...pratt, n });
  });
});

describe('kruskalWallis and dunn agree with R 4.6', () => {
  it.each(golden.kruskalWallis)('case $#: h = $h', ({ groups, dunn: pairs, ...expected }) => {
    expectFieldsCloseTo(kruskalWallis(groups), expected);
    for (const adjust of ['none', 'holm', 'bh'] as const) {
      const found = dunn(groups, { adjust });
      if (isDegenerate(found)) throw new Error(found.reason);
      expect(found.map(({ i, j }) => [i, j])).toEqual(pairs.i.map((i, index) => [i, pairs.j[index]]));
      for (const [index, pair] of found.entries()) {
        const [z, p, pAdjusted] = [pairs.z, pairs.none, pairs[adjust]].map((values) => values[index]);
        // R's mean ranks leave rounding where two groups are level.
        expect(pair.z).toBeCloseTo(z as number, 11);
        expectCloseTo(pair.p, p as number, `p ${index}`);
        expectCloseTo(pair.pAdjusted, pAdjusted as number, `${adjust} ${index}`);
      }
    }
  });
});

describe('friedman agrees with R 4.6', () => {
  it.each(golden.friedman)('case $#: q = $q', ({ blocks, ...expected }) => {
    expectFieldsCloseTo(friedman(blocks), expected);
  });
});
