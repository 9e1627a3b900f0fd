import { type Flow, familyOf, hasPair, type Locks, leaveCost, roomCost } from './flow.ts';
import { arcCost } from './network.ts';
import { endNode, familyGrowCost, familyShrinkCost, returnCost, shrinkCost } from './residual.ts';

/** Pairs that may still be used, as lists by mentee and by mentor, the highest scores first. */
export interface PairLists {
  readonly start: Int32Array;
  /** Cells (`row × columns + column`). */
  readonly cell: Int32Array;
}

/** Everything that the search for stronger weak pairs moves through. */
export interface LevelGraph {
  readonly flow: Flow & { readonly locks: Locks };
  readonly byRow: PairLists;
  readonly byColumn: PairLists;
  /** Pairs at or below the level that some best pairing of that level still uses. */
  readonly low: Uint8Array;
  readonly lowByRow: number[][];
  readonly lowByColumn: number[][];
  /** Level prices of all nodes, and which nodes have one. */
  readonly price: Int32Array;
  readonly touched: number[];
  /** Pairs in use at this level whose turn has not come: they cost nothing yet. */
  readonly pending: Set<number>;
  level: number;
}

const listPairs = (flow: Flow, byRow: boolean): PairLists => {
  const { network, u, v } = flow;
  const { rows, columns, score } = network;
  const lines = byRow ? rows : columns;
  const across = byRow ? columns : rows;
  const start = new Int32Array(lines + 1);
  const isOpen = (row: number, column: number, cell: number): boolean =>
    network.units[row]! > 0 && arcCost(network, cell) === u[row]! + v[column]!;
  let count = 0;
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) if (isOpen(row, column, cell)) count++;
  const cells = new Int32Array(count);
  const keys = new Float64Array(across);
  let at = 0;
  for (let line = 0; line < lines; line++) {
    start[line] = at;
    let found = 0;
    for (let other = 0; other < across; other++) {
      const row = byRow ? line : other;
      const column = byRow ? other : line;
      const cell = row * columns + column;
      if (isOpen(row, column, cell)) keys[found++] = (1_000_000 - score[cell]!) * 65_536 + other;
    }
    const sorted = keys.subarray(0, found).sort();
    for (let index = 0; index < found; index++) {
      const other = sorted[index]! % 65_536;
      cells[at++] = byRow ? line * columns + other : other * columns + line;
    }
  }
  start[lines] = at;
  return { start, cell: cells };
};

export const createLevelGraph = (flow: Flow): LevelGraph => {
  const { rows, columns, familyCount } = flow.network;
  const locks: Locks = {
    pair: new Uint8Array(rows * columns),
    grow: new Uint8Array(columns + familyCount),
    shrink: new Uint8Array(columns + familyCount),
    leave: new Uint8Array(rows),
    back: new Uint8Array(rows),
  };
  return {
    flow: { ...flow, locks },
    byRow: listPairs(flow, true),
    byColumn: listPairs(flow, false),
    low: new Uint8Array(rows * columns),
    lowByRow: Array.from({ length: rows }, () => []),
    lowByColumn: Array.from({ length: columns }, () => []),
    price: new Int32Array(endNode(flow) + 1),
    touched: [],
    pending: new Set(),
    level: -1,
  };
};

/** What a pair costs at this level beyond the level prices. */
const levelCost = (graph: LevelGraph, cell: number, row: number, column: number): number => {
  const { flow, price, level, pending } = graph;
  const own = flow.network.score[cell] === level && !pending.has(cell) ? 1 : 0;
  return own + price[row]! - price[flow.network.rows + column]!;
};

/** Calls `visit` for every pair of a line that is still in play; returns how many were looked at. */
const forEachPair = (
  graph: LevelGraph,
  lists: PairLists,
  low: readonly number[],
  line: number,
  visit: (cell: number) => void,
): number => {
  const { locks, network } = graph.flow;
  const last = lists.start[line + 1]!;
  let index = lists.start[line]!;
  for (; index < last; index++) {
    const cell = lists.cell[index]!;
    if (network.score[cell]! < graph.level) break;
    if (locks.pair[cell] === 0) visit(cell);
  }
  for (const cell of low) if (locks.pair[cell] === 0) visit(cell);
  return index - lists.start[line]! + low.length;
};

/** The node that a mentor's mentees count toward: its family or the end. */
const parentOf = (graph: LevelGraph, column: number): number => {
  const { rows, columns } = graph.flow.network;
  const family = familyOf(graph.flow.network, column);
  return family >= 0 ? rows + columns + family : endNode(graph.flow);
};

/**
 * Visits the nodes that can be reached from a node by one free move (`forward`), or that can reach it.
 * @returns roughly how much work it was
 */
