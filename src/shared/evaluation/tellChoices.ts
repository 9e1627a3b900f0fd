import { type ToldShare, tellShare } from './joinSteps.ts';

/** How many people chose an option, as far as it may be told. */
export type ToldCount = ToldShare | { readonly kind: 'hidden'; readonly n: number };

/**
 * Counts of options such that none under the limit is shown or can be worked out from the others and n.
 * Where one choice is made, small counts are held back, and further ones (the smallest first) until those held back
 * are at least two and together at least `smallCell` people. Two options are told as bounds instead.
 * @param counts people for each option
 * @param n people who answered
 * @param several whether a person can choose several options: their counts then don't add up to n, and each stands alone
 */
export const tellChoices = (
  counts: readonly number[],
  n: number,
  smallCell: number,
  several: boolean,
): readonly ToldCount[] => {
  if (several || counts.length <= 2) return counts.map((count) => tellShare(count, n, smallCell));
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < smallCell ? [index] : [])));
  const people = (): number => [...hidden].reduce((sum, index) => sum + (counts[index] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size === 1 || people() < smallCell)) {
    const next = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden.has(index))
      .sort((left, right) => left.count - right.count || left.index - right.index)[0];
    if (next === undefined) break;
    hidden.add(next.index);
  }
  return counts.map((count, index) =>
    hidden.has(index) ? { kind: 'hidden', n } : { kind: 'exact', count, n },
  );
};
