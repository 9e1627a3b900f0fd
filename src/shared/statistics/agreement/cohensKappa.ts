import { type Degenerate, degenerate, type Interval } from '../degenerate.ts';
import { agreementInterval, normalReach, spreadOverCells } from './agreementInterval.ts';
import { type CountTable, readSquareCounts } from './readCounts.ts';

/** What a disagreement between two categories costs: the same everywhere, its distance, or its squared distance. */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

export interface CohensKappa extends Interval {
  readonly standardError: number;
  /** Share of (weighted) agreement that was seen, 0 to 1. */
  readonly observed: number;
  /** Share of (weighted) agreement that chance would give, 0 to 1. */
  readonly expected: number;
  /** Units that both coders judged. */
  readonly n: number;
  /** What a reader must know to take the number rightly; null where nothing stands out. */
  readonly note: string | null;
}

const weightOf: Readonly<Record<KappaWeights, (distance: number) => number>> = {
  none: (distance) => (distance === 0 ? 1 : 0),
  linear: (distance) => 1 - distance,
  quadratic: (distance) => 1 - distance * distance,
};

const paradoxNote =
  'The coders agree on most units, yet kappa is low: nearly all units fall into one category, so that much ' +
  'agreement is expected by chance alone. Report the share of agreement and AC1 beside it.';
const noSpreadNote =
  'The interval has no width because the formula sees no variation in this table; that does not make it certain.';

/** A large share of agreement with a low kappa (Feinstein and Cicchetti 1990), or an interval that only looks sure. */
const findNote = (agreed: number, estimate: number, standardError: number): string | null => {
  if (agreed >= 0.8 && estimate < 0.5) return paradoxNote;
  return standardError === 0 ? noSpreadNote : null;
};

/**
 * Agreement of two coders beyond chance.
 * @param table square table of counts: first coder's categories in the rows, second coder's in the columns, in the
 *   order of the scale where weights are used; a unit that one of them did not judge is left out before
 * @param options.weights `none` (default), `linear` or `quadratic`, for ordered categories
 * @param options.level confidence level, .95 unless told
 * @returns estimate from −1 to 1 with the standard error of Fleiss, Cohen and Everitt (1969) and a normal interval
 *   cut at −1 and 1; degenerate where the table is no square table of counts, is empty, or where both coders put
 *   all units into one category (0/0)
 * Source: Cohen (1960, 1968). R: `vcd::Kappa(table, weights = "Equal-Spacing" | "Fleiss-Cohen")`.
 */
export const cohensKappa = (
  table: CountTable,
  options: { readonly weights?: KappaWeights; readonly level?: number } = {},
): CohensKappa | Degenerate => {
  const { weights = 'none', level = 0.95 } = options;
  const margins = readSquareCounts(table);
  if ('ok' in margins) return margins;
  if (!(level > 0 && level < 1)) return degenerate('The confidence level must lie between 0 and 1.');
  const { rows, columns, total } = margins;
  const used = rows.filter((count, category) => count + (columns[category] as number) > 0).length;
  if (used < 2)
    return degenerate(
      'Both coders put every unit into the same category, so agreement beyond chance is not defined (0/0).',
    );

  const weight = (row: number, column: number): number =>
    weightOf[weights](Math.abs(row - column) / (rows.length - 1));
  const weighCells = (cellOf: (row: number, column: number) => number): number =>
    rows.reduce(
      (sum, _, row) =>
        columns.reduce((inner, __, column) => inner + weight(row, column) * cellOf(row, column), sum),
      0,
    );
  const cell = (row: number, column: number): number => table[row]?.[column] as number;
  const observed = weighCells(cell) / total;
  const expected =
    weighCells((row, column) => (rows[row] as number) * (columns[column] as number)) / (total * total);
  const estimate = (observed - expected) / (1 - expected);

  const meanOfRow = rows.map(
    (_, row) => columns.reduce((sum, count, column) => sum + count * weight(row, column), 0) / total,
  );
  const meanOfColumn = columns.map(
    (_, column) => rows.reduce((sum, count, row) => sum + count * weight(row, column), 0) / total,
  );
  const spread = spreadOverCells(
    table,
    total,
    (row, column) =>
      weight(row, column) - ((meanOfRow[row] as number) + (meanOfColumn[column] as number)) * (1 - estimate),
  );
  const standardError = spread / (1 - expected) / Math.sqrt(total);
  const agreed = rows.reduce((sum, _, category) => sum + cell(category, category), 0) / total;
  return Object.freeze({
    ...agreementInterval(estimate, standardError, normalReach(level)),
    standardError,
    observed,
    expected,
    n: total,
    note: findNote(agreed, estimate, standardError),
  });
};
