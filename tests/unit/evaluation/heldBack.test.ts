import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinSteps,
  type RatingSummary,
  runWords,
  summarizeSurvey,
  suppressTable,
  tellChoices,
  tellShare,
} from '../../../src/shared/evaluation/index.ts';
import { mean, median, quantile, standardDeviation } from '../../../src/shared/statistics/index.ts';
import { makeItem, makeSurvey, rowsOf } from './makeSurvey.ts';

const limit = fc.integer({ min: 3, max: 6 });
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Every way in which n people can lie on so many steps. */
const distributions = (n: number, steps: number): number[][] =>
  steps === 1
    ? [[n]]
    : Array.from({ length: n + 1 }, (_, first) =>
        distributions(n - first, steps - 1).map((rest) => [first, ...rest]),
      ).flat();

describe('joinSteps', () => {
  it.each([
    [[1, 2, 6, 21, 17], 5, 3, '0-2:9 3-3:21 4-4:17'],
    [[0, 0, 5, 6, 7], 5, 3, '0-0:0 1-1:0 2-2:5 3-3:6 4-4:7'],
    [[3, 2, 3, 4, 6], 5, 3, '0-2:8 3-4:10'],
    [[0, 1, 1, 3, 20], 5, 3, '0-0:0 1-3:5 4-4:20'],
    [[1, 1, 1, 1, 1], 5, 3, '0-4:5'],
    [[1, 0, 0, 0, 0], 5, 3, '0-4:1'],
    [[1, 2, 6, 21, 17], 1, 3, '0-0:1 1-1:2 2-2:6 3-3:21 4-4:17'],
    [[], 5, 0, ''],
  ])('%j with limit %i', (counts, k, edge, expected) => {
    expect(
      joinSteps(counts, k, edge)
        .map(({ from, to, count }) => `${from}-${to}:${count}`)
        .join(' '),
    ).toBe(expected);
  });

  it('covers every step once, keeps the total, and shows no number from 1 to k − 1 where n is k or more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 2, maxLength: 11 }),
        limit,
        fc.nat(5),
        (counts, k, edge) => {
          const runs = joinSteps(counts, k, Math.min(edge, counts.length));
          expect(
            runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
          ).toEqual(counts.map((_, step) => step));
          for (const { from, to, count } of runs) expect(count).toBe(sum(counts.slice(from, to + 1)));
          if (sum(counts) >= k) for (const { count } of runs) expect(count === 0 || count >= k).toBe(true);
        },
      ),
    );
  });

  it('words a run by its ends', () => {
    expect(runWords(['low', 'middle', 'high'], { from: 0, to: 1, count: 5 })).toBe('low to middle');
    expect(runWords(['low', 'middle', 'high'], { from: 2, to: 2, count: 5 })).toBe('high');
  });
});

