import type { ToldCount } from '../evaluation/index.ts';

/** A share as whole percent, such as "81%". */
export const percentWords = (count: number, n: number): string => `${Math.round((100 * count) / n)}%`;

/** At most one decimal, with a true minus: "4", "4.5". */
export const figureWords = (value: number | null): string =>
  value === null ? '' : String(Math.round(value * 10) / 10).replace('-', '−');

/** A number of people as far as it may be told: "38", "at least 43", "held back". */
export const toldCountWords = (told: ToldCount): string => {
  if (told.kind === 'exact') return String(told.count);
  return told.kind === 'hidden' ? 'held back' : `${told.kind} ${told.bound}`;
};

/** A share as far as it may be told: "81%", "≥ 91%", "at least 9 of 12", "held back". */
export const toldShareWords = (told: ToldCount): string => {
  if (told.kind === 'hidden') return 'held back';
  if (told.kind === 'exact') return shareWords(told.count, told.n);
  if (told.n < 20) return `${told.kind} ${told.bound} of ${told.n}`;
  const sign = told.kind === 'at least' ? '≥' : '≤';
  return `${sign} ${percentWords(told.bound, told.n)}`;
};

/** A share as it may be shown: percent, or the count alone under twenty answers. */
export const shareWords = (count: number, n: number): string =>
  n >= 20 ? percentWords(count, n) : `${count} of ${n}`;
