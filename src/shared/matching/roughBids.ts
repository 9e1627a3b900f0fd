import type { Network } from './network.ts';
import { makeList, type Shortlists } from './shortlists.ts';

/**
 * Brings the prices near their final values where every place will be filled: an auction in which each bid goes a
 * little further than it must (Bertsekas 1988), by less and less from pass to pass. Prices only fall, and any prices
 * are a right start, so nothing has to be exact here.
 * @param prices of the mentors; they are changed
 */
export const roughBids = (
  network: Network,
  lists: Shortlists,
  prices: Float64Array,
  mustStop: () => boolean,
): void => {
  const { rows, columns, capacity, units } = network;
  if (capacity.some((places) => places > 1)) return;
  let spread = 0;
  for (let row = 0; row < rows; row++) {
    let least = Number.POSITIVE_INFINITY;
    const from = lists.start[row]!;
    const to = from + lists.length[row]!;
    for (let index = from; index < to; index++)
      least = Math.min(least, lists.cost[index]! - prices[lists.column[index]!]!);
    if (Number.isFinite(lists.bound[row]! - least)) spread += lists.bound[row]! - least;
  }
  spread /= Math.max(1, rows);
  const owner = new Int32Array(columns);
  const queue = new Int32Array(rows);
  for (let step = spread / 4; step >= Math.max(1, spread / 2_000); step /= 6) {
    owner.fill(-1);
    let waiting = 0;
    for (let row = 0; row < rows; row++) if (units[row]! > 0) queue[waiting++] = row;
    let most = 40 * rows;
    const enough = Math.floor(rows / 50);
    while (waiting > enough && most-- > 0) {
      if (most % 256 === 0 && mustStop()) return;
      const row = queue[--waiting]!;
      let best = Number.POSITIVE_INFINITY;
      let second = Number.POSITIVE_INFINITY;
      let column = -1;
      const from = lists.start[row]!;
      const to = from + lists.length[row]!;
      for (let index = from; index < to; index++) {
        const reduced = lists.cost[index]! - prices[lists.column[index]!]!;
        if (reduced >= second) continue;
        if (reduced < best) {
          second = best;
          best = reduced;
          column = lists.column[index]!;
        } else second = reduced;
      }
      if (best > lists.bound[row]!) {
        makeList(lists, row, prices, false);
        waiting++;
        continue;
      }
      if (column === -1) continue;
      second = Math.min(second, lists.bound[row]!);
      if (second === Number.POSITIVE_INFINITY) second = best;
      prices[column]! -= Math.ceil(second - best + step);
      if (owner[column] !== -1) queue[waiting++] = owner[column]!;
      owner[column] = row;
    }
  }
};