describe('a rating item as it is shown', () => {
  const figures = (counts: readonly number[]) => {
    const values = counts.flatMap((count, step) => new Array<number>(count).fill(step + 1));
    const tenth = (value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : null);
    return {
      median: median(values),
      lowerQuartile: quantile(values, 0.25),
      upperQuartile: quantile(values, 0.75),
      mean: tenth(mean(values)),
      standardDeviation: tenth(standardDeviation(values)),
    };
  };

  it('fits at least two distributions at every step that is too small to be shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { minLength: 3, maxLength: 4 }),
        limit,
        fc.boolean(),
        (counts, k, reversed) => {
          fc.pre(sum(counts) >= k);
          const scale = { min: 1, max: counts.length, labels: [] };
          const survey = makeSurvey([makeItem('a', { scale, reversed })], rowsOf('mentee', 'a', counts));
          const [item] = summarizeSurvey(survey, { smallCell: k }).items as readonly RatingSummary[];
          const group = item?.groups[0];
          if (group === undefined) throw new Error('The group is shown.');
          const told = group.favorable?.told;
          const boxes = item?.favorableSteps ?? [];
          // Everything that is shown of the group, and every distribution that it fits.
          const fitting = distributions(sum(counts), counts.length).filter((way) => {
            const own = figures(way);
            const favorable = sum(boxes.map((box) => way[box] ?? 0));
            return (
              group.runs.every(({ from, to, count }) => sum(way.slice(from, to + 1)) === count) &&
              (Object.keys(own) as (keyof typeof own)[]).every((name) => {
                const shown = group[name];
                const joined = group.runs.some(({ from, to }) => from !== to);
                const exact = joined || typeof shown !== 'number' ? shown : Math.round(shown * 10) / 10;
                return (
                  shown === null ||
                  own[name] === (name === 'mean' || name === 'standardDeviation' ? exact : shown)
                );
              }) &&
              (told === undefined ||
                (told.kind === 'exact'
                  ? favorable === told.count
                  : favorable >= ('bound' in told ? told.bound : 0)))
            );
          });
          expect(fitting.length).toBeGreaterThan(0);
          counts.forEach((count, step) => {
            if (count > 0 && count < k)
              expect(new Set(fitting.map((way) => way[step])).size).toBeGreaterThan(1);
          });
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('tellShare and tellChoices', () => {
  it.each([
    [38, 47, { kind: 'exact', count: 38, n: 47 }],
    [45, 47, { kind: 'at least', bound: 43, n: 47 }],
    [2, 47, { kind: 'at most', bound: 4, n: 47 }],
    [47, 47, { kind: 'exact', count: 47, n: 47 }],
    [0, 47, { kind: 'exact', count: 0, n: 47 }],
  ])('%i of %i', (count, n, expected) => expect(tellShare(count, n, 5)).toEqual(expected));

  it('holds back at least two options of a single choice, of at least k people together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 3, maxLength: 7 }), limit, (counts, k) => {
        const n = sum(counts);
        fc.pre(n >= k);
        const told = tellChoices(counts, n, k, false);
        const hidden = counts.filter((_, index) => told[index]?.kind === 'hidden');
        counts.forEach((count, index) => {
          if (count > 0 && count < k) expect(told[index]?.kind).toBe('hidden');
        });
        const others = counts.filter((count) => count > 0).length;
        if (hidden.length > 0 && others > 1) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(sum(hidden)).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });

  it('tells yes and no as bounds', () => {
    expect(tellChoices([45, 2], 47, 5, false)).toEqual([
      { kind: 'at least', bound: 43, n: 47 },
      { kind: 'at most', bound: 4, n: 47 },
    ]);
  });
});

describe('suppressTable', () => {
  it('shows everything where nothing is small', () => {
    expect(
      suppressTable(
        [
          [5, 9],
          [12, 0],
        ],
        5,
      ),
    ).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('closes a rectangle round a small cell with as few people as possible', () => {
    expect(
      suppressTable(
        [
          [2, 40, 9],
          [30, 50, 20],
          [7, 60, 8],
        ],
        5,
      ),
    ).toEqual([
      [true, false, true],
      [false, false, false],
      [true, false, true],
    ]);
  });

  it('gives up where a cell stands alone in its row', () => {
    expect(
      suppressTable(
        [
          [3, 0],
          [0, 8],
        ],
        5,
      ),
    ).toBeNull();
  });

  it('leaves at least two tables possible for every hidden cell, with all totals known', () => {
    const table = fc.array(fc.array(fc.nat(7), { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(table, limit, (ragged, k) => {
        const width = Math.min(...ragged.map((row) => row.length));
        const counts = ragged.map((row) => row.slice(0, width));
        const hidden = suppressTable(counts, k);
        if (hidden === null) return;
        const values = counts.map((row) => row.map(() => new Set<number>()));
        // Brute force: row by row every split of what is hidden, kept where the columns add up as well.
        const columns = counts[0]?.map((_, column) => sum(counts.map((row) => row[column] ?? 0))) ?? [];
        const fill = (row: number, chosen: number[][]): void => {
          if (row === counts.length) {
            const fits = columns.every(
              (total, column) => sum(chosen.map((one) => one[column] ?? 0)) === total,
            );
            if (fits)
              for (const [r, one] of chosen.entries())
                for (const [c, value] of one.entries()) values[r]?.[c]?.add(value);
            return;
          }
          const own = counts[row] ?? [];
          const places = own.flatMap((_, column) => (hidden[row]?.[column] ? [column] : []));
          const rest = sum(places.map((column) => own[column] ?? 0));
          const ways = places.length === 0 ? [[]] : distributions(rest, places.length);
          for (const way of ways)
            fill(row + 1, [...chosen, own.map((value, column) => way[places.indexOf(column)] ?? value)]);
        };
        fill(0, []);
        for (const [r, row] of counts.entries())
          for (const [c, count] of row.entries()) {
            if (count > 0 && count < k) expect(hidden[r]?.[c]).toBe(true);
            if (hidden[r]?.[c]) expect(values[r]?.[c]?.size).toBeGreaterThan(1);
          }
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});
