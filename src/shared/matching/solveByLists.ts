import { bidForPlaces } from './bidForPlaces.ts';
import { createChainSearch, placeByChain } from './chainSearch.ts';
import { emptyFlow, type Flow } from './flow.ts';
import type { Network } from './network.ts';
import { reduceBothSides } from './reduceBothSides.ts';
import { roughBids } from './roughBids.ts';
import { createShortlists, remakeLists, type Shortlists } from './shortlists.ts';
import type { Watch } from './watch.ts';

/** Whether short lists can solve it: one mentor a mentee, and no families between mentors and the end. */
export const fitsLists = (network: Network): boolean =>
  network.maxUnits === 1 && network.family === undefined;

/** Shifts prices so that no mentor's is above 0: with every place filled only differences count. */
const lowerPrices = (flow: Flow): void => {
  const { u, v } = flow;
  const highest = v.reduce((most, price) => Math.max(most, price), Number.NEGATIVE_INFINITY);
  if (highest <= 0) return;
  for (let column = 0; column < v.length; column++) v[column]! -= highest;
  for (let row = 0; row < u.length; row++) u[row]! += highest;
};

/** After so many searches the work of the rest can be judged. */
const FIRST_SEARCHES = 16;
/** Better prices cost about as much as looking at so many mentors for every mentee. */
const WORTH_OF_PRICES = 12;

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
    if (!mayGiveUp || index < FIRST_SEARCHES) continue;
    const toCome = (left.length - index) * (search.steps / index);
    if (toCome > WORTH_OF_PRICES * flow.network.rows) return false;
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
