import type { ComparedGroup, Effect, ToldCount, ToldShare } from '../../evaluation/index.ts';
import type { ReportCell } from './model.ts';
import {
  count,
  countWords,
  decimal,
  emptyCell,
  estimate,
  interval,
  numberCell,
  type Phrase,
  percent,
  phraseCell,
  plain,
  say,
  textCell,
} from './phrase.ts';

/** What stands where a figure would give a held-back number away. */
export const heldBack = 'held back';

interface Figures {
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
}

/** "4 [3, 5]" */
export const medianPhrase = ({ median, lowerQuartile, upperQuartile }: Figures, path: string): Phrase => {
  if (median === null) return plain(heldBack);
  const middle = decimal(median, `${path}/median`);
  if (lowerQuartile === null || upperQuartile === null) return say`${middle}`;
  return say`${middle} [${decimal(lowerQuartile, `${path}/lowerQuartile`)}, ${decimal(upperQuartile, `${path}/upperQuartile`)}]`;
};
export const medianCell = (figures: Figures, path: string): ReportCell =>
  phraseCell(medianPhrase(figures, path));

/** "3.8 (0.9)" */
export const meanCell = ({ mean, standardDeviation }: Figures, path: string): ReportCell => {
  if (mean === null) return textCell(heldBack);
  const middle = decimal(mean, `${path}/mean`);
  return standardDeviation === null
    ? numberCell(middle)
    : phraseCell(say`${middle} (${decimal(standardDeviation, `${path}/standardDeviation`)})`);
};

/** "38 of 47" with the percent from twenty answers on; "at least 43 of 47" where no more may be told. */
export const sharePhrase = (
  told: ToldShare | ToldCount,
  path: string,
  share: number | null = null,
): Phrase => {
  if (told.kind === 'hidden') return plain(heldBack);
  const n = count(told.n, `${path}/n`);
  if (told.kind !== 'exact') return say`${told.kind} ${count(told.bound, `${path}/bound`)} of ${n}`;
  const number = count(told.count, `${path}/count`);
  return share === null || told.n < 20
    ? say`${number} of ${n}`
    : say`${number} of ${n}, ${percent(share, path.replace(/\/told$/, '/interval/estimate'))}`;
};

/** ".25 [.02, .46]" */
export const effectPhrase = (effect: Effect | null, path: string): Phrase => {
  if (effect === null) return plain('');
  const middle = estimate(effect.estimate, `${path}/estimate`);
  return effect.lower === null || effect.upper === null
    ? say`${middle}`
    : say`${middle} ${interval(estimate(effect.lower, `${path}/lower`), estimate(effect.upper, `${path}/upper`))}`;
};

/** What a group of a comparison answered: median and quartiles with n; n alone for choices. */
export const groupCell = (group: ComparedGroup | undefined, path: string): ReportCell => {
  if (group === undefined) return emptyCell;
  const n = say`n\u00a0=\u00a0${count(group.n, `${path}/n`)}`;
  return group.median === null && group.runs === null && group.mean === null
    ? phraseCell(n)
    : phraseCell(say`${medianPhrase(group, path)}, ${n}`);
};

/** The unrounded count in words, for headings that are no numbers of the results. */
export const plainCount = countWords;
