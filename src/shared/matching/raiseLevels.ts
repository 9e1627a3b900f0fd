import { type Flow, removePair } from './flow.ts';
import { closeLevel, createLevelGraph, forEachFreeMove, type LevelGraph } from './levelGraph.ts';
import { endNode, followChain, partCost } from './residual.ts';
import type { Watch } from './watch.ts';

/** One side of a search from both ends. */
interface Front {
  readonly parent: Int32Array;
  readonly seen: Int32Array;
  readonly queue: Int32Array;
  head: number;
  tail: number;
  work: number;
}

const createFront = (nodes: number): Front => ({
  parent: new Int32Array(nodes),
  seen: new Int32Array(nodes),
  queue: new Int32Array(nodes),
  head: 0,
  tail: 0,
  work: 0,
});

const openFront = (front: Front, node: number, mark: number): void => {
  front.queue[0] = node;
  front.head = 0;
  front.tail = 1;
  front.work = 0;
  front.seen[node] = mark;
  front.parent[node] = -1;
};

/** Used pairs by score: the next level is the lowest score above the last one. */
const nextLevel = (flow: Flow, above: number): { level: number; cells: number[] } => {
  const { rows, columns, maxUnits, score } = flow.network;
  let level = Number.POSITIVE_INFINITY;
  let cells: number[] = [];
  for (let place = 0; place < rows * maxUnits; place++) {
    if (flow.mate[place] === -1) continue;
    const cell = Math.floor(place / maxUnits) * columns + flow.mate[place]!;
    const points = score[cell]!;
    if (points <= above || points > level) continue;
    if (points < level) {
      level = points;
      cells = [];
    }
    cells.push(cell);
  }
  return { level, cells };
};

/**
 * Leximin: the weakest pair as strong as possible, then the second weakest, and so on (Schmeidler 1969). Level by level,
 * from the lowest score in use: each pair of that score gives way if a chain of moves can do without it; where none can,
 * the smaller side of the search becomes the proof, and what no best pairing of the level uses is locked.
 * Every pair costs one search, begun from both ends.
 * @param flow a pairing with prices that reach all goals above, points not counted; it is changed in place
 * @returns the flow with its locks, and whether it was not stopped
 */
export const raiseLevels = (flow: Flow, watch: Watch = {}): { flow: Flow; complete: boolean } => {
  const graph = createLevelGraph(flow);
  const nodes = endNode(flow) + 1;
  const fronts = [createFront(nodes), createFront(nodes)] as const;
  let mark = 0;
  for (let done = 0; ; ) {
    const { level, cells } = nextLevel(flow, graph.level);
    if (level === Number.POSITIVE_INFINITY) break;
    graph.level = level;
    graph.pending.clear();
    for (const cell of cells) graph.pending.add(cell);
    for (const cell of cells) {
      if (watch.shouldStop?.() === true) return { flow: graph.flow, complete: false };
      if (!graph.pending.delete(cell) || isFixed(graph, cell)) continue;
      if (replacePair(graph, cell, fronts, ++mark)) {
        for (const waiting of graph.pending) if (!isUsed(flow, waiting)) graph.pending.delete(waiting);
      }
      done++;
      if (done % 32 === 0) watch.onShare?.(Math.min(1, done / (2 * flow.network.rows)));
    }
    closeLevel(graph);
  }
  const { pair } = graph.flow.locks;
  for (let cell = 0; cell < pair.length; cell++)
    if (graph.low[cell] === 0 && flow.network.score[cell]! <= graph.level) pair[cell] = 1;
  return { flow: graph.flow, complete: true };
};

/** Whether every pairing that holds the goals and levels so far has this pair. */
const isFixed = ({ flow }: LevelGraph, cell: number): boolean => {
  const column = cell % flow.network.columns;
  const row = (cell - column) / flow.network.columns;
  return flow.locks.pair[cell] === 1 || partCost(flow, row, column) !== 0;
};

const isUsed = (flow: Flow, cell: number): boolean => {
  const { columns, maxUnits } = flow.network;
  const row = Math.floor(cell / columns);
  for (let place = row * maxUnits; place < (row + 1) * maxUnits; place++)
    if (flow.mate[place] === cell - row * columns) return true;
  return false;
};

/** Does without a pair if a free chain of moves leads from its mentee to its mentor; else prices it. */
const replacePair = (
  graph: LevelGraph,
  cell: number,
  [ahead, back]: readonly [Front, Front],
  mark: number,
): boolean => {
  const { flow, price, touched } = graph;
  const { rows, columns } = flow.network;
  const row = Math.floor(cell / columns);
  const column = cell - row * columns;
  openFront(ahead, row, mark);
  openFront(back, rows + column, mark);
  let meeting = -1;
  while (meeting === -1 && ahead.head < ahead.tail && back.head < back.tail) {
    const forward = ahead.work <= back.work;
    const front = forward ? ahead : back;
    const other = forward ? back : ahead;
    const node = front.queue[front.head++]!;
    front.work += forEachFreeMove(graph, node, forward, (next) => {
      if (front.seen[next] === mark) return;
      front.seen[next] = mark;
      front.parent[next] = node;
      front.queue[front.tail++] = next;
      if (other.seen[next] === mark && meeting === -1) meeting = next;
    });
  }
  if (meeting === -1) {
    const closed = ahead.head >= ahead.tail ? ahead : back;
    for (let index = 0; index < closed.tail; index++) {
      const node = closed.queue[index]!;
      touched.push(node);
      price[node]! += closed === ahead ? -1 : 1;
    }
    return false;
  }
  // Turns the second half around, so that one chain leads back from the mentor to the mentee.
  for (let node = meeting; node !== rows + column; ) {
    const next = back.parent[node]!;
    ahead.parent[next] = node;
    node = next;
  }
  removePair(flow, row, column);
  followChain(flow, rows + column, ahead.parent);
  return true;
};
