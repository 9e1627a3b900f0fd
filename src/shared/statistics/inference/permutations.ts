/**
 * Visits every order of the whole numbers below `n` once, changing two places at a time (Heap 1963).
 * The array handed over is reused.
 */
export const forEachOrder = (n: number, visit: (order: readonly number[]) => void): void => {
  const order = Array.from({ length: n }, (_, index) => index);
  const turns = new Array<number>(n).fill(0);
  visit(order);
  for (let place = 1; place < n; ) {
    const turn = turns[place] as number;
    if (turn < place) {
      const other = place % 2 === 0 ? 0 : turn;
      [order[other], order[place]] = [order[place] as number, order[other] as number];
      visit(order);
      turns[place] = turn + 1;
      place = 1;
    } else {
      turns[place] = 0;
      place++;
    }
  }
};

/**
 * Two-sided exact p of a statistic over all orders of the second column: twice the smaller tail, both of which hold
 * what was seen. Values closer than the rounding of sums count as equal.
 */
export const permutationP = (
  n: number,
  seen: number,
  compute: (order: readonly number[]) => number,
): number => {
  let [lower, upper, all] = [0, 0, 0];
  const slack = 1e-9 * Math.max(1, Math.abs(seen));
  forEachOrder(n, (order) => {
    const value = compute(order);
    if (value <= seen + slack) lower++;
    if (value >= seen - slack) upper++;
    all++;
  });
  return Math.min(1, (2 * Math.min(lower, upper)) / all);
};