export const forEachFreeMove = (
  graph: LevelGraph,
  node: number,
  forward: boolean,
  visit: (other: number) => void,
): number => {
  const { flow, price } = graph;
  const { rows, columns, familyCount, maxUnits } = flow.network;
  const end = endNode(flow);
  const level = (from: number, to: number): boolean => price[from] === price[to];
  if (node < rows) {
    if (forward) {
      const work = forEachPair(graph, graph.byRow, graph.lowByRow[node]!, node, (cell) => {
        const column = cell - node * columns;
        if (!hasPair(flow, node, column) && levelCost(graph, cell, node, column) === 0) visit(rows + column);
      });
      if (leaveCost(flow, node) === 0 && level(node, end)) visit(end);
      return work;
    }
    for (let place = node * maxUnits; place < (node + 1) * maxUnits; place++) {
      const column = flow.mate[place]!;
      if (column !== -1 && canPart(graph, node, column)) visit(rows + column);
    }
    if (returnCost(flow, node) === 0 && level(end, node)) visit(end);
    return maxUnits;
  }
  if (node < rows + columns) {
    const column = node - rows;
    const parent = parentOf(graph, column);
    if (forward) {
      if (roomCost(flow, column) === 0 && level(node, parent)) visit(parent);
      let work = 1;
      for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!, work++) {
        const row = Math.floor(place / maxUnits);
        if (canPart(graph, row, column)) visit(row);
      }
      return work;
    }
    if (shrinkCost(flow, column) === 0 && level(parent, node)) visit(parent);
    return forEachPair(graph, graph.byColumn, graph.lowByColumn[column]!, column, (cell) => {
      const row = (cell - column) / columns;
      if (!hasPair(flow, row, column) && levelCost(graph, cell, row, column) === 0) visit(row);
    });
  }
  if (node < end) {
    const family = node - rows - columns;
    if ((forward ? familyGrowCost(flow, family) : familyShrinkCost(flow, family)) === 0 && level(node, end))
      visit(end);
  } else {
    for (let row = 0; row < rows; row++)
      if ((forward ? returnCost(flow, row) : leaveCost(flow, row)) === 0 && level(row, end)) visit(row);
    for (let family = 0; family < familyCount; family++) {
      const cost = forward ? familyShrinkCost(flow, family) : familyGrowCost(flow, family);
      if (cost === 0 && level(rows + columns + family, end)) visit(rows + columns + family);
    }
  }
  for (let column = 0; column < columns; column++)
    if (parentOf(graph, column) === node && level(rows + column, node)) {
      const cost = forward ? shrinkCost(flow, column) : roomCost(flow, column);
      if (cost === 0) visit(rows + column);
    }
  return rows + columns;
};

const canPart = (graph: LevelGraph, row: number, column: number): boolean => {
  const { flow } = graph;
  const cell = row * flow.network.columns + column;
  return (
    flow.locks.pair[cell] === 0 &&
    levelCost(graph, cell, row, column) === 0 &&
    (flow.network.maxUnits === 1 || arcCost(flow.network, cell) === flow.u[row]! + flow.v[column]!)
  );
};

/** Ends a level: whatever no best pairing of this level does is locked, and the prices start anew. */
export const closeLevel = (graph: LevelGraph): void => {
  const { flow, price, touched, low, level } = graph;
  const { locks, network } = flow;
  const { rows, columns, familyCount, score } = network;
  const end = endNode(flow);
  const keep = (cell: number, row: number, column: number): void => {
    if (low[cell] === 1 || score[cell] !== level) return;
    low[cell] = 1;
    graph.lowByRow[row]!.push(cell);
    graph.lowByColumn[column]!.push(cell);
  };
  const judge = (cell: number): void => {
    const column = cell % columns;
    const row = (cell - column) / columns;
    const cost = levelCost(graph, cell, row, column);
    if (hasPair(flow, row, column) ? cost < 0 : cost > 0) locks.pair[cell] = 1;
    else if (cost === 0) keep(cell, row, column);
  };
  const judgeEdge = (from: number, to: number, grow: Uint8Array, shrink: Uint8Array, index: number): void => {
    const cost = price[from]! - price[to]!;
    if (cost > 0) grow[index] = 1;
    if (cost < 0) shrink[index] = 1;
  };
  const judgeColumn = (column: number): void =>
    judgeEdge(rows + column, parentOf(graph, column), locks.grow, locks.shrink, column);
  for (const node of touched) {
    if (price[node] === 0) continue;
    if (node < rows) {
      forEachPair(graph, graph.byRow, graph.lowByRow[node]!.slice(), node, judge);
      judgeEdge(node, end, locks.leave, locks.back, node);
    } else if (node < rows + columns) {
      const column = node - rows;
      forEachPair(graph, graph.byColumn, graph.lowByColumn[column]!.slice(), column, judge);
      judgeColumn(column);
    } else {
      for (let column = 0; column < columns; column++)
        if (parentOf(graph, column) === node) judgeColumn(column);
      for (let family = 0; family < familyCount; family++)
        judgeEdge(rows + columns + family, end, locks.grow, locks.shrink, columns + family);
      if (node === end)
        for (let row = 0; row < rows; row++) judgeEdge(row, end, locks.leave, locks.back, row);
    }
  }
  for (const node of touched) price[node] = 0;
  touched.length = 0;
};
