import { certify, type Prices } from './certify.ts';
import { type Flow, pairsOf } from './flow.ts';
import type { Network } from './network.ts';
import { type Certificate, type Pair, TOP_SCORE } from './types.ts';

/** Mentees whose places are all required ones get the price that makes their pair cost exactly what it should. */
const priceFixed = (network: Network, u: Float64Array, v: Float64Array): void => {
  for (const [row, column] of network.fixed)
    if (network.units[row] === 0)
      u[row] = TOP_SCORE - network.score[row * network.columns + column]! - v[column]!;
};

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
  const fixedCost = network.fixed.reduce(
    (sum, [row, column]) => sum + TOP_SCORE - network.score[row * network.columns + column]!,
    0,
  );
  return {
    u: prices.u,
    v: prices.v,
    primal: primal + fixedCost,
    dual: dual + fixedCost,
    minReducedCost,
    proven,
    floor,
    ...(network.family === undefined ? {} : { family: prices.w.slice() }),
    ...(weakest === undefined
      ? {}
      : { weakest: { above: weakest.network.floor - 1, u: weakest.u, v: weakest.v, family: weakest.w } }),
  };
};
