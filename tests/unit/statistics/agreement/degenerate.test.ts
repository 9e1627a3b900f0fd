import { describe, expect, it } from 'vitest';
import {
  cohensKappa,
  fleissKappa,
  gwetAC1,
  krippendorffAlpha,
} from '../../../../src/shared/statistics/index.ts';

const reason = (words: RegExp) => ({ ok: false, reason: expect.stringMatching(words) });

describe('agreement that does not exist is said in words', () => {
  it.each([
    ['kappa of nothing', () => cohensKappa([]), /empty/],
    [
      'kappa of no units',
      () =>
        cohensKappa([
          [0, 0],
          [0, 0],
        ]),
      /no units/,
    ],
    ['kappa of one category', () => cohensKappa([[9]]), /same category.*0\/0/],
    [
      'kappa, weighted, of one used category',
      () =>
        cohensKappa(
          [
            [0, 0],
            [0, 9],
          ],
          { weights: 'linear' },
        ),
      /0\/0/,
    ],
    [
      'kappa of a table that is not square',
      () =>
        cohensKappa([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      /square/,
    ],
    ['kappa of ragged rows', () => cohensKappa([[1, 2], [4]]), /square/],
    [
      'kappa of a fraction',
      () =>
        cohensKappa([
          [1, 0.5],
          [1, 1],
        ]),
      /whole number/,
    ],
    [
      'kappa of a negative count',
      () =>
        cohensKappa([
          [1, -1],
          [1, 1],
        ]),
      /whole number/,
    ],
    [
      'kappa of NaN',
      () =>
        cohensKappa([
          [1, Number.NaN],
          [1, 1],
        ]),
      /whole number/,
    ],
    [
      'kappa at level 1',
      () =>
        cohensKappa(
          [
            [1, 1],
            [1, 1],
          ],
          { level: 1 },
        ),
      /confidence level/,
    ],
    ['AC1 of nothing', () => gwetAC1([]), /empty/],
    ['AC1 of one category', () => gwetAC1([[9]]), /two categories/],
    [
      'AC1 of one unit',
      () =>
        gwetAC1([
          [1, 0],
          [0, 0],
        ]),
      /two units/,
    ],
    ['AC1 of a table that is not square', () => gwetAC1([[1, 2]]), /square/],
    ['Fleiss of nothing', () => fleissKappa([]), /empty/],
    ['Fleiss of one subject', () => fleissKappa([[2, 1]]), /two subjects/],
    [
      'Fleiss of one rater',
      () =>
        fleissKappa([
          [1, 0],
          [0, 1],
        ]),
      /two raters/,
    ],
    [
      'Fleiss of unequal raters',
      () =>
        fleissKappa([
          [2, 1],
          [1, 1],
        ]),
      /same number of ratings/,
    ],
    [
      'Fleiss of one used category',
      () =>
        fleissKappa([
          [3, 0],
          [3, 0],
        ]),
      /0\/0/,
    ],
    ['alpha of one coder', () => krippendorffAlpha([[1, 2]], 'nominal'), /two coders/],
    ['alpha of no units', () => krippendorffAlpha([[], []], 'nominal'), /No unit/],
    [
      'alpha of nothing in common',
      () =>
        krippendorffAlpha(
          [
            [1, null],
            [null, 2],
          ],
          'ordinal',
        ),
      /No unit/,
    ],
    [
      'alpha of one value',
      () =>
        krippendorffAlpha(
          [
            [2, 2],
            [2, 2],
          ],
          'interval',
        ),
      /0\/0/,
    ],
    [
      'alpha of one value where coders meet',
      () =>
        krippendorffAlpha(
          [
            [2, 5],
            [2, null],
          ],
          'ratio',
        ),
      /0\/0/,
    ],
    ['alpha of ragged rows', () => krippendorffAlpha([[1, 2], [1]], 'nominal'), /every unit/],
    [
      'alpha of infinity',
      () =>
        krippendorffAlpha(
          [
            [1, Number.POSITIVE_INFINITY],
            [1, 2],
          ],
          'nominal',
        ),
      /number/,
    ],
    [
      'alpha, ratio, below 0',
      () =>
        krippendorffAlpha(
          [
            [1, -2],
            [1, 2],
          ],
          'ratio',
        ),
      /below 0/,
    ],
  ] as const)('%s', (_, compute, words) => {
    expect(compute()).toEqual(reason(words));
  });
});

describe('numbers that mislead carry a note', () => {
  it('much agreement, low kappa: the paradox; AC1 stays high', () => {
    const table = [
      [92, 3],
      [2, 1],
    ];
    const kappa = cohensKappa(table);
    expect(kappa).toMatchObject({ note: expect.stringMatching(/agree on most units, yet kappa is low/) });
    expect(Reflect.get(kappa, 'estimate')).toBeLessThan(0.3);
    expect(Reflect.get(gwetAC1(table), 'estimate')).toBeGreaterThan(0.9);
  });

  it('full agreement: an interval without width is no certainty', () => {
    expect(
      cohensKappa([
        [3, 0],
        [0, 4],
      ]),
    ).toMatchObject({
      estimate: 1,
      standardError: 0,
      lower: 1,
      upper: 1,
      note: expect.stringMatching(/no width/),
    });
  });

  it('ordinary agreement: none', () => {
    expect(
      cohensKappa([
        [25, 10],
        [15, 20],
      ]),
    ).toMatchObject({ note: null });
  });
});

describe('the interval of alpha', () => {
  const ratings = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];

  it('comes with a seed, holds the estimate, and repeats', () => {
    const alpha = krippendorffAlpha(ratings, 'nominal', { seed: 3, draws: 500 });
    const { estimate, lower, upper } = alpha as { estimate: number; lower: number; upper: number };
    expect(lower).toBeLessThan(estimate);
    expect(upper).toBeGreaterThan(estimate);
    expect(upper).toBeLessThanOrEqual(1);
    expect(krippendorffAlpha(ratings, 'nominal', { seed: 3, draws: 500 })).toEqual(alpha);
    expect(krippendorffAlpha(ratings, 'nominal', { seed: 4, draws: 500 })).not.toEqual(alpha);
  });

  it('says why there is none', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2],
          [1, 2],
        ],
        'nominal',
        { seed: 1 },
      ),
    ).toMatchObject({
      estimate: 1,
      noInterval: expect.stringMatching(/too many/),
    });
  });
});
