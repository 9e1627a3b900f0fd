import { type Degenerate, degenerate } from '../degenerate.ts';
import * as beta from './beta.ts';
import * as gamma from './gamma.ts';
import * as shiftedT from './noncentralT.ts';
import * as normal from './normal.ts';
import * as student from './student.ts';

const isPositive = (...values: readonly number[]): boolean => values.every((value) => value > 0);

/** Runs a distribution function only on numbers, and with shapes that are above 0. */
const check = (points: readonly number[], shapes: readonly number[], compute: () => number) => {
  if ([...points, ...shapes].some(Number.isNaN)) return degenerate('A value is not a number.');
  return isPositive(...shapes) ? compute() : degenerate('Degrees of freedom and shapes must be above 0.');
};

/** P(Z ≤ z) of the standard normal distribution. R: `pnorm(z)`. */
export const normalCdf = (z: number): number | Degenerate => check([z], [], () => normal.normalCdf(z));

/** The point with probability `p` (above 0, below 1) below it. R: `qnorm(p)`. */
export const normalQuantile = (p: number): number | Degenerate =>
  p > 0 && p < 1 ? normal.normalQuantile(p) : degenerate('The probability must lie between 0 and 1.');

/** P(X > x) of χ². R: `pchisq(x, degrees, lower.tail = FALSE)`. */
export const chiSquareUpper = (x: number, degrees: number): number | Degenerate =>
  check([x], [degrees], () => gamma.chiSquareUpper(x, degrees));

/** P(T ≤ t) of Student's t. R: `pt(t, degrees)`. */
export const tCdf = (t: number, degrees: number): number | Degenerate =>
  check([t], [degrees], () => student.tCdf(t, degrees));

/** P(X > f) of F. R: `pf(f, above, below, lower.tail = FALSE)`. */
export const fUpper = (f: number, above: number, below: number): number | Degenerate =>
  check([f], [above, below], () => student.fUpper(f, above, below));

/** P(X ≤ x) of the beta distribution. R: `pbeta(x, a, b)`. */
export const betaCdf = (x: number, a: number, b: number): number | Degenerate =>
  check([x], [a, b], () => beta.betaCdf(x, a, b));

/** P(T ≤ t) of the noncentral t. R: `pt(t, degrees, ncp = shift)`. */
export const noncentralTCdf = (t: number, degrees: number, shift: number): number | Degenerate =>
  check([t, shift], [degrees], () => shiftedT.noncentralTCdf(t, degrees, shift));
