/** How the data of a test hang together. */
export type Design = 'two groups' | 'several groups' | 'pairs' | 'repeated' | 'counts' | 'two columns';

/** What the values of a test can be. */
export type Measurement = 'ordered' | 'numeric' | 'categories';

export interface InferenceTest {
  /** Name for a methods paragraph and a table. */
  readonly title: string;
  /** What it answers, in one plain sentence. */
  readonly question: string;
  readonly design: Design;
  readonly measurement: Measurement;
  /** The exported function that gives its effect size; null where the test's own result holds it. */
  readonly effect: 'cliffsDelta' | 'rankBiserialPaired' | 'cohensD' | 'cohensDPaired' | 'cramersV' | null;
  /** Who it goes back to. */
  readonly source: string;
  /** The call of R that gives the same numbers. */
  readonly rCall: string;
}

export type InferenceTestId =
  | 'mannWhitneyU'
  | 'wilcoxonSignedRank'
  | 'signTest'
  | 'kruskalWallis'
  | 'friedman'
  | 'chiSquareIndependence'
  | 'fisherExact'
  | 'mcnemar'
  | 'welchT'
  | 'pairedT'
  | 'spearman'
  | 'kendallTauB';

/** Every test of this folder. A new one is a file, a line in `InferenceTestId`, and what the compiler then asks for. */
export const inferenceTests: Readonly<Record<InferenceTestId, InferenceTest>> = Object.freeze({
  mannWhitneyU: {
    title: 'Mann–Whitney U test',
    question: 'Do the answers of one group tend to be higher than those of the other?',
    design: 'two groups',
    measurement: 'ordered',
    effect: 'cliffsDelta',
    source: 'Mann and Whitney (1947)',
    rCall: 'wilcox.test(x, y)',
  },
  wilcoxonSignedRank: {
    title: 'Wilcoxon signed-rank test',
    question: 'Did the answers of the same people go up or down?',
    design: 'pairs',
    measurement: 'ordered',
    effect: 'rankBiserialPaired',
    source: 'Wilcoxon (1945)',
    rCall: 'wilcox.test(before, after, paired = TRUE)',
  },
  signTest: {
    title: 'Sign test',
    question: 'Did more people go up than down?',
    design: 'pairs',
    measurement: 'ordered',
    effect: null,
    source: 'Dixon and Mood (1946)',
    rCall: 'binom.test(sum(before > after), sum(before != after))',
  },
  kruskalWallis: {
    title: 'Kruskal–Wallis test',
    question: 'Do the answers of some group tend to be higher than those of another?',
    design: 'several groups',
    measurement: 'ordered',
    effect: null,
    source: 'Kruskal and Wallis (1952)',
    rCall: 'kruskal.test(groups)',
  },
  friedman: {
    title: 'Friedman test',
    question: 'Do the same people answer some questions higher than others?',
    design: 'repeated',
    measurement: 'ordered',
    effect: null,
    source: 'Friedman (1937)',
    rCall: 'friedman.test(blocks)',
  },
  chiSquareIndependence: {
    title: 'χ² test of independence',
    question: 'Do groups differ in which answers they chose?',
    design: 'counts',
    measurement: 'categories',
    effect: 'cramersV',
    source: 'Pearson (1900)',
    rCall: 'chisq.test(table)',
  },
  fisherExact: {
    title: 'Fisher’s exact test',
    question: 'Do groups differ in which answers they chose, where counts are small?',
    design: 'counts',
    measurement: 'categories',
    effect: 'cramersV',
    source: 'Freeman and Halton (1951)',
    rCall: 'fisher.test(table)',
  },
  mcnemar: {
    title: 'McNemar test',
    question: 'Did the same people change their answer more in one direction?',
    design: 'pairs',
    measurement: 'categories',
    effect: null,
    source: 'McNemar (1947)',
    rCall: 'mcnemar.test(table)',
  },
  welchT: {
    title: 'Welch’s t test',
    question: 'Do the means of two groups differ?',
    design: 'two groups',
    measurement: 'numeric',
    effect: 'cohensD',
    source: 'Welch (1947)',
    rCall: 't.test(x, y)',
  },
  pairedT: {
    title: 'Paired t test',
    question: 'Did the mean of the same people change?',
    design: 'pairs',
    measurement: 'numeric',
    effect: 'cohensDPaired',
    source: 'Student (1908)',
    rCall: 't.test(before, after, paired = TRUE)',
  },
  spearman: {
    title: 'Spearman’s rank correlation',
    question: 'Do two measures rise together?',
    design: 'two columns',
    measurement: 'ordered',
    effect: null,
    source: 'Spearman (1904)',
    rCall: 'cor.test(x, y, method = "spearman")',
  },
  kendallTauB: {
    title: 'Kendall’s τ-b',
    question: 'Do two measures with many ties rise together?',
    design: 'two columns',
    measurement: 'ordered',
    effect: null,
    source: 'Kendall (1945)',
    rCall: 'cor.test(x, y, method = "kendall")',
  },
});
