import { augment, createSearch, setRowPrice } from './augment.ts';
import { emptyFlow, type Flow } from './flow.ts';
import type { Network } from './network.ts';
import { fitsLists, solveByLists } from './solveByLists.ts';
import type { Watch } from './watch.ts';

/** The cheapest flow of a network, by the fastest way that it fits. */
export const solveNetwork = (network: Network, watch: Watch = {}): { flow: Flow; complete: boolean } =>
  fitsLists(network) ? solveByLists(network, watch) : solveFlow(network, watch);

/**
 * The cheapest flow by successive shortest chains (Jonker and Volgenant 1987, Edmonds and Karp 1972): every mentee's
 * places are filled one by one, and the prices stay a proof throughout. Handles everything a network can hold.
 * @returns the flow; `complete` is false where the run was stopped before every place had its turn
 */
export const solveFlow = (network: Network, watch: Watch = {}): { flow: Flow; complete: boolean } => {
  const flow = emptyFlow(network);
  const search = createSearch(flow);
  for (let row = 0; row < network.rows; row++) {
    if (watch.shouldStop?.() === true) return { flow, complete: false };
    if (network.units[row]! > 0) setRowPrice(flow, row);
    for (let unit = 0; unit < network.units[row]!; unit++) augment(flow, row, search);
    if (row % 64 === 0) watch.onShare?.(row / network.rows);
  }
  return { flow, complete: true };
};
