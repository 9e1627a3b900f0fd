import { memberCost, type Network, placeCost, skipCost } from './network.ts';

/** Moves that earlier decisions rule out; 1 = locked. */
export interface Locks {
  /** Pairs (`row × columns + column`) that must stay as they are, used or unused. */
  readonly pair: Uint8Array;
  /** Mentors, then families, that must not get one more, or one fewer. */
  readonly grow: Uint8Array;
  readonly shrink: Uint8Array;
  /** Mentees that must not get one empty place more, or one fewer. */
  readonly leave: Uint8Array;
  readonly back: Uint8Array;
}

/** A flow in a network together with the prices that prove it best. */
export interface Flow {
  readonly network: Network;
  /** Mentor in each place of each mentee (`row × maxUnits + place`), −1 = empty. */
  readonly mate: Int32Array;
  readonly load: Int32Array;
  readonly members: Int32Array;
  /** Empty places of each mentee. */
  readonly skipped: Int32Array;
  /** Prices: `u + v ≤ cost` on every unused pair, `u + v ≥ cost` on every used one. */
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Prices of the families. */
  readonly w: Float64Array;
  /** First place (`row × maxUnits + place`) at each mentor, and the next at the same mentor; −1 = end. */
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly locks?: Locks;
}

/** A flow in which nobody has anyone yet, and every place counts as not asked for. */
export const emptyFlow = (network: Network): Flow => {
  const { rows, columns, familyCount, family, maxUnits } = network;
  const w = new Float64Array(familyCount);
  for (let f = 0; f < familyCount; f++) w[f] = -memberCost(network, f, 0);
  const v = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const f = family?.[column] ?? -1;
    v[column] = (f >= 0 ? w[f]! : 0) - placeCost(network, column, 0);
  }
  return {
    network,
    mate: new Int32Array(rows * maxUnits).fill(-1),
    load: new Int32Array(columns),
    members: new Int32Array(familyCount),
    skipped: new Int32Array(rows),
    u: new Float64Array(rows),
    v,
    w,
    head: new Int32Array(columns).fill(-1),
    next: new Int32Array(rows * maxUnits).fill(-1),
  };
};

export const familyOf = (network: Network, column: number): number => network.family?.[column] ?? -1;

export const hasPair = (flow: Flow, row: number, column: number): boolean => {
  const { maxUnits } = flow.network;
  for (let place = row * maxUnits; place < (row + 1) * maxUnits; place++)
    if (flow.mate[place] === column) return true;
  return false;
};

/** Puts a pair into the lists; family counts and empty places are the caller's. */
export const addPair = (flow: Flow, row: number, column: number): void => {
  const { maxUnits } = flow.network;
  let place = row * maxUnits;
  while (flow.mate[place] !== -1) place++;
  flow.mate[place] = column;
  flow.next[place] = flow.head[column]!;
  flow.head[column] = place;
  flow.load[column]!++;
};

export const removePair = (flow: Flow, row: number, column: number): void => {
  const { maxUnits } = flow.network;
  let before = -1;
  let place = flow.head[column]!;
  while (Math.floor(place / maxUnits) !== row) {
    before = place;
    place = flow.next[place]!;
  }
  if (before === -1) flow.head[column] = flow.next[place]!;
  else flow.next[before] = flow.next[place]!;
  flow.next[place] = -1;
  flow.mate[place] = -1;
  flow.load[column]!--;
};

/** What one more mentee at this mentor costs beyond the prices; Infinity where there is no room. */
export const roomCost = (flow: Flow, column: number): number => {
  const { network } = flow;
  if (flow.load[column]! >= network.capacity[column]! || flow.locks?.grow[column] === 1)
    return Number.POSITIVE_INFINITY;
  const f = familyOf(network, column);
  return placeCost(network, column, flow.load[column]!) + flow.v[column]! - (f >= 0 ? flow.w[f]! : 0);
};

/** What giving up a mentee's mentor in favor of an empty place costs beyond the prices. */
export const leaveCost = (flow: Flow, row: number): number =>
  flow.skipped[row]! >= flow.network.units[row]! || flow.locks?.leave[row] === 1
    ? Number.POSITIVE_INFINITY
    : skipCost(flow.network, row, flow.skipped[row]!) - flow.u[row]!;

/** All pairs of a flow with the fixed ones, by mentee, then mentor. */
export const pairsOf = (flow: Flow): [number, number][] => {
  const { rows, maxUnits, fixed } = flow.network;
  const pairs = fixed.map(([row, column]): [number, number] => [row, column]);
  for (let row = 0; row < rows; row++)
    for (let place = row * maxUnits; place < (row + 1) * maxUnits; place++)
      if (flow.mate[place] !== -1) pairs.push([row, flow.mate[place]!]);
  return pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
};
