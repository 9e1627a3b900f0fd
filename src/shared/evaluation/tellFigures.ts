import { mean, median, quantile, standardDeviation } from '../statistics/index.ts';
import type { StepRun } from './joinSteps.ts';

/** Null where the value does not exist for these answers, or would give a number away that is held back. */
export interface NumberFigures {
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
}

const orNull = (value: number | { readonly ok: false }): number | null =>
  typeof value === 'number' ? value : null;

export const describeNumbers = (values: readonly number[]): NumberFigures => ({
  median: orNull(median(values)),
  lowerQuartile: orNull(quantile(values, 0.25)),
  upperQuartile: orNull(quantile(values, 0.75)),
  mean: orNull(mean(values)),
  standardDeviation: orNull(standardDeviation(values)),
});

/** All ways in which `count` answers can lie on `steps` neighboring steps. */
const compositions = (count: number, steps: number): readonly (readonly number[])[] =>
  steps === 1
    ? [[count]]
    : Array.from({ length: count + 1 }, (_, first) =>
        compositions(count - first, steps - 1).map((rest) => [first, ...rest]),
      ).flat();

/** Beyond so many ways the figures can't tell one of them. */
const mostWays = 20_000;

const waysOf = (runs: readonly StepRun[]): readonly (readonly number[])[] | null => {
  let ways: readonly (readonly number[])[] = [[]];
  for (const { from, to, count } of runs) {
    const steps = to - from + 1;
    // Count of compositions: (count + steps − 1) choose (steps − 1).
    let size = 1;
    for (let index = 1; index < steps; index++) size *= (count + index) / index;
    if (ways.length * size > mostWays) return null;
    const own = compositions(count, steps);
    ways = ways.flatMap((way) => own.map((part) => [...way, ...part]));
  }
  return ways;
};

const valuesOf = (counts: readonly number[], min: number): number[] =>
  counts.flatMap((count, step) => new Array<number>(count).fill(min + step));

const tenths = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);
const rounded = (figures: NumberFigures): NumberFigures => ({
  ...figures,
  mean: tenths(figures.mean),
  standardDeviation: tenths(figures.standardDeviation),
});

/**
 * Median, quartiles, mean and standard deviation of a rating item such that no step which the runs put together can be
 * worked out from them: mean and deviation are given to one decimal then, and left out as far as it takes. That is
 * checked by going through every distribution that fits what is told.
 * @param runs steps as they are shown
 * @param counts answers per step, lowest first
 */
export const tellFigures = (
  values: readonly number[],
  runs: readonly StepRun[],
  counts: readonly number[],
  min: number,
  smallCell: number,
): NumberFigures => {
  const exact = describeNumbers(values);
  if (runs.every(({ from, to }) => from === to)) return exact;
  const ways = waysOf(runs);
  const told = rounded(exact);
  if (ways === null) return told;
  const figuresOf = ways.map((way) => ({ way, figures: rounded(describeNumbers(valuesOf(way, min))) }));
  const guarded = counts.flatMap((count, step) => (count > 0 && count < smallCell ? [step] : []));
  const isSafe = (names: readonly (keyof NumberFigures)[]): boolean => {
    const fitting = figuresOf.filter(({ figures }) => names.every((name) => figures[name] === told[name]));
    return guarded.every((step) => new Set(fitting.map(({ way }) => way[step])).size > 1);
  };
  const order: readonly (keyof NumberFigures)[] = [
    'median',
    'lowerQuartile',
    'upperQuartile',
    'mean',
    'standardDeviation',
  ];
  const kept: (keyof NumberFigures)[] = [];
  for (const name of order) if (isSafe([...kept, name])) kept.push(name);
  return Object.fromEntries(
    order.map((name) => [name, kept.includes(name) ? told[name] : null]),
  ) as unknown as NumberFigures;
};
