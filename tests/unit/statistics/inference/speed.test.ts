import { expect, it } from 'vitest';
import { kendallTauB, mannWhitneyU, wilcoxonSignedRank } from '../../../../src/shared/statistics/index.ts';
import { createRandom } from '../../../../src/shared/util/index.ts';

/** The best of some runs, so that a busy machine does not count. */
const measure = (run: () => object): number =>
  Math.min(
    ...Array.from({ length: 6 }, () => {
      const start = performance.now();
      expect(run()).toMatchObject({ method: 'normal' });
      return performance.now() - start;
    }),
  );

const random = createRandom(3);
const numbers = Array.from({ length: 70_000 }, () => random());
const ratings = numbers.map((value) => Math.ceil(value * 5));

it('mannWhitneyU on 70,000 rows takes less than 100 ms, ratings or numbers', () => {
  for (const values of [numbers, ratings]) {
    const [x, y] = [values.slice(0, 40_000), values.slice(40_000)];
    expect(measure(() => mannWhitneyU(x, y))).toBeLessThan(100);
  }
});

it('no test of pairs grows with the square of the rows', () => {
  const [x, y] = [numbers.slice(0, 35_000), numbers.slice(35_000)];
  expect(measure(() => kendallTauB(x, y))).toBeLessThan(1000);
  expect(measure(() => wilcoxonSignedRank(x, y))).toBeLessThan(1000);
});
