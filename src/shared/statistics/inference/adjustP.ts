import { type Degenerate, degenerate } from '../degenerate.ts';

export type Adjustment = 'holm' | 'bh' | 'bonferroni';

/** How a p is corrected at its place from the smallest (0) in a family of `n`. */
const factors: Readonly<Record<Adjustment, (place: number, n: number) => number>> = {
  holm: (place, n) => n - place,
  bh: (place, n) => n / (place + 1),
  bonferroni: (_place, n) => n,
};

/**
 * Corrects a stated family of p for being many: Holm (1979) and Bonferroni against any false alarm, Benjamini and
 * Hochberg (1995) for the share of false alarms among the findings.
 * @param p the whole family, 0 to 1 each; what is missing is to be left out before
 * @returns in the same order
 * R: `p.adjust(p, "holm" | "BH" | "bonferroni")`.
 */
export const adjustP = (p: readonly number[], method: Adjustment): readonly number[] | Degenerate => {
  if (p.some((value) => !(value >= 0 && value <= 1)))
    return degenerate('Every p must be a number from 0 to 1.');
  const order = p.map((_, index) => index).sort((a, b) => (p[a] as number) - (p[b] as number));
  const raw = order.map((index, place) => factors[method](place, p.length) * (p[index] as number));
  // The order of the corrected ones must stay that of the p: Holm looks down the list, Benjamini and Hochberg up it.
  if (method === 'holm')
    for (let place = 1; place < raw.length; place++)
      raw[place] = Math.max(raw[place] as number, raw[place - 1] as number);
  if (method === 'bh')
    for (let place = raw.length - 2; place >= 0; place--)
      raw[place] = Math.min(raw[place] as number, raw[place + 1] as number);
  const adjusted = new Array<number>(p.length).fill(1);
  for (const [place, index] of order.entries()) adjusted[index] = Math.min(1, raw[place] as number);
  return Object.freeze(adjusted);
};
