import type { Submission } from '../model/index.ts';
import type { Approach, ChosenTest, ComparisonDesign } from './chooseTest.ts';
import type { StepRun, ToldShare } from './joinSteps.ts';
import type { Measure } from './measures.ts';
import type { PlainGroup } from './mergeGroups.ts';

export type Correction = 'holm' | 'bh' | 'none';

export interface ComparisonOptions {
  readonly approach: Approach;
  /** For the p values of all rows together: the family. */
  readonly correction: Correction;
  /** Fewest answers of a group that is shown. */
  readonly smallCell: number;
  /** What the signed-rank test does with pairs that did not change. */
  readonly zeros: 'drop' | 'pratt';
  /** Confidence level of the intervals. */
  readonly level: number;
  /** Chance with which the smallest detectable effect would be found. */
  readonly power: number;
}

export const usualComparison: ComparisonOptions = Object.freeze({
  approach: 'ranks',
  correction: 'holm',
  smallCell: 5,
  zeros: 'drop',
  level: 0.95,
  power: 0.8,
});

/** Who is compared with whom. */
export type ComparedPeople =
  | { readonly design: 'groups'; readonly groups: readonly PlainGroup<Submission>[] }
  | {
      readonly design: 'pairs';
      readonly labels: readonly [before: string, after: string];
      readonly pairs: readonly { readonly before: Submission; readonly after: Submission }[];
    };

/** A measure; for two waves or two years also what it was in the earlier one. */
export interface ComparedMeasure {
  readonly measure: Measure;
  /** How the groups' answers are read, by group id, where a group answered another survey. */
  readonly readFor?: Readonly<Record<string, Measure['read']>>;
}

export interface ComparedGroup {
  readonly id: string;
  readonly label: string;
  readonly n: number;
  /** For ordered measures; null where it can't be told. */
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** For a rating: answers per step as far as they may be shown; null for everything else. */
  readonly runs: readonly StepRun[] | null;
  /** For a rating: how many answers are favorable, as far as it may be told. */
  readonly favorable: ToldShare | null;
}

/** An effect with its interval; the limits are null where no interval can be given. */
export interface Effect {
  /** Such as "Cliff’s δ". */
  readonly name: string;
  readonly estimate: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface PairwiseResult {
  readonly first: string;
  readonly second: string;
  readonly effect: Effect | null;
  /** Dunn's test after Holm over the pairs of this row. */
  readonly pAdjusted: number;
}

export interface TestResult {
  /** Letter of the statistic, such as U. */
  readonly letter: string;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly p: number;
  /** How p was found, such as "exact" or "normal approximation with tie and continuity correction". */
  readonly method: string;
  /** The smallest p that a sample of this shape could give, where that is above 0. */
  readonly smallestP: number | null;
}

export interface ComparisonRow {
  readonly measureId: string;
  readonly label: string;
  readonly reversed: boolean;
  /** Words of the steps, for a rating; null for everything else. */
  readonly steps: readonly string[] | null;
  readonly design: ComparisonDesign;
  readonly groups: readonly ComparedGroup[];
  readonly test: ChosenTest | null;
  readonly result: TestResult | null;
  readonly effect: Effect | null;
  /** After the correction over all rows. */
  readonly pAdjusted: number | null;
  /** Only where several groups are compared. */
  readonly pairwise: readonly PairwiseResult[];
  /** Smallest effect of that name that this sample had the chosen chance of finding; null where it can't be told. */
  readonly detectable: number | null;
  /** Why there is no result, in words. */
  readonly problem: string | null;
}

export interface Comparison {
  readonly options: ComparisonOptions;
  readonly labels: readonly string[];
  readonly rows: readonly ComparisonRow[];
  /** Rows with a p value: the family that the correction is over. */
  readonly family: number;
  /** What was merged or left out. */
  readonly notes: readonly string[];
}
