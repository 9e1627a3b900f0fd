import type { Margins } from './table.ts';

/** Tables within this relative distance of the observed one's chance count as equally likely, as in R. */
export const tieSlack = 1e-7;

/** What it may cost before it gives up, about a second: columns tried for the bounds, ways carried on, ways kept. */
const mostTried = 1e7;
const mostCarried = 2e7;
const mostKept = 1e6;

/** The greatest and the smallest weight with which the columns from here on can be filled. */
interface Reach {
  readonly most: number;
  readonly least: number;
}

const nothingLeft: Reach = { most: 0, least: 0 };

interface Node {
  readonly rest: readonly number[];
  /** Weights of the ways here, each with how many ways there are; ways of the same weight are one. */
  readonly ways: Map<number, { readonly weight: number; count: number }>;
}

/** Each way to take `total` from the rows' rests, with its weight −Σ log x!, until `visit` says to stop. */
const forEachColumn = (
  rest: readonly number[],
  total: number,
  logs: Float64Array,
  visit: (left: readonly number[], weight: number) => boolean,
): boolean => {
  const left = [...rest];
  const after = new Array<number>(rest.length + 1).fill(0);
  for (let row = rest.length - 1; row >= 0; row--)
    after[row] = (after[row + 1] as number) + (rest[row] as number);
  const fill = (row: number, open: number, weight: number): boolean => {
    const here = rest[row] as number;
    const last = row === rest.length - 1;
    const from = Math.max(0, open - (after[row + 1] as number));
    for (let count = from; count <= Math.min(here, open); count++) {
      left[row] = here - count;
      const next = weight - (logs[count] as number);
      if (!(last ? visit(left, next) : fill(row + 1, open - count, next))) return false;
    }
    return true;
  };
  return fill(0, total, 0);
};

/** What the rows have left, in rising order, because rows are alike; and one number that names it. */
const createNaming = (base: number, size: number) => {
  const sorted = new Array<number>(size).fill(0);
  return (left: readonly number[]): readonly [sorted: readonly number[], key: number] => {
    for (let index = 0; index < size; index++) {
      const value = left[index] as number;
      let place = index;
      for (; place > 0 && (sorted[place - 1] as number) > value; place--)
        sorted[place] = sorted[place - 1] as number;
      sorted[place] = value;
    }
    let key = 0;
    for (const value of sorted) key = key * base + value;
    return [sorted, key];
  };
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
  const base = Math.max(...rows) + 1;
  if (base ** rows.length > Number.MAX_SAFE_INTEGER) return null;
  const name = createNaming(base, rows.length);
  const reaches = totals.map(() => new Map<number, Reach>());
  let tried = 0;
  let carried = 0;
  let kept = 0;

  const findReach = (column: number, rest: readonly number[], key: number): Reach => {
    const known = reaches[column]?.get(key);
    if (known !== undefined) return known;
    let [most, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const isLast = column === totals.length - 1;
    forEachColumn(rest, totals[column] as number, logs, (left, weight) => {
      if (tried++ > mostTried) return false;
      const [sorted, nextKey] = name(left);
      const further = isLast
        ? nothingLeft
        : (reaches[column + 1]?.get(nextKey) ?? findReach(column + 1, [...sorted], nextKey));
      most = Math.max(most, weight + further.most);
      least = Math.min(least, weight + further.least);
      return true;
    });
    const reach = { most, least };
    reaches[column]?.set(key, reach);
    return reach;
  };

  const [start, startKey] = name(rows);
  let nodes = new Map<number, Node>([
    [startKey, { rest: [...start], ways: new Map([[0, { weight: 0, count: 1 }]]) }],
  ]);
  let p = 0;
  for (const [column, total] of totals.entries()) {
    const next = new Map<number, Node>();
    for (const [key, { rest, ways }] of nodes) {
      const { most, least } = findReach(column, rest, key);
      if (tried > mostTried) return null;
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
        carried += undecided.length;
        if (carried > mostCarried || kept > mostKept) return false;
        const [sorted, childKey] = name(left);
        let child = next.get(childKey);
        if (child === undefined) {
          child = { rest: [...sorted], ways: new Map() };
          next.set(childKey, child);
        }
        for (const { weight, count } of undecided) {
          const sum = weight + added;
          const rounded = Math.round(sum * 1e11);
          const way = child.ways.get(rounded);
          if (way === undefined) {
            child.ways.set(rounded, { weight: sum, count });
            kept++;
          } else way.count += count;
        }
        return true;
      });
    }
    if (carried > mostCarried || kept > mostKept) return null;
    nodes = next;
  }
  return Math.min(1, p);
};
