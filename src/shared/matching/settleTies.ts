import { cycleNodes } from './cycleNodes.ts';
import { addPair, type Flow, familyOf, hasPair, leaveCost, roomCost } from './flow.ts';
import { arcCost, readLine } from './network.ts';
import {
  endNode,
  familyGrowCost,
  familyShrinkCost,
  followChain,
  forEachMove,
  returnCost,
  shrinkCost,
} from './residual.ts';
import type { TieOrder } from './tieOrder.ts';
import { TOP_SCORE } from './types.ts';

interface TightPairs {
  readonly start: Int32Array;
  readonly column: Int32Array;
}

/** Pairs that cost exactly their prices, as lists: those that some best pairing may use. */
const listTightPairs = (flow: Flow): TightPairs => {
  const { network, u, v } = flow;
  const { rows, columns } = network;
  const start = new Int32Array(rows + 1);
  let buffer = new Int32Array(rows * 4 + 16);
  let count = 0;
  const line = new Float64Array(columns);
  const locked = flow.locks?.pair;
  for (let row = 0; row < rows; row++) {
    start[row] = count;
    if (network.units[row] === 0) continue;
    if (count + columns > buffer.length) {
      const larger = new Int32Array(Math.max(buffer.length * 2, count + columns));
      larger.set(buffer);
      buffer = larger;
    }
    const price = u[row]!;
    readLine(network, row, line);
    const found = buffer;
    let at = count;
    for (let column = 0; column < columns; column++)
      if (line[column]! - price - v[column]! === 0) found[at++] = column;
    count = at;
    if (locked === undefined) continue;
    at = start[row]!;
    for (let index = at; index < count; index++)
      if (locked[row * columns + found[index]!] === 0) found[at++] = found[index]!;
    count = at;
  }
  start[rows] = count;
  return { start, column: buffer.subarray(0, count) };
};

