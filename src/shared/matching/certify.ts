import { arcCost, memberCost, type Network, placeCost, readLine, skipCost } from './network.ts';
import type { Pair } from './types.ts';

export interface Prices {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly w: Float64Array;
}

export interface Certification {
  /** Cost of the pairs, with everything left empty or unrewarded. */
  readonly primal: number;
  /** What no set of pairs can cost less than, by these prices. */
  readonly dual: number;
  /** The least that an unused pair costs beyond its prices. */
  readonly minReducedCost: number;
  /** The two totals meet in every single term, so nothing cheaper exists. */
  readonly proven: boolean;
}

/**
 * Weighs pairs against prices by linear programming duality, term by term: each mentee, mentor, family and used pair
 * has a cost in the pairing and a least cost by the prices. Knows nothing of how either was found. O(mentees × mentors).
 * @param pairs all pairs, the fixed ones among them
 */
export const certify = (network: Network, pairs: readonly Pair[], prices: Prices): Certification => {
  const { rows, columns, familyCount, family } = network;
  const { u, v, w } = prices;
  const fixed = new Set(network.fixed.map(([row, column]) => row * columns + column));
  const used = new Set<number>();
  const load = new Int32Array(columns);
  const members = new Int32Array(familyCount);
  const filled = new Int32Array(rows);
  let primal = 0;
  let dual = 0;
  let proven = true;
  for (const [row, column] of pairs) {
    const cell = row * columns + column;
    if (fixed.has(cell)) continue;
    used.add(cell);
    load[column]!++;
    filled[row]!++;
    const f = family?.[column] ?? -1;
    if (f >= 0) members[f]!++;
    primal += arcCost(network, cell);
    const slack = arcCost(network, cell) - u[row]! - v[column]!;
    // Where a mentee has one mentor at most, the price of its pair is the price of its place.
    if (slack > 0 || Number.isNaN(slack) || (slack < 0 && network.units[row] === 1)) proven = false;
    dual += Math.min(0, slack);
  }
  let minReducedCost = Number.POSITIVE_INFINITY;
  const line = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    if (network.units[row] === 0) continue;
    readLine(network, row, line);
    const price = u[row]!;
    for (let column = 0; column < columns; column++) {
      const slack = line[column]! - price - v[column]!;
      if (slack >= minReducedCost) continue;
      if (slack >= 0) minReducedCost = slack;
      else if (!used.has(row * columns + column)) {
        minReducedCost = slack;
        dual += slack;
      }
    }
  }
  if (minReducedCost === Number.POSITIVE_INFINITY) minReducedCost = 0;

  /** Compares what `count` steps cost with the least that any number of steps up to `most` costs. */
  const weigh = (most: number, count: number, price: number, step: (taken: number) => number): void => {
    let sum = 0;
    let least = 0;
    let here = count === 0 ? 0 : Number.NaN;
    let cost = 0;
    for (let taken = 0; taken < most; taken++) {
      cost += step(taken);
      sum += step(taken) + price;
      if (sum < least) least = sum;
      if (taken + 1 === count) {
        here = sum;
        primal += cost;
      }
    }
    dual += least;
    if (here !== least) proven = false;
  };
  for (let row = 0; row < rows; row++) {
    const units = network.units[row]!;
    if (units === 0) continue;
    dual += units * u[row]!;
    if (units === 1 && filled[row] === 0 && u[row] !== skipCost(network, row, 0)) proven = false;
    weigh(units, units - filled[row]!, -u[row]!, (taken) => skipCost(network, row, taken));
  }
  for (let column = 0; column < columns; column++) {
    const f = family?.[column] ?? -1;
    const price = v[column]! - (f >= 0 ? w[f]! : 0);
    weigh(network.capacity[column]!, load[column]!, price, (taken) => placeCost(network, column, taken));
  }
  if (family !== undefined) {
    const places = new Int32Array(familyCount);
    for (let column = 0; column < columns; column++)
      if (family[column]! >= 0) places[family[column]!]! += network.capacity[column]!;
    for (let f = 0; f < familyCount; f++)
      weigh(places[f]!, members[f]!, w[f]!, (taken) => memberCost(network, f, taken));
  }
  return { primal, dual, minReducedCost, proven: proven && minReducedCost >= 0 };
};
