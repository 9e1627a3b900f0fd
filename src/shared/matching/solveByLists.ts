import { bidForPlaces } from './bidForPlaces.ts';
import { createChainSearch, placeByChain } from './chainSearch.ts';
import { emptyFlow, type Flow } from './flow.ts';
import { type Network, readLine } from './network.ts';
import { roughBids } from './roughBids.ts';
import { createShortlists, remakeLists, type Shortlists } from './shortlists.ts';
import type { Watch } from './watch.ts';

/** Whether short lists can solve it: one mentor a mentee, and no families between mentors and the end. */
export const fitsLists = (network: Network): boolean =>
  network.maxUnits === 1 && network.family === undefined;

/**
 * Where every place will be filled, prices may start anywhere: each mentor's is what the mentees, each at its own
 * cheapest, pay at least. Takes out what all mentees think alike about a mentor, and what a mentee scores everywhere.
 */
const reduceBothSides = (network: Network, v: Float64Array, mustStop: () => boolean): void => {
  const { rows, columns } = network;
  const line = new Float64Array(columns);
  v.fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    if (row % 64 === 0 && mustStop()) break;
    if (network.units[row] === 0) continue;
    readLine(network, row, line);
    let least = Number.POSITIVE_INFINITY;
    for (let column = 0; column < columns; column++) if (line[column]! < least) least = line[column]!;
    if (least === Number.POSITIVE_INFINITY) continue;
    for (let column = 0; column < columns; column++) {
      const reduced = line[column]! - least;
      if (reduced < v[column]!) v[column] = reduced;
    }
  }
  for (let column = 0; column < columns; column++) if (v[column] === Number.POSITIVE_INFINITY) v[column] = 0;
};

/** Shifts prices so that no mentor's is above 0: with every place filled only differences count. */
const lowerPrices = (flow: Flow): void => {
  const { u, v } = flow;
  const highest = v.reduce((most, price) => Math.max(most, price), Number.NEGATIVE_INFINITY);
  if (highest <= 0) return;
  for (let column = 0; column < v.length; column++) v[column]! -= highest;
  for (let row = 0; row < u.length; row++) u[row]! += highest;
};

/** Searches are long if, after this many or more, each has looked at so many mentors on average. */
const FIRST_SEARCHES = 16;
const LONG_SEARCH = 40;

/**
 * Bids, then searches for whoever is left.
 * @returns false where the searches turn out long and better prices to start from would pay
 */
const finish = (
  flow: Flow,
  lists: Shortlists,
  settings: { readonly full: boolean; readonly mayGiveUp: boolean; readonly mustStop: () => boolean },
  onShare: (share: number) => void,
): boolean => {
  const { full, mayGiveUp, mustStop } = settings;
  const left = bidForPlaces(flow, lists, full, mustStop);
  const search = createChainSearch(flow);
  for (let index = 0; index < left.length; index++) {
    if (mustStop()) return true;
    placeByChain(flow, lists, left[index]!, search, full);
    if (index % 64 === 63) onShare(index / left.length);
    const remaining = left.length - index;
    if (
      mayGiveUp &&
      index >= FIRST_SEARCHES &&
      remaining > FIRST_SEARCHES &&
      search.steps > index * Math.min(LONG_SEARCH, flow.network.rows / 10)
    )
      return false;
  }
  return true;
};

/** The same prices without any pairs. */
const clearPairs = (flow: Flow): Flow => ({ ...emptyFlow(flow.network), v: flow.v });

const solveFrom = (network: Network, full: boolean, watch: Watch): { flow: Flow; complete: boolean } => {
  let flow = emptyFlow(network);
  let stopped = false;
  const mustStop = (): boolean => {
    stopped ||= watch.shouldStop?.() === true;
    return stopped;
  };
  if (full) reduceBothSides(network, flow.v, mustStop);
  const lists = createShortlists(network);
  remakeLists(lists, flow.v, mustStop);
  const onShare = (share: number): void => watch.onShare?.(0.4 + 0.6 * share);
  const mayGiveUp = full && network.capacity.every((places) => places <= 1);
  if (!stopped && !finish(flow, lists, { full, mayGiveUp, mustStop }, onShare)) {
    flow = clearPairs(flow);
    roughBids(network, lists, flow.v, mustStop);
    remakeLists(lists, flow.v, mustStop);
    if (!stopped) finish(flow, lists, { full, mayGiveUp: false, mustStop }, onShare);
  }
  return { flow, complete: !stopped };
};

/** The cheapest flow of a network that fits short lists; the same answer as `solveFlow`, many times faster. */
export const solveByLists = (network: Network, watch: Watch = {}): { flow: Flow; complete: boolean } => {
  const wanted = network.units.reduce((sum, units) => sum + units, 0);
  const places = network.capacity.reduce((sum, capacity) => sum + capacity, 0);
  const full = wanted === places && network.wanted.every((count) => count === 0);
  if (full) {
    const solved = solveFrom(network, true, watch);
    const everyone = solved.flow.skipped.every((count) => count === 0);
    if (!solved.complete) {
      lowerPrices(solved.flow);
      return solved;
    }
    if (everyone) {
      lowerPrices(solved.flow);
      if (solved.flow.u.every((price, row) => network.units[row] === 0 || price <= network.skipLast[row]!))
        return solved;
    }
  }
  return solveFrom(network, false, watch);
};
