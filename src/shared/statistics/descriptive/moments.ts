import { type Degenerate, degenerate, findUnusable } from '../degenerate.ts';

/** Sum that keeps the digits that plain addition loses (Neumaier 1974). */
const carefulSum = (values: readonly number[]): number => {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
};

/** Arithmetic mean; no missing values. R: `mean(values)`. */
export const mean = (values: readonly number[]): number | Degenerate => {
  if (values.length === 0) return degenerate('There are no values.');
  return findUnusable(values) ?? carefulSum(values) / values.length;
};

/** Standard deviation of a sample (divided by n − 1); at least two values. R: `sd(values)`. */
export const standardDeviation = (values: readonly number[]): number | Degenerate => {
  if (values.length < 2) return degenerate('A standard deviation needs at least two values.');
  const center = mean(values);
  if (typeof center !== 'number') return center;
  return Math.sqrt(carefulSum(values.map((value) => (value - center) ** 2)) / (values.length - 1));
};
