import { type InferenceTestId, inferenceTests } from '../statistics/index.ts';

/** How the answers that are compared hang together. */
export type ComparisonDesign = 'two groups' | 'several groups' | 'pairs';

/** Whether ordered answers are compared by their ranks (the usual way here) or by their means. */
export type Approach = 'ranks' | 'means';

export interface ChosenTest {
  readonly id: InferenceTestId;
  readonly title: string;
  /** Why this one, in one or two sentences. */
  readonly why: string;
}

const byRank =
  'Ratings are steps in an order, not amounts, so the test looks at which answers are higher, not by how much.';
const byMean =
  'You chose to compare means. Report this only where the steps can be taken as equally far apart.';

const chosen = (id: InferenceTestId, why: string): ChosenTest => ({
  id,
  title: inferenceTests[id].title,
  why,
});

/** The usual rule for the χ² test: every cell is expected to hold at least five. (Cochran 1954, strict form.) */
const expectsFive = (table: readonly (readonly number[])[]): boolean => {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (table[0] ?? []).map((_, column) =>
    table.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const n = rows.reduce((sum, row) => sum + row, 0);
  return rows.every((row) => columns.every((column) => (row * column) / n >= 5));
};

/** The test for answers in an order. */
export const chooseOrderedTest = (design: ComparisonDesign, approach: Approach): ChosenTest => {
  if (design === 'several groups')
    return chosen(
      'kruskalWallis',
      `${byRank} There are more than two groups, so all are looked at together first.`,
    );
  if (design === 'pairs')
    return approach === 'means'
      ? chosen('pairedT', `The same people answered twice. ${byMean}`)
      : chosen(
          'wilcoxonSignedRank',
          `The same people answered twice, so each is compared with themselves. ${byRank}`,
        );
  return approach === 'means'
    ? chosen('welchT', `Two groups of different people. ${byMean} It does not ask for equal spread.`)
    : chosen('mannWhitneyU', `Two groups of different people. ${byRank}`);
};

/** The test for choices without an order. @param table groups × options, or before × after for pairs */
export const chooseCategoryTest = (
  design: ComparisonDesign,
  table: readonly (readonly number[])[],
): ChosenTest => {
  if (design === 'pairs')
    return chosen('mcnemar', 'The same people chose twice, so only those who changed their choice count.');
  return expectsFive(table)
    ? chosen('chiSquareIndependence', 'Choices without an order are compared by how often each was made.')
    : chosen(
        'fisherExact',
        'Choices without an order are compared by how often each was made. Some are rare here, so the exact test is used.',
      );
};
