/** A share as whole percent, such as "81%". */
export const percentWords = (count: number, n: number): string => `${Math.round((100 * count) / n)}%`;

/** At most one decimal, with a true minus: "4", "4.5". */
export const figureWords = (value: number | null): string =>
  value === null ? '' : String(Math.round(value * 10) / 10).replace('-', '−');

/** A share as it may be shown: percent, or the count alone under twenty answers. */
export const shareWords = (count: number, n: number): string =>
  n >= 20 ? percentWords(count, n) : `${count} of ${n}`;
