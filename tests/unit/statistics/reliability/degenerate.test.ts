import { describe, expect, it } from 'vitest';
import { cronbachAlpha, mcdonaldOmega } from '../../../../src/shared/statistics/index.ts';

const reason = (words: RegExp) => ({ ok: false, reason: expect.stringMatching(words) });
const good = [
  [1, 2, 2],
  [2, 2, 3],
  [3, 4, 3],
  [4, 4, 5],
  [5, 4, 5],
  [2, 3, 1],
];

describe('reliability that does not exist is said in words', () => {
  it.each([
    ['nothing', () => cronbachAlpha([]), /no answers/],
    ['empty rows', () => cronbachAlpha([[], []]), /no answers/],
    ['one item', () => cronbachAlpha([[1], [2]]), /two items/],
    ['one respondent', () => cronbachAlpha([[1, 2]]), /two respondents/],
    [
      'nobody answered everything',
      () =>
        cronbachAlpha([
          [1, null],
          [null, 2],
          [3, null],
        ]),
      /two respondents/,
    ],
    [
      'nobody answered both, pairwise',
      () =>
        cronbachAlpha(
          [
            [1, null],
            [2, null],
            [null, 2],
            [null, 3],
          ],
          { missing: 'pairwise' },
        ),
      /together/,
    ],
    [
      'an item without variation',
      () =>
        cronbachAlpha([
          [1, 4],
          [2, 4],
          [3, 4],
        ]),
      /^Item 2 /,
    ],
    [
      'an item nobody answered',
      () =>
        cronbachAlpha(
          [
            [1, null],
            [2, null],
          ],
          { missing: 'pairwise' },
        ),
      /^Item 2 /,
    ],
    [
      'an item without variation, of decimals',
      () =>
        cronbachAlpha([
          [0.1, 1],
          [0.1, 2],
          [0.1, 3],
        ]),
      /^Item 1 /,
    ],
    [
      'mirror images',
      () =>
        cronbachAlpha([
          [1, 5],
          [2, 4],
          [5, 1],
        ]),
      /cancel each other out/,
    ],
    [
      'mirror images of decimals',
      () =>
        cronbachAlpha([
          [0.1, 0.5],
          [0.25, 0.35],
          [0.5, 0.1],
        ]),
      /cancel/,
    ],
    [
      'gaps that make alpha exceed 1',
      () =>
        cronbachAlpha(
          [
            [null, 1],
            [5, null],
            [4, null],
            [5, 2],
            [null, 1],
            [null, 1],
            [2, 1],
          ],
          { missing: 'pairwise' },
        ),
      /do not fit together/,
    ],
    ['ragged rows', () => cronbachAlpha([[1, 2], [1]]), /place for every item/],
    [
      'NaN',
      () =>
        cronbachAlpha([
          [1, 2],
          [Number.NaN, 3],
        ]),
      /must be a number/,
    ],
    ['a level of 0', () => cronbachAlpha(good, { level: 0 }), /confidence level/],
    ['omega of nothing', () => mcdonaldOmega([]), /no answers/],
    [
      'omega of two items',
      () =>
        mcdonaldOmega([
          [1, 2],
          [2, 3],
          [3, 1],
        ]),
      /three items/,
    ],
    [
      'omega of an item without variation',
      () => mcdonaldOmega(good.map(([one, two]) => [one as number, two as number, 3])),
      /^Item 3 /,
    ],
    [
      'omega of repeated items',
      () => mcdonaldOmega(good.map(([one, two]) => [one as number, two as number, one as number])),
      /^Not estimable: some items repeat/,
    ],
    [
      'omega of too few respondents',
      () => mcdonaldOmega(good.slice(0, 3)),
      /^Not estimable: .*too few respondents/,
    ],
    [
      'omega of unrelated items',
      () => mcdonaldOmega([0, 1, 2, 3, 4, 5, 6, 7].map((row) => [row & 1, row & 2, row & 4])),
      /^Not estimable: fewer than three items have something in common/,
    ],
    [
      'omega of correlations .9, .9, .3 (a loading of 1.64)',
      () =>
        mcdonaldOmega([
          [2, 1, 3],
          [1, 1, 1],
          [4, 3, 5],
          [3, 5, 1],
          [5, 5, 4],
          [3, 2, 4],
          [2, 3, 1],
          [4, 5, 3],
        ]),
      /^Not estimable: .*Heywood/,
    ],
  ] as const)('%s', (_, compute, words) => {
    expect(compute()).toEqual(reason(words));
  });

  it('two items: alpha exists, dropping one leaves none', () => {
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 2],
        [3, 5],
      ]),
    ).toMatchObject({ ifDropped: [null, null] });
  });

  it('two items that cancel each other out: the third stands against nothing', () => {
    const rows = [
      [1, 5, 2],
      [2, 4, 1],
      [5, 1, 4],
      [3, 3, 3],
    ];
    const result = cronbachAlpha(rows);
    expect(result).toMatchObject({
      ifDropped: [expect.any(Number), expect.any(Number), null],
      itemRest: [expect.any(Number), expect.any(Number), null],
    });
  });
});
