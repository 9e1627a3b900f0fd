import type { PrintedNumber } from './model.ts';
import type { Phrase } from './phrase.ts';
import { count, estimate, percent, pValue } from './phrase.ts';
import type { ReportComparison } from './results.ts';

const quoted = /“[^”]*”/gu;
const numeric = /(?:[<>] )?[−-]?(?:\d+(?:\.\d+)?|\.\d+)%?/gu;

/**
 * Finds the numbers of a sentence that an engine has worded, and where each comes from.
 * @param known numbers that may stand in it
 * @returns the phrase; a number that is not known is left unmarked, which the check of all numbers then shows
 */
export const markNumbers = (sentence: string, known: readonly PrintedNumber[]): Phrase => {
  const plain = sentence.replace(quoted, (words) => ' '.repeat(words.length));
  const numbers = [...plain.matchAll(numeric)].flatMap(
    ([text]) => known.find((number) => number.text === text) ?? [],
  );
  return { runs: [{ text: sentence }], numbers };
};

/** Every number that the sentences on a comparison can hold. */
export const numbersOfComparison = ({ id, answered, facts }: ReportComparison): readonly PrintedNumber[] => {
  const path = `comparisons/${id}/answered/comparison`;
  const { comparison } = answered;
  const some = (
    write: (value: number, source: string) => PrintedNumber,
    value: number | null | undefined,
    source: string,
  ): readonly PrintedNumber[] => (value === null || value === undefined ? [] : [write(value, source)]);
  return [
    count(facts.tested, `comparisons/${id}/facts/tested`),
    count(facts.differing, `comparisons/${id}/facts/differing`),
    count(comparison.family, `${path}/family`),
    percent(comparison.options.level, 'options/level'),
    percent(comparison.options.power, 'options/power'),
    ...some(pValue, facts.smallestP, `comparisons/${id}/facts/smallestP`),
    ...some(estimate, facts.detectableLow, `comparisons/${id}/facts/detectableLow`),
    ...some(estimate, facts.detectableHigh, `comparisons/${id}/facts/detectableHigh`),
    ...comparison.rows.flatMap((row) => {
      const own = `${path}/rows/${row.measureId}`;
      return [
        ...some(estimate, row.effect?.estimate, `${own}/effect/estimate`),
        ...some(estimate, row.effect?.lower, `${own}/effect/lower`),
        ...some(estimate, row.effect?.upper, `${own}/effect/upper`),
        ...some(pValue, row.pAdjusted, `${own}/pAdjusted`),
        ...some(pValue, row.result?.p, `${own}/result/p`),
      ];
    }),
  ];
};
