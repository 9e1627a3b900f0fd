import type { RandomSource } from '../../util/index.ts';
import type { Margins } from './table.ts';

/** How many of `draws` come from the `good` ones: a hypergeometric number, searched outwards from the likeliest. */
const drawHypergeometric = (
  random: RandomSource,
  good: number,
  bad: number,
  draws: number,
  logs: Float64Array,
): number => {
  const lowest = Math.max(0, draws - bad);
  const highest = Math.min(draws, good);
  if (lowest === highest) return lowest;
  const log = (count: number): number => logs[count] as number;
  const mode = Math.max(lowest, Math.min(highest, Math.floor(((draws + 1) * (good + 1)) / (good + bad + 2))));
  const atMode = Math.exp(
    log(good) -
      log(mode) -
      log(good - mode) +
      log(bad) -
      log(draws - mode) -
      log(bad - draws + mode) -
      log(good + bad) +
      log(draws) +
      log(good + bad - draws),
  );
  let left = random() - atMode;
  let [below, above] = [mode, mode];
  let [chanceBelow, chanceAbove] = [atMode, atMode];
  while (left > 0 && (below > lowest || above < highest)) {
    if (above < highest) {
      chanceAbove *= ((good - above) * (draws - above)) / ((above + 1) * (bad - draws + above + 1));
      above++;
      left -= chanceAbove;
      if (left <= 0) return above;
    }
    if (below > lowest) {
      chanceBelow *= (below * (bad - draws + below)) / ((good - below + 1) * (draws - below + 1));
      below--;
      left -= chanceBelow;
      if (left <= 0) return below;
    }
  }
  return mode;
};

/**
 * The weight −Σ log x! of a random table with these margins, drawn as if rows and columns had nothing to do with each
 * other (as R's `r2dtable`).
 */
export const drawTableWeight = (
  random: RandomSource,
  { rows, columns, n }: Margins,
  logs: Float64Array,
): number => {
  const rest = [...rows];
  let weight = 0;
  let total = n;
  for (const size of columns) {
    let draws = size;
    let others = total;
    for (const [row, good] of rest.entries()) {
      others -= good;
      const count = drawHypergeometric(random, good, others, draws, logs);
      rest[row] = good - count;
      draws -= count;
      weight -= logs[count] as number;
    }
    total -= size;
  }
  return weight;
};
