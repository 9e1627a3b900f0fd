import { type Degenerate, degenerate } from '../degenerate.ts';
import { decomposeCholesky, findLeadingEigenpair, solveCholesky } from './linearAlgebra.ts';

export interface OneFactor {
  /** Loading of each item on the common factor (items of spread 1); their sum is not negative. */
  readonly loadings: readonly number[];
  /** Variance of each item that it does not share, above 0. */
  readonly uniquenesses: readonly number[];
}

type Matrix = readonly (readonly number[])[];

/** The misfit at some uniquenesses with the best loadings put in (Jöreskog 1967), up to a constant. */
interface Point {
  readonly logs: readonly number[];
  readonly scaled: Matrix;
  readonly misfit: number;
  readonly value: number;
  readonly vector: readonly number[];
  readonly slope: readonly number[];
}

/** An item with less variance of its own than this has, in effect, none. */
const smallestUniqueness = 1e-4;

const steepest = (point: Point): number => Math.max(...point.slope.map(Math.abs));

/** Downhill; or, where the misfit is too flat to tell, less steep. */
const isBetter = (next: Point, from: Point): boolean =>
  Math.abs(next.misfit - from.misfit) < 1e-13 * Math.max(1, Math.abs(from.misfit))
    ? steepest(next) < steepest(from)
    : next.misfit < from.misfit;

const evaluate = (correlation: Matrix, logs: readonly number[]): Point => {
  const scale = logs.map((log) => Math.exp(-log / 2));
  const scaled = correlation.map((row, one) =>
    row.map((cell, other) => cell * (scale[one] as number) * (scale[other] as number)),
  );
  const { value, vector } = findLeadingEigenpair(scaled);
  const trace = scaled.reduce((sum, row, item) => sum + (row[item] as number), 0);
  const misfit = trace - value + Math.log(value) + logs.reduce((sum, log) => sum + log, 0);
  const slope = vector.map((part, item) => {
    const share = part * part;
    return 1 - share - ((scaled[item]?.[item] as number) - value * share);
  });
  return { logs, scaled, misfit, value, vector, slope };
};

/** The matrix whose cells are made from their places. */
const build = (size: number, cellAt: (row: number, column: number) => number): number[][] =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => cellAt(row, column)));

/**
 * Second derivatives of the misfit. The other eigenvectors enter through one inverse: adding the leading one back to
 * (value − matrix) makes it positive definite.
 */
const computeCurvature = ({ scaled, value, vector }: Point): Matrix | null => {
  const size = vector.length;
  const u = (item: number): number => vector[item] as number;
  const cell = (row: number, column: number): number => scaled[row]?.[column] as number;
  const same = (row: number, column: number): number => (row === column ? 1 : 0);
  const gap = build(
    size,
    (row, column) => value * (same(row, column) + u(row) * u(column)) - cell(row, column),
  );
  const lower = decomposeCholesky(gap, 1e-14);
  if (lower === null) return null;
  const inverse = build(size, same).map((unit) => solveCholesky(lower, unit));
  return build(size, (row, column) => {
    const pair = u(row) * u(column);
    const others = 2 * value * (inverse[row]?.[column] as number) - pair - same(row, column);
    return same(row, column) * cell(row, row) - value * pair * pair - (value - 1) * pair * others;
  });
};

/** Where the misfit curves upwards: Newton's step; elsewhere the step of the expected curvature, or straight down. */
const chooseStep = (from: Point): readonly number[] => {
  const expected = build(
    from.vector.length,
    (row, column) =>
      ((row === column ? 1 : 0) - (from.vector[row] as number) * (from.vector[column] as number)) ** 2,
  );
  const curvature = computeCurvature(from);
  const lower = (curvature && decomposeCholesky(curvature, 1e-10)) ?? decomposeCholesky(expected, 1e-10);
  return lower === null ? from.slope : solveCholesky(lower, from.slope);
};

/** A step downhill, at most 1 in any direction, shortened until it is downhill. */
const takeStep = (correlation: Matrix, from: Point): Point | null => {
  const step = chooseStep(from);
  const longest = Math.max(1, ...step.map(Math.abs));
  for (let share = 1 / longest; share > 1e-9; share /= 2) {
    const next = evaluate(
      correlation,
      from.logs.map((log, item) => log - share * (step[item] as number)),
    );
    if (isBetter(next, from)) return next;
  }
  return null;
};

/**
 * One common factor by maximum likelihood.
 * @param correlation correlations of at least three items
 * @returns degenerate ("not estimable") where the correlations are not those of different items, hold no common factor,
 *   or leave an item without a variance of its own (a Heywood case)
 * Source: Jöreskog (1967), Lawley and Maxwell (1971). R: `factanal(covmat = correlation, factors = 1)` run to the end.
 */
export const fitOneFactor = (correlation: Matrix): OneFactor | Degenerate => {
  if (correlation.length < 3)
    return degenerate('One common factor is not estimable from fewer than three items.');
  const lower = decomposeCholesky(correlation, 1e-10);
  if (lower === null)
    return degenerate(
      'Not estimable: some items repeat others exactly, or there are too few respondents for so many items.',
    );
  const start = correlation.map((row, item) => {
    const unit = row.map((_, place) => (place === item ? 1 : 0));
    const inverse = solveCholesky(lower, unit)[item] as number;
    return Math.log(Math.min(1, (1 - 0.5 / correlation.length) / inverse));
  });
  let point = evaluate(correlation, start);
  for (let turn = 0; turn < 500; turn++) {
    const heywood = point.logs.findIndex((log) => log < Math.log(smallestUniqueness));
    if (heywood >= 0)
      return degenerate(
        `Not estimable: item ${heywood + 1} would be explained completely by the common factor (a Heywood case).`,
      );
    if (steepest(point) < 1e-14) break;
    const next = takeStep(correlation, point);
    if (next === null) break;
    point = next;
  }
  if (steepest(point) > 1e-9)
    return degenerate('Not estimable: the search for one common factor did not settle.');
  const uniquenesses = point.logs.map(Math.exp);
  const length = Math.sqrt(Math.max(0, point.value - 1));
  const sign =
    point.vector.reduce((sum, part, item) => sum + part * Math.sqrt(uniquenesses[item] as number), 0) < 0
      ? -1
      : 1;
  const loadings = point.vector.map(
    (part, item) => sign * length * part * Math.sqrt(uniquenesses[item] as number),
  );
  // With one or two loadings, the same correlations come from many other loadings just as well.
  if (loadings.filter((loading) => Math.abs(loading) > 1e-6).length < 3)
    return degenerate('Not estimable: fewer than three items have something in common.');
  return { loadings, uniquenesses };
};
