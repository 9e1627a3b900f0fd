/**
 * Where a continuous function crosses zero, to the last digits: the method of Chandrupatla (1997), which mixes halving
 * with inverse quadratic steps and cannot leave the bracket.
 * @param low one end of the bracket
 * @param high the other end; the function has the other sign there
 */
export const findRoot = (compute: (x: number) => number, low: number, high: number): number => {
  let [newest, opposite] = [high, low];
  let [atNewest, atOpposite] = [compute(newest), compute(opposite)];
  if (atNewest === 0) return newest;
  if (atOpposite === 0) return opposite;
  let step = 0.5;
  for (let round = 0; round < 300; round++) {
    const x = newest + step * (opposite - newest);
    const atX = compute(x);
    let [older, atOlder] = [newest, atNewest];
    if (Math.sign(atX) !== Math.sign(atNewest)) {
      [older, atOlder] = [opposite, atOpposite];
      [opposite, atOpposite] = [newest, atNewest];
    }
    [newest, atNewest] = [x, atX];
    const best = Math.abs(atNewest) < Math.abs(atOpposite) ? newest : opposite;
    const tolerance = 2e-16 * Math.abs(best) + 1e-300;
    const share = tolerance / Math.abs(opposite - newest);
    if (!(share <= 0.5) || atNewest === 0) return best;
    const xi = (newest - opposite) / (older - opposite);
    const phi = (atNewest - atOpposite) / (atOlder - atOpposite);
    const quadratic = phi * phi < xi && (1 - phi) ** 2 < 1 - xi;
    step = quadratic
      ? (atNewest / (atOpposite - atNewest)) * (atOlder / (atOpposite - atOlder)) +
        ((older - newest) / (opposite - newest)) *
          (atNewest / (atOlder - atNewest)) *
          (atOpposite / (atOlder - atOpposite))
      : 0.5;
    step = Math.min(1 - share, Math.max(share, step));
  }
  return newest;
};
