import { bidForPlaces } from './bidForPlaces.ts';
import { createChainSearch, placeByChain } from './chainSearch.ts';
import { emptyFlow, type Flow } from './flow.ts';
import type { Network } from './network.ts';
import { createShortlists, makeList, readLine } from './shortlists.ts';
import type { Watch } from './watch.ts';

/** Whether short lists can solve it: one mentor a mentee, and no families between mentors and the end. */
export const fitsLists = (network: Network): boolean =>
  network.maxUnits === 1 && network.family === undefined;

/**
 * Where every place will be filled, prices may start anywhere: each mentor's is what the mentees, each at its own
 * cheapest, pay at least. Takes out what all mentees think alike about a mentor, and what a mentee scores everywhere.
 */
const reduceBothSides = (network: Network, v: Float64Array): void => {
  const { rows, columns } = network;
  const line = new Float64Array(columns);
  v.fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
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

const solveFrom = (network: Network, full: boolean, watch: Watch): { flow: Flow; complete: boolean } => {
  const flow = emptyFlow(network);
  if (full) reduceBothSides(network, flow.v);
  let stopped = false;
  const mustStop = (): boolean => {
    stopped ||= watch.shouldStop?.() === true;
    return stopped;
  };
  const lists = createShortlists(network);
  for (let row = 0; row < network.rows; row++) {
    if (row % 64 === 0 && mustStop()) return { flow, complete: false };
    if (network.units[row]! > 0) makeList(lists, row, flow.v);
  }
  watch.onShare?.(0.3);
  const left = bidForPlaces(flow, lists, full, mustStop);
  watch.onShare?.(0.5);
  const search = createChainSearch(flow);
  left.forEach((row, index) => {
    if (index % 8 === 0 && mustStop()) return;
    if (!stopped) placeByChain(flow, lists, row, search);
    if (index % 64 === 63) watch.onShare?.(0.5 + (0.5 * index) / left.length);
  });
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
