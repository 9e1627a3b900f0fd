import { type Degenerate, degenerate } from '../degenerate.ts';
import { normalCdf } from '../distributions/index.ts';
import { comparePairs } from './countDiscordant.ts';
import { exactBelow } from './mannWhitneyU.ts';
import { permutationP } from './permutations.ts';
import { rankValues } from './ranks.ts';
import { type CorrelationOptions, findCorrelationFault, type RankCorrelation } from './spearman.ts';

const mostWithTies = 9;
const mostExact = 200;

/** Two-sided exact p of a balance of pairs without ties: orders counted by how many pairs agree. */
const exactP = (balance: number, n: number): number => {
  const pairs = (n * (n - 1)) / 2;
  const agreeing = (pairs + Math.abs(balance)) / 2;
  let chances = new Float64Array(pairs + 1);
  chances[0] = 1;
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(pairs + 1);
    for (let place = 0; place < size; place++)
      for (let count = place; count <= (size * (size - 1)) / 2; count++)
        next[count] = (next[count] as number) + (chances[count - place] as number) / size;
    chances = next;
  }
  // The upper tail from the lower end of the symmetric law, where small chances are added first.
  let tail = 0;
  for (let count = 0; count <= pairs - agreeing; count++) tail += chances[count] as number;
  return Math.min(1, 2 * tail);
};

/** Spread of the balance of pairs when nothing goes together, with ties (Kendall 1970). */
const computeVariance = (n: number, ofX: readonly number[], ofY: readonly number[]): number => {
  const sum = (sizes: readonly number[], term: (t: number) => number) =>
    sizes.reduce((total, size) => total + term(size), 0);
  const single = (t: number) => t * (t - 1) * (2 * t + 5);
  const pair = (t: number) => t * (t - 1);
  const triple = (t: number) => t * (t - 1) * (t - 2);
  return (
    (single(n) - sum(ofX, single) - sum(ofY, single)) / 18 +
    (sum(ofX, pair) * sum(ofY, pair)) / (2 * pair(n)) +
    (sum(ofX, triple) * sum(ofY, triple)) / (9 * triple(n))
  );
};

/**
 * Do two columns rise together? Kendall's τ-b: pairs that agree minus pairs that disagree, over those that could.
 * p is exact below 50 pairs without ties, else normal with the variance for ties and no continuity correction.
 * @param x first column, at least three pairs, no missing values
 * @param y second column, in the same order
 * @param options `method: 'exact'` takes up to nine pairs with ties and 200 without
 * R: `cor.test(x, y, method = "kendall")`.
 */
export const kendallTauB = (
  x: readonly number[],
  y: readonly number[],
  options: CorrelationOptions = {},
): RankCorrelation | Degenerate => {
  const fault = findCorrelationFault(x, y);
  if (fault !== null) return fault;
  const n = x.length;
  const pairs = (n * (n - 1)) / 2;
  const { balance, tiedX, tiedY } = comparePairs(x, y);
  const ratio = balance / (Math.sqrt(pairs - tiedX) * Math.sqrt(pairs - tiedY));
  const estimate = Math.max(-1, Math.min(1, ratio));
  const { method = 'auto' } = options;
  const tied = tiedX + tiedY > 0;
  if (method === 'exact' && n > (tied ? mostWithTies : mostExact))
    return degenerate('An exact p is counted for nine pairs at most with ties, for 200 without.');
  if (!tied && (method === 'exact' || (method === 'auto' && n < exactBelow)))
    return Object.freeze({ estimate, p: exactP(balance, n), method: 'exact', n });
  if (method === 'exact') {
    const compute = (order: readonly number[]): number => {
      let sum = 0;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < i; j++)
          sum +=
            Math.sign((x[i] as number) - (x[j] as number)) *
            Math.sign((y[order[i] as number] as number) - (y[order[j] as number] as number));
      return sum;
    };
    return Object.freeze({ estimate, p: permutationP(n, balance, compute), method: 'exact', n });
  }
  const variance = computeVariance(n, rankValues(x).tieSizes, rankValues(y).tieSizes);
  const p = Math.min(1, 2 * normalCdf(-Math.abs(balance) / Math.sqrt(variance)));
  return Object.freeze({ estimate, p, method: 'normal', n });
};
