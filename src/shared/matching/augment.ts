import { type Flow, familyOf, hasPair, leaveCost, roomCost } from './flow.ts';
import { NodeHeap } from './heap.ts';
import { arcCost, memberCost, placeCost } from './network.ts';
import { followChain } from './residual.ts';

/** Working space for the search for cheapest chains; one for a whole solve. */
export interface Search {
  readonly distance: Float64Array;
  readonly parent: Int32Array;
  readonly done: Uint8Array;
  readonly heap: NodeHeap;
  readonly touched: number[];
}

export const createSearch = (flow: Flow): Search => {
  const { rows, columns, familyCount } = flow.network;
  const nodes = rows + columns + familyCount + 1;
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  return {
    distance,
    parent: new Int32Array(nodes).fill(-1),
    done: new Uint8Array(nodes),
    heap: new NodeHeap(distance),
    touched: [],
  };
};

/** Price of a mentee before its first search: the cheapest it can have now. */
export const setRowPrice = (flow: Flow, row: number): void => {
  const { network, v, u } = flow;
  let least = leaveCost(flow, row) + u[row]!;
  for (let column = 0, cell = row * network.columns; column < network.columns; column++, cell++) {
    const reduced = arcCost(network, cell) - v[column]!;
    if (reduced < least) least = reduced;
  }
  u[row] = least;
};

/**
 * Fills one place of a mentee by the cheapest chain of moves (Dijkstra over reduced costs), and renews the prices.
 * Nodes: mentees, mentors, families, the end. Ending at the mentee's own empty place is a chain too.
 */
export const augment = (flow: Flow, source: number, search: Search): void => {
  const { network, u, v, w } = flow;
  const { rows, columns, familyCount, maxUnits, family } = network;
  const { distance, parent, done, heap, touched } = search;
  const end = rows + columns + familyCount;
  heap.clear();
  for (const node of touched) {
    distance[node] = Number.POSITIVE_INFINITY;
    done[node] = 0;
  }
  touched.length = 0;
  const reach = (node: number, length: number, from: number): void => {
    if (length >= distance[node]!) return;
    if (distance[node] === Number.POSITIVE_INFINITY) touched.push(node);
    distance[node] = length;
    parent[node] = from;
    heap.push(node);
  };
  reach(source, 0, -1);
  let node = source;
  for (;;) {
    node = heap.pop();
    if (node === end) break;
    done[node] = 1;
    const length = distance[node]!;
    if (node < rows) {
      const price = u[node]!;
      const limit = distance[end]!;
      for (let column = 0, cell = node * columns; column < columns; column++, cell++) {
        if (done[rows + column] === 1) continue;
        const next = length + arcCost(network, cell) - price - v[column]!;
        if (next < limit && next < distance[rows + column]! && !(maxUnits > 1 && hasPair(flow, node, column)))
          reach(rows + column, next, node);
      }
      reach(end, length + leaveCost(flow, node), node);
    } else if (node < rows + columns) {
      const column = node - rows;
      const f = familyOf(network, column);
      reach(f >= 0 ? rows + columns + f : end, length + roomCost(flow, column), node);
      for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!) {
        const row = maxUnits === 1 ? place : Math.floor(place / maxUnits);
        if (done[row] === 1) continue;
        const slack = maxUnits === 1 ? 0 : v[column]! + u[row]! - arcCost(network, row * columns + column);
        reach(row, length + slack, node);
      }
    } else {
      const f = node - rows - columns;
      reach(end, length + memberCost(network, f, flow.members[f]!) + w[f]!, node);
      for (let column = 0; column < columns; column++) {
        if (family?.[column] !== f || flow.load[column] === 0 || done[rows + column] === 1) continue;
        const slack = w[f]! - v[column]! - placeCost(network, column, flow.load[column]! - 1);
        reach(rows + column, length + slack, node);
      }
    }
  }
  const total = distance[end]!;
  for (const reached of touched) {
    const gain = total - distance[reached]!;
    if (gain <= 0 || done[reached] === 0) continue;
    if (reached < rows) u[reached]! += gain;
    else if (reached < rows + columns) v[reached - rows]! -= gain;
    else if (reached < end) w[reached - rows - columns]! -= gain;
  }
  followChain(flow, end, parent);
};
