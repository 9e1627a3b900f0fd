import { type Network, readLine } from './network.ts';

/**
 * Short lists of each mentee's cheapest mentors. Prices of mentors only fall, so a pair outside a list never comes
 * below the bound that it had when the list was made: the lists are exact, and are made longer only when a search
 * reaches that bound.
 */
export interface Shortlists {
  readonly network: Network;
  readonly start: Int32Array;
  readonly length: Int32Array;
  /** No pair outside the list costs less than this beyond the mentor's price. */
  readonly bound: Float64Array;
  column: Int32Array;
  cost: Float64Array;
  used: number;
  /** How long the next list of each mentee becomes. */
  readonly wish: Int32Array;
  /** One line of costs: working space. */
  readonly line: Float64Array;
  readonly sample: Float64Array;
  readonly found: Int32Array;
  readonly value: Float64Array;
  readonly spare: Float64Array;
}

const FIRST_LENGTH = 20;

const firstLength = (network: Network): number =>
  Math.min(network.columns, FIRST_LENGTH + Math.floor(Math.sqrt(network.columns) / 4));

/** Makes all lists anew, as short as at the start. */
export const remakeLists = (lists: Shortlists, v: Float64Array, mustStop: () => boolean): void => {
  lists.used = 0;
  lists.wish.fill(firstLength(lists.network));
  for (let row = 0; row < lists.network.rows; row++) {
    if (row % 64 === 0 && mustStop()) return;
    if (lists.network.units[row]! > 0) makeList(lists, row, v);
  }
};

export const createShortlists = (network: Network): Shortlists => {
  const { rows, columns } = network;
  const first = firstLength(network);
  const room = rows * Math.min(columns, 4 * first) + columns;
  return {
    network,
    start: new Int32Array(rows),
    length: new Int32Array(rows),
    bound: new Float64Array(rows),
    column: new Int32Array(room),
    cost: new Float64Array(room),
    used: 0,
    wish: new Int32Array(rows).fill(first),
    line: new Float64Array(columns),
    sample: new Float64Array(Math.min(64, columns)),
    found: new Int32Array(columns),
    value: new Float64Array(columns),
    spare: new Float64Array(columns),
  };
};

const reserve = (lists: Shortlists, more: number): void => {
  if (lists.used + more <= lists.column.length) return;
  const size = Math.max(lists.used + more, Math.ceil(lists.column.length * 1.5));
  const column = new Int32Array(size);
  column.set(lists.column);
  const cost = new Float64Array(size);
  cost.set(lists.cost);
  lists.column = column;
  lists.cost = cost;
};

/** Reorders the first `count` values so that the one at `place` is where sorting would put it (Hoare 1961). */
const selectPlace = (values: Float64Array, count: number, place: number): number => {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place]!;
};

/** A limit below which about `wish` of the values lie, judged by an even sample; Infinity = take them all. */
const guessLimit = (lists: Shortlists, wish: number, v: Float64Array): number => {
  const { line, sample } = lists;
  const size = sample.length;
  const place = Math.ceil((wish * 1.5 * size) / line.length);
  if (place >= size - 1) return Number.POSITIVE_INFINITY;
  const step = line.length / size;
  for (let index = 0; index < size; index++) {
    const column = Math.floor(index * step);
    sample[index] = line[column]! - v[column]!;
  }
  return selectPlace(sample, size, place);
};

/**
 * Makes the list of a mentee anew by today's prices, `wish` pairs or more; the next one will be four times as long
 * (with `grow`).
 * Begins at another mentor for every mentee, so that equal costs spread over all mentors.
 */
export const makeList = (lists: Shortlists, row: number, v: Float64Array, grow = true): void => {
  const { network, line, wish, found, value } = lists;
  const { columns } = network;
  const want = Math.min(columns, wish[row]!);
  if (grow) wish[row] = want * 4;
  readLine(network, row, line);
  const turn = Math.floor(((row * 0.618_033_988_75) % 1) * columns);
  let count = 0;
  let outside = Number.POSITIVE_INFINITY;
  for (let ask = want * 3 >= columns ? columns : want; ; ask *= 4) {
    const limit = guessLimit(lists, ask, v);
    count = 0;
    outside = Number.POSITIVE_INFINITY;
    for (let part = 0; part < 2; part++) {
      const last = part === 0 ? columns : turn;
      for (let column = part === 0 ? turn : 0; column < last; column++) {
        const reduced = line[column]! - v[column]!;
        if (reduced <= limit) {
          found[count] = column;
          value[count++] = reduced;
        } else if (reduced < outside) outside = reduced;
      }
    }
    if (count >= want || limit === Number.POSITIVE_INFINITY) break;
  }
  let limit = Number.POSITIVE_INFINITY;
  const most = want * 4;
  if (count > most) {
    // Pairs below the limit all go in; of those at it, as many as fit.
    lists.spare.set(value.subarray(0, count));
    limit = selectPlace(lists.spare, count, want);
    outside = limit;
  }
  reserve(lists, Math.min(count, most));
  const start = lists.used;
  let used = start;
  let left = most;
  if (limit !== Number.POSITIVE_INFINITY)
    for (let index = 0; index < count; index++) if (value[index]! < limit) left--;
  for (let index = 0; index < count; index++) {
    const reduced = value[index]!;
    if (reduced > limit || reduced === Number.POSITIVE_INFINITY) continue;
    if (reduced === limit && left-- <= 0) continue;
    const column = found[index]!;
    lists.column[used] = column;
    lists.cost[used++] = line[column]!;
  }
  lists.start[row] = start;
  lists.length[row] = used - start;
  lists.bound[row] = outside;
  lists.used = used;
};