/** Whether a mentor is on a mentee's list, which is in the order of the mentors. */
const includesColumn = (tight: TightPairs, row: number, column: number): boolean => {
  let low = tight.start[row]!;
  let high = tight.start[row + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = tight.column[middle]!;
    if (found === column) return true;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return false;
};

/** Mentees who could have someone else in a pairing that is just as good: those on a closed chain of free moves. */
const findOpenRows = (flow: Flow, tight: TightPairs): Uint8Array => {
  const { rows, columns, maxUnits } = flow.network;
  const from: number[] = [];
  const to: number[] = [];
  const arrow = (one: number, other: number): void => {
    from.push(one);
    to.push(other);
  };
  for (let row = 0; row < rows; row++)
    for (let index = tight.start[row]!; index < tight.start[row + 1]!; index++) {
      const column = tight.column[index]!;
      if (maxUnits === 1 ? flow.mate[row] === column : hasPair(flow, row, column)) arrow(rows + column, row);
      else arrow(row, rows + column);
    }
  const end = endNode(flow);
  for (let row = 0; row < rows; row++) if (leaveCost(flow, row) === 0) arrow(row, end);
  const visit = (node: number) => (other: number, cost: number) => {
    if (cost === 0) arrow(node, other);
  };
  for (let column = 0; column < columns; column++) {
    const parent = familyOf(flow.network, column);
    if (roomCost(flow, column) === 0) arrow(rows + column, parent >= 0 ? rows + columns + parent : end);
  }
  for (let node = rows + columns; node <= end; node++) forEachMove(flow, node, visit(node));
  return cycleNodes(end + 1, Int32Array.from(from), Int32Array.from(to)).subarray(0, rows);
};

/**
 * Among all best pairings, the one in which each mentee in turn gets what is best for it: first whether it has a
 * mentor at all, mentee by mentee; then the highest score, then the mentor that goes first. Every best pairing lies on
 * pairs that cost exactly their prices, so each wish is a search for a closed chain among these.
 * @returns whether anything could have been chosen differently
 */
export const settleTies = (flow: Flow, order: () => TieOrder, shouldStop?: () => boolean): boolean => {
  const { network } = flow;
  const { rows, columns, familyCount, maxUnits, score } = network;
  const end = rows + columns + familyCount;
  const tight = listTightPairs(flow);
  const open = findOpenRows(flow, tight);
  if (!open.includes(1)) return false;
  const { mentees, mentorPlace } = order();
  const mentorAt = new Int32Array(columns);
  for (let column = 0; column < columns; column++) mentorAt[mentorPlace[column]!] = column;

  const settled = new Uint8Array(rows);
  const coverageSettled = new Uint8Array(rows);
  const seen = new Int32Array(end + 1);
  const parent = new Int32Array(end + 1);
  const stack = new Int32Array(end + 1);
  let mark = 0;
  let height = 0;
  const visit = (node: number, from: number): void => {
    if (seen[node] === mark) return;
    seen[node] = mark;
    parent[node] = from;
    stack[height++] = node;
  };
  const mayLeave = (row: number): boolean =>
    leaveCost(flow, row) === 0 &&
    !(coverageSettled[row] === 1 && flow.skipped[row]! + 1 === network.units[row]!);
  const mayReturn = (row: number): boolean => returnCost(flow, row) === 0;

  /** Mentors that the mentee whose turn it is has for good. */
  const held = new Set<number>();

  const isLocked = (row: number): boolean =>
    flow.mate[row] === -1 || flow.locks?.pair[row * columns + flow.mate[row]!] === 1;

  /** Looks for a chain from a node to another among free moves; `parent` then describes it. */
  const findChain = (from: number, target: number, fresh: boolean): boolean => {
    if (fresh) mark++;
    height = 0;
    visit(from, -1);
    const goal = target < rows && maxUnits === 1 && !isLocked(target) ? flow.mate[target]! : -1;
    while (height > 0) {
      const node = stack[--height]!;
      if (node === target) return true;
      if (node < rows) {
        if (goal !== -1 && node !== target && includesColumn(tight, node, goal)) {
          visit(rows + goal, node);
          parent[target] = rows + goal;
          return true;
        }
        for (let index = tight.start[node]!; index < tight.start[node + 1]!; index++) {
          const column = tight.column[index]!;
          if (seen[rows + column] !== mark && !hasPair(flow, node, column)) visit(rows + column, node);
        }
        if (mayLeave(node)) visit(end, node);
      } else if (node < rows + columns) {
        const column = node - rows;
        const f = familyOf(network, column);
        if (roomCost(flow, column) === 0) visit(f >= 0 ? rows + columns + f : end, node);
        for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!) {
          const row = Math.floor(place / maxUnits);
          if (settled[row] === 1 || (row === target && held.has(column))) continue;
          if (maxUnits > 1 && arcCost(network, row * columns + column) !== flow.u[row]! + flow.v[column]!)
            continue;
          if (flow.locks?.pair[row * columns + column] === 1) continue;
          visit(row, node);
        }
      } else if (node < end) {
        const f = node - rows - columns;
        if (familyGrowCost(flow, f) === 0) visit(end, node);
        for (let column = 0; column < columns; column++)
          if (familyOf(network, column) === f && mayShrink(column)) visit(rows + column, node);
      } else {
        for (let column = 0; column < columns; column++)
          if (familyOf(network, column) < 0 && mayShrink(column)) visit(rows + column, node);
        for (let f = 0; f < familyCount; f++)
          if (familyShrinkCost(flow, f) === 0) visit(rows + columns + f, node);
        for (let row = 0; row < rows; row++)
          if (settled[row] === 0 && seen[row] !== mark && mayReturn(row)) visit(row, node);
      }
    }
    return false;
  };
  const mayShrink = (column: number): boolean => shrinkCost(flow, column) === 0;

  for (const row of mentees) {
    if (open[row] === 0) continue;
    if (flow.skipped[row] === network.units[row] && mayReturn(row)) {
      // From the mentee through its pairs to the end, which then gives the empty place back.
      if (findChain(row, end, true)) {
        flow.skipped[row]!--;
        followChain(flow, end, parent);
      }
    }
    if (flow.skipped[row]! < network.units[row]!) coverageSettled[row] = 1;
  }
  for (const row of mentees) {
    if (shouldStop?.() === true) return true;
    if (open[row] === 1) settleRow(row);
    settled[row] = 1;
  }
  return true;

  /** Gives one mentee, place by place, the best mentors that the earlier choices leave. */
  function settleRow(row: number): void {
    const first = tight.start[row]!;
    const last = tight.start[row + 1]!;
    if (last - first <= 1 && maxUnits === 1) return;
    const keys = Float64Array.from(
      tight.column.subarray(first, last),
      (column) => (TOP_SCORE - score[row * columns + column]!) * columns + mentorPlace[column]!,
    );
    const wishes = Int32Array.from(keys.sort(), (key) => mentorAt[key % columns]!);
    held.clear();
    let fresh = true;
    for (const column of wishes) {
      if (hasPair(flow, row, column)) {
        if (maxUnits === 1) return;
        held.add(column);
        continue;
      }
      if (!findChain(rows + column, row, fresh)) {
        fresh = false;
        continue;
      }
      followChain(flow, row, parent);
      addPair(flow, row, column);
      if (maxUnits === 1) return;
      held.add(column);
      fresh = true;
    }
  }
};
