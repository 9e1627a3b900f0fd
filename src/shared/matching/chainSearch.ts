import { addPair, type Flow, removePair, roomCost } from './flow.ts';
import { NodeHeap } from './heap.ts';
import { makeList, type Shortlists } from './shortlists.ts';

/** Working space for the search for cheapest chains over short lists. */
export interface ChainSearch {
  readonly distance: Float64Array;
  /** The mentee from which a mentor was reached. */
  readonly from: Int32Array;
  readonly done: Uint8Array;
  readonly heap: NodeHeap;
  readonly touched: Int32Array;
  /** Mentees passed through, and how far away each was. */
  readonly passed: Int32Array;
  readonly passedAt: Float64Array;
  /** Mentors looked at in all searches so far. */
  steps: number;
}

export const createChainSearch = (flow: Flow): ChainSearch => {
  const { rows, columns } = flow.network;
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  return {
    distance,
    from: new Int32Array(columns),
    done: new Uint8Array(columns),
    heap: new NodeHeap(distance),
    touched: new Int32Array(columns),
    passed: new Int32Array(rows),
    passedAt: new Float64Array(rows),
    steps: 0,
  };
};

/**
 * Gives one mentee a mentor (or an empty place) by the cheapest chain of moves, and renews the prices: Dijkstra over
 * short lists. A list whose bound the search reaches is made longer first, so the chain is exact.
 * @param openPrices every place will be filled in the end, so a place costs nothing whatever its mentor's price
 */
export const placeByChain = (
  flow: Flow,
  lists: Shortlists,
  source: number,
  search: ChainSearch,
  openPrices: boolean,
): void => {
  const { network, u, v, head, next } = flow;
  const { capacity, skipLast } = network;
  const { load } = flow;
  const { distance, from, done, heap, touched, passed, passedAt } = search;
  let touchedCount = 0;
  let passedCount = 0;
  heap.clear();
  let end = Number.POSITIVE_INFINITY;
  /** Where the best chain ends: a mentor with room, or (−1 − mentee) at that mentee's empty place. */
  let ending = -1 - source;
  let bound = Number.POSITIVE_INFINITY;
  let boundAt = -1;

  const relax = (row: number, base: number): void => {
    const first = lists.start[row]!;
    const last = first + lists.length[row]!;
    const { column: columnOf, cost } = lists;
    for (let index = first; index < last; index++) {
      const column = columnOf[index]!;
      const length = base + cost[index]! - v[column]!;
      if (length >= end || length >= distance[column]! || done[column] === 1) continue;
      if (distance[column] === Number.POSITIVE_INFINITY) touched[touchedCount++] = column;
      distance[column] = length;
      from[column] = row;
      heap.push(column);
      if (load[column]! < capacity[column]!) {
        const total = openPrices ? length : length + roomCost(flow, column);
        if (total < end) {
          end = total;
          ending = column;
        }
      }
    }
  };
  const pass = (row: number, at: number): void => {
    const index = passedCount++;
    passed[index] = row;
    passedAt[index] = at;
    const base = at - u[row]!;
    const skip = base + skipLast[row]!;
    if (skip < end) {
      end = skip;
      ending = -1 - row;
    }
    relax(row, base);
    const limit = base + lists.bound[row]!;
    if (limit < bound) {
      bound = limit;
      boundAt = index;
    }
  };

  u[source] = 0;
  pass(source, 0);
  for (;;) {
    const nearest = heap.size > 0 ? distance[heap.first]! : Number.POSITIVE_INFINITY;
    if (bound < end && bound < nearest) {
      const row = passed[boundAt]!;
      makeList(lists, row, v);
      relax(row, passedAt[boundAt]! - u[row]!);
      bound = Number.POSITIVE_INFINITY;
      for (let index = 0; index < passedCount; index++) {
        const limit = passedAt[index]! - u[passed[index]!]! + lists.bound[passed[index]!]!;
        if (limit < bound) {
          bound = limit;
          boundAt = index;
        }
      }
      continue;
    }
    if (end <= nearest) break;
    const column = heap.pop();
    done[column] = 1;
    search.steps++;
    for (let place = head[column]!; place !== -1; place = next[place]!) pass(place, distance[column]!);
  }

  for (let index = 0; index < touchedCount; index++) {
    const column = touched[index]!;
    if (done[column] === 1) v[column]! -= end - distance[column]!;
    done[column] = 0;
    distance[column] = Number.POSITIVE_INFINITY;
  }
  for (let index = 0; index < passedCount; index++) u[passed[index]!]! += end - passedAt[index]!;
  follow(flow, source, ending, from);
};

/** Carries out the chain backwards from its end. */
const follow = (flow: Flow, source: number, ending: number, from: Int32Array): void => {
  let column = ending;
  if (ending < 0) {
    const row = -1 - ending;
    flow.skipped[row]!++;
    if (row === source) return;
    column = flow.mate[row]!;
    removePair(flow, row, column);
  }
  for (;;) {
    const row = from[column]!;
    const before = flow.mate[row]!;
    if (row !== source) removePair(flow, row, before);
    addPair(flow, row, column);
    if (row === source) return;
    column = before;
  }
};
