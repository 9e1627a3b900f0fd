import { addPair, emptyFlow, type Flow, removePair } from './flow.ts';
import type { Network } from './network.ts';
import type { Pair } from './types.ts';

/** Whether one question fits `coverAll`: everyone who takes part has a mentor, and nothing else counts. */
export const fitsCoverAll = (network: Network, pairs: readonly Pair[]): boolean =>
  network.maxUnits === 1 &&
  network.family === undefined &&
  network.kept === undefined &&
  network.wanted.every((count) => count === 0) &&
  pairs.length === network.fixed.length + network.units.reduce((sum, units) => sum + units, 0);

/**
 * Can everyone have a mentor with pairs from the network's floor on? Starts from the pairs at hand that are strong
 * enough and places the rest by chains of moves (Kuhn 1955).
 * @returns `undefined` where it was stopped; else a flow: all pairs, or where it cannot be, prices of 1 on the mentees and −1 on the mentors of a shortage
 */
export const coverAll = (
  network: Network,
  start: readonly Pair[],
  mustStop: () => boolean,
): { flow: Flow; covered: boolean } | undefined => {
  const { rows, columns, score, floor, allowed, capacity, units } = network;
  const flow = emptyFlow(network);
  for (const [row, column] of start)
    if (units[row] === 1 && score[row * columns + column]! >= floor) addPair(flow, row, column);
  const seen = new Int32Array(columns).fill(-1);
  const from = new Int32Array(columns);
  const queue = new Int32Array(rows + 1);
  for (let source = 0; source < rows; source++) {
    if (units[source] === 0 || flow.mate[source] !== -1) continue;
    if (mustStop()) return undefined;
    queue[0] = source;
    let tail = 1;
    let ending = -1;
    for (let head = 0; head < tail && ending === -1; head++) {
      const row = queue[head]!;
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        if (score[cell]! < floor || seen[column] === source) continue;
        if (allowed !== undefined && allowed[cell] === 0) continue;
        seen[column] = source;
        from[column] = row;
        if (flow.load[column]! < capacity[column]!) {
          ending = column;
          break;
        }
        for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!) queue[tail++] = place;
      }
    }
    if (ending === -1) {
      for (let index = 0; index < tail; index++) flow.u[queue[index]!] = 1;
      for (let column = 0; column < columns; column++) if (seen[column] === source) flow.v[column] = -1;
      return { flow, covered: false };
    }
    for (let column = ending; ; ) {
      const row = from[column]!;
      const before = flow.mate[row]!;
      if (before !== -1) removePair(flow, row, before);
      addPair(flow, row, column);
      if (row === source) break;
      column = before;
    }
  }
  return { flow, covered: true };
};

/**
 * The highest floor that can hold, by each mentee's best pair (and each mentor's, where every place is needed);
 * `undefined` where it was stopped.
 */
export const highestFloor = (network: Network, mustStop: () => boolean): number | undefined => {
  const { rows, columns, score, allowed, capacity, units } = network;
  const ofColumn = new Int32Array(columns).fill(-1);
  let limit = 1_000_000;
  for (let row = 0, cell = 0; row < rows; row++) {
    if (row % 64 === 0 && mustStop()) return undefined;
    if (units[row] === 0) {
      cell += columns;
      continue;
    }
    let best = -1;
    for (let column = 0; column < columns; column++, cell++) {
      const points = score[cell]!;
      if (allowed !== undefined && allowed[cell] === 0) continue;
      if (points > best && capacity[column]! > 0) best = points;
      if (points > ofColumn[column]!) ofColumn[column] = points;
    }
    limit = Math.min(limit, best);
  }
  const needed = units.reduce((sum, count) => sum + count, 0);
  if (needed === capacity.reduce((sum, places) => sum + places, 0))
    for (let column = 0; column < columns; column++)
      if (capacity[column]! > 0) limit = Math.min(limit, ofColumn[column]!);
  return limit;
};
