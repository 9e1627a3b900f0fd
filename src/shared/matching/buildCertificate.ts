import { certify, type Prices } from './certify.ts';
import { type Flow, pairsOf } from './flow.ts';
import type { Network } from './network.ts';
import { type Certificate, type Pair, TOP_SCORE } from './types.ts';

/** Mentees whose places are all required ones get the price that makes their pair cost exactly what it should. */
const priceFixed = (network: Network, u: Float64Array, v: Float64Array): void => {
  for (const [row, column] of network.fixed)
    if (network.units[row] === 0) u[row] = fixedCost(network, row, column) - v[column]!;
};

const fixedCost = (network: Network, row: number, column: number): number =>
  network.points * (TOP_SCORE - network.score[row * network.columns + column]!);

/** The certificate of the network's optimum, with everything that `verifyMatching` needs to check it anew. */
export const buildCertificate = (
  flow: Flow,
  network: Network,
  floor: number,
  weakest: Flow | undefined,
): Certificate => {
  const pairs: Pair[] = pairsOf(flow);
  const prices: Prices = { u: flow.u.slice(), v: flow.v.slice(), w: flow.w };
  priceFixed(network, prices.u, prices.v);
  const { primal, dual, minReducedCost, proven } = certify(network, pairs, prices);
  const standing = network.fixed.reduce((sum, [row, column]) => sum + fixedCost(network, row, column), 0);
  return {
    u: prices.u,
    v: prices.v,
    primal: primal + standing,
    dual: dual + standing,
    minReducedCost,
    proven,
    floor,
    priced: network.points === 1 ? 'points' : 'goals',
    ...(network.family === undefined ? {} : { family: prices.w.slice() }),
    ...(weakest === undefined
      ? {}
      : { weakest: { above: weakest.network.floor - 1, u: weakest.u, v: weakest.v, family: weakest.w } }),
  };
};
