import { addPair, type Flow, removePair, roomCost } from './flow.ts';
import { makeList, type Shortlists } from './shortlists.ts';

/**
 * The start of the solve: mentees without a mentor bid in turn for their cheapest one. A full mentor's price falls by
 * what the bidder's second choice is worse, and whoever paid least there gives way (augmenting row reduction of Jonker
 * and Volgenant 1987; places of one mentor are bid for one by one as in Bertsekas and Castañón 1989). Exact prices
 * throughout, but no promise to finish: after `most` bids the rest is left to the search for chains.
 * @returns mentees who are still without a mentor
 */
export const bidForPlaces = (
  flow: Flow,
  lists: Shortlists,
  openPrices: boolean,
  mustStop: () => boolean,
): number[] => {
  const { network, v, u, load } = flow;
  const { rows, capacity, units, skipLast } = network;
  const most = rows * 6;
  /** What each mentee pays for its place. */
  const paid = new Float64Array(rows);
  const left: number[] = [];
  const queue = new Int32Array(rows + most + 1);
  let tail = 0;
  for (let row = 0; row < rows; row++) if (units[row]! > 0) queue[tail++] = row;
  let bids = 0;
  for (let head = 0; head < tail; head++) {
    const row = queue[head]!;
    if (bids >= most || (head % 64 === 0 && mustStop())) {
      left.push(row);
      continue;
    }
    let best = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let column = -1;
    let other = -1;
    for (;;) {
      best = Number.POSITIVE_INFINITY;
      second = Number.POSITIVE_INFINITY;
      column = -1;
      other = -1;
      const from = lists.start[row]!;
      const to = from + lists.length[row]!;
      for (let index = from; index < to; index++) {
        const reduced = lists.cost[index]! - v[lists.column[index]!]!;
        if (reduced >= second) continue;
        if (reduced < best) {
          second = best;
          other = column;
          best = reduced;
          column = lists.column[index]!;
        } else {
          second = reduced;
          other = lists.column[index]!;
        }
      }
      const bound = lists.bound[row]!;
      if (best <= bound) {
        if (bound < second) {
          second = bound;
          other = -1;
        }
        break;
      }
      makeList(lists, row, v);
    }
    const skip = skipLast[row]!;
    if (column === -1 || skip <= best) {
      left.push(row);
      continue;
    }
    if (skip < second) second = skip;
    const isOpen = (at: number): boolean =>
      openPrices ? load[at]! < capacity[at]! : roomCost(flow, at) === 0;
    if (best === second && other !== -1 && !isOpen(column) && isOpen(other)) column = other;
    u[row] = best;
    if (isOpen(column)) {
      addPair(flow, row, column);
      paid[row] = v[column]!;
      continue;
    }
    const drop = second - best;
    if (load[column]! < capacity[column]! || capacity[column] === 0 || drop === 0) {
      left.push(row);
      continue;
    }
    bids++;
    let cheapest = -1;
    for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!)
      if (cheapest === -1 || paid[place]! > paid[cheapest]!) cheapest = place;
    removePair(flow, cheapest, column);
    addPair(flow, row, column);
    paid[row] = v[column]! - drop;
    let price = paid[row]!;
    for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!)
      if (paid[place]! > price) price = paid[place]!;
    v[column] = price;
    queue[tail++] = cheapest;
  }
  for (let row = 0; row < rows; row++) {
    const column = flow.mate[row]!;
    if (column !== -1) u[row] = pairCost(lists, row, column) - v[column]!;
  }
  return left;
};

/** Cost of a pair that is on the mentee's list. */
const pairCost = (lists: Shortlists, row: number, column: number): number => {
  let index = lists.start[row]!;
  while (lists.column[index] !== column) index++;
  return lists.cost[index]!;
};
