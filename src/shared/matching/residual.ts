import { addPair, type Flow, familyOf, hasPair, leaveCost, removePair, roomCost } from './flow.ts';
import { arcCost, memberCost, placeCost, skipCost } from './network.ts';

/** Nodes of the moves: mentees, then mentors, then families, then the end. */
export const endNode = (flow: Flow): number =>
  flow.network.rows + flow.network.columns + flow.network.familyCount;

/** What a mentee's leaving a mentor costs beyond the prices; not negative. */
export const partCost = (flow: Flow, row: number, column: number): number =>
  flow.u[row]! + flow.v[column]! - arcCost(flow.network, row * flow.network.columns + column);

/** What one more mentor for a mentee costs beyond the prices; not negative. */
export const joinCost = (flow: Flow, row: number, column: number): number =>
  arcCost(flow.network, row * flow.network.columns + column) - flow.u[row]! - flow.v[column]!;

/** What filling an empty place of a mentee costs beyond the prices; Infinity where it has none. */
export const returnCost = (flow: Flow, row: number): number =>
  flow.skipped[row] === 0 || flow.locks?.back[row] === 1
    ? Number.POSITIVE_INFINITY
    : flow.u[row]! - skipCost(flow.network, row, flow.skipped[row]! - 1);

/** What taking a place away from a mentor costs beyond the prices; Infinity where none is filled. */
export const shrinkCost = (flow: Flow, column: number): number => {
  if (flow.load[column] === 0 || flow.locks?.shrink[column] === 1) return Number.POSITIVE_INFINITY;
  const family = familyOf(flow.network, column);
  const price = flow.v[column]! - (family >= 0 ? flow.w[family]! : 0);
  return -price - placeCost(flow.network, column, flow.load[column]! - 1);
};

/** What one more member for a family costs beyond the prices. */
export const familyGrowCost = (flow: Flow, family: number): number =>
  flow.locks?.grow[flow.network.columns + family] === 1
    ? Number.POSITIVE_INFINITY
    : memberCost(flow.network, family, flow.members[family]!) + flow.w[family]!;

/** What one member fewer for a family costs beyond the prices. */
export const familyShrinkCost = (flow: Flow, family: number): number =>
  flow.members[family] === 0 || flow.locks?.shrink[flow.network.columns + family] === 1
    ? Number.POSITIVE_INFINITY
    : -memberCost(flow.network, family, flow.members[family]! - 1) - flow.w[family]!;

/** Calls `visit` with every move that is open from a node and what it costs beyond the prices. */
export const forEachMove = (flow: Flow, node: number, visit: (to: number, cost: number) => void): void => {
  const { network } = flow;
  const { rows, columns, familyCount, maxUnits } = network;
  const end = endNode(flow);
  if (node < rows) {
    for (let column = 0; column < columns; column++)
      if (!hasPair(flow, node, column)) visit(rows + column, joinCost(flow, node, column));
    visit(end, leaveCost(flow, node));
  } else if (node < rows + columns) {
    const column = node - rows;
    const family = familyOf(network, column);
    visit(family >= 0 ? rows + columns + family : end, roomCost(flow, column));
    for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!) {
      const row = Math.floor(place / maxUnits);
      visit(row, partCost(flow, row, column));
    }
  } else if (node < end) {
    const family = node - rows - columns;
    visit(end, familyGrowCost(flow, family));
    for (let column = 0; column < columns; column++)
      if (familyOf(network, column) === family) visit(rows + column, shrinkCost(flow, column));
  } else {
    for (let row = 0; row < rows; row++) visit(row, returnCost(flow, row));
    for (let column = 0; column < columns; column++)
      if (familyOf(network, column) < 0) visit(rows + column, shrinkCost(flow, column));
    for (let family = 0; family < familyCount; family++)
      visit(rows + columns + family, familyShrinkCost(flow, family));
  }
};

/** Carries out the chain of moves that leads to `target` by `parent` (−1 = where it starts). */
export const followChain = (flow: Flow, target: number, parent: Int32Array): void => {
  const { rows, columns } = flow.network;
  const end = endNode(flow);
  const added: [number, number][] = [];
  let node = target;
  for (let from = parent[node]!; from !== -1; node = from, from = parent[node]!) {
    if (from < rows) {
      if (node === end) flow.skipped[from]!++;
      else added.push([from, node - rows]);
    } else if (from < rows + columns) {
      if (node < rows) removePair(flow, node, from - rows);
    } else if (from < end) {
      if (node === end) flow.members[from - rows - columns]!++;
    } else if (node < rows) flow.skipped[node]!--;
    else if (node >= rows + columns) flow.members[node - rows - columns]!--;
  }
  for (const [row, column] of added) addPair(flow, row, column);
};
