/** 1 − erf(x) for x ≥ 2: the continued fraction of DLMF 7.9.2, from the far end inwards. */
const erfcTail = (x: number): number => {
  let fraction = 0;
  for (let step = 120; step >= 1; step--) fraction = step / 2 / (x + fraction);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
};

/** erf(x) for 0 ≤ x < 2: the series of DLMF 7.6.2, whose terms are all positive. */
const erfSeries = (x: number): number => {
  let term = x;
  let sum = x;
  for (let step = 1; term > sum * 1e-17 && step < 200; step++) {
    term *= (2 * x * x) / (2 * step + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
};

/**
 * Probability that a standard normal variable is at most `z`; accurate in the lower tail.
 * For an upper tail use `normalCdf(-z)`. R: `pnorm(z)`.
 */
export const normalCdf = (z: number): number => {
  const x = Math.abs(z) / Math.SQRT2;
  const upperTail = x < 2 ? (1 - erfSeries(x)) / 2 : erfcTail(x) / 2;
  return z <= 0 ? upperTail : 1 - upperTail;
};

const ratio = (x: number, above: readonly number[], below: readonly number[]): number => {
  const value = (terms: readonly number[]) => terms.reduceRight((sum, term) => sum * x + term, 0);
  return value(above) / value(below);
};

const central = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const outer = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const far = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * The point below which a standard normal variable lies with probability `p`.
 * M. J. Wichura (1988), algorithm AS 241, about 16 digits. R: `qnorm(p)`.
 * @param p above 0 and below 1; 0 and 1 give the infinities
 */
export const normalQuantile = (p: number): number => {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425)
    return offset * ratio(0.180625 - offset * offset, central.above, central.below);
  const depth = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size =
    depth <= 5 ? ratio(depth - 1.6, outer.above, outer.below) : ratio(depth - 5, far.above, far.below);
  return offset < 0 ? -size : size;
};
