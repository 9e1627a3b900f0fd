import type { Margins } from './table.ts';

/** Tables within this relative distance of the observed one's chance count as equally likely, as in R. */
export const tieSlack = 1e-7;

/** How much the exact count may cost before it gives up: about two seconds. */
const mostSteps = 3e6;

/** The greatest and the smallest weight with which the columns from here on can be filled. */
interface Reach {
  readonly most: number;
  readonly least: number;
}

interface Node {
  readonly rest: readonly number[];
  /** Weights of the ways here, each with how many ways there are; ways of the same weight are one. */
  readonly ways: Map<number, { readonly weight: number; count: number }>;
}

/** Each way to take `total` from the rows' rests, with its weight −Σ log x!. */
const forEachColumn = (
  rest: readonly number[],
  total: number,
  logs: Float64Array,
  visit: (left: readonly number[], weight: number) => void,
): void => {
  const left = [...rest];
  const after = new Array<number>(rest.length + 1).fill(0);
  for (let row = rest.length - 1; row >= 0; row--)
    after[row] = (after[row + 1] as number) + (rest[row] as number);
  const fill = (row: number, open: number, weight: number): void => {
    const here = rest[row] as number;
    const last = row === rest.length - 1;
    const from = last ? open : Math.max(0, open - (after[row + 1] as number));
    for (let count = from; count <= Math.min(here, open); count++) {
      left[row] = here - count;
      const next = weight - (logs[count] as number);
      if (last) visit(left, next);
      else fill(row + 1, open - count, next);
    }
  };
  fill(0, total, 0);
};

/**
 * The sum of the chances of all tables with these margins that are no likelier than the observed one, or null where
 * that would take too long. Columns are filled one after the other; tables that leave the same rows to fill share a
 * node (Mehta and Patel 1983). The bounds of a node are its true extremes, found by trying, not by a formula: a way is
 * counted or dropped as a whole only where that is certain.
 */
export const sumUnlikelyTables = (
  table: readonly (readonly number[])[],
  { rows, columns, n }: Margins,
  logs: Float64Array,
): number | null => {
  const order = columns
    .map((_, index) => index)
    .sort((a, b) => (columns[b] as number) - (columns[a] as number));
  const totals = order.map((index) => columns[index] as number);
  const observed = -table.flat().reduce((sum, count) => sum + (logs[count] as number), 0);
  const ceiling = observed + tieSlack;
  const fixed =
    [...rows, ...columns].reduce((sum, count) => sum + (logs[count] as number), 0) - (logs[n] as number);
  const reaches = totals.map(() => new Map<string, Reach>());
  let steps = 0;

  const findReach = (column: number, rest: readonly number[], key: string): Reach => {
    const known = reaches[column]?.get(key);
    if (known !== undefined) return known;
    let [most, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    forEachColumn(rest, totals[column] as number, logs, (left, weight) => {
      if (steps++ > mostSteps) return;
      if (column === totals.length - 1) {
        most = weight;
        least = weight;
        return;
      }
      const sorted = [...left].sort((a, b) => a - b);
      const further = findReach(column + 1, sorted, sorted.join());
      most = Math.max(most, weight + further.most);
      least = Math.min(least, weight + further.least);
    });
    const reach = { most, least };
    reaches[column]?.set(key, reach);
    return reach;
  };

  const start = [...rows].sort((a, b) => a - b);
  let nodes = new Map<string, Node>([
    [start.join(), { rest: start, ways: new Map([[0, { weight: 0, count: 1 }]]) }],
  ]);
  let p = 0;
  for (const [column, total] of totals.entries()) {
    const next = new Map<string, Node>();
    for (const [key, { rest, ways }] of nodes) {
      const { most, least } = findReach(column, rest, key);
      if (steps > mostSteps) return null;
      const open = totals.slice(column);
      const all =
        (logs[open.reduce((sum, count) => sum + count, 0)] as number) -
        [...open, ...rest].reduce((sum, count) => sum + (logs[count] as number), 0);
      const undecided = [...ways.values()].filter(({ weight, count }) => {
        if (weight + most <= ceiling) {
          p += count * Math.exp(weight + all + fixed);
          return false;
        }
        return weight + least <= ceiling;
      });
      if (undecided.length === 0) continue;
      forEachColumn(rest, total, logs, (left, added) => {
        steps += undecided.length;
        if (steps > mostSteps) return;
        const sorted = [...left].sort((a, b) => a - b);
        const childKey = sorted.join();
        const child = next.get(childKey) ?? { rest: sorted, ways: new Map() };
        next.set(childKey, child);
        for (const { weight, count } of undecided) {
          const sum = weight + added;
          const rounded = Math.round(sum * 1e11);
          const way = child.ways.get(rounded);
          if (way === undefined) child.ways.set(rounded, { weight: sum, count });
          else way.count += count;
        }
      });
    }
    if (steps > mostSteps) return null;
    nodes = next;
  }
  return Math.min(1, p);
};
