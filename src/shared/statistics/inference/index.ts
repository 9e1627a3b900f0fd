export { type Adjustment, adjustP } from './adjustP.ts';
export { type ChiSquareIndependence, chiSquareIndependence } from './chiSquareIndependence.ts';
export { cliffsDelta, type EffectOptions } from './cliffsDelta.ts';
export { cohensD, cohensDPaired } from './cohensD.ts';
export { cramersV } from './cramersV.ts';
export { type DunnPair, dunn } from './dunn.ts';
export { type FisherExact, type FisherOptions, fisherExact } from './fisherExact.ts';
export { type Friedman, friedman } from './friedman.ts';
export { kendallTauB } from './kendallTauB.ts';
export { type KruskalWallis, kruskalWallis } from './kruskalWallis.ts';
export { type MannWhitneyU, mannWhitneyU, type RankTestOptions } from './mannWhitneyU.ts';
export { type McNemar, mcnemar } from './mcnemar.ts';
export { pairedT } from './pairedT.ts';
export { rankBiserial, rankBiserialPaired } from './rankBiserial.ts';
export {
  type Design,
  type InferenceTest,
  type InferenceTestId,
  inferenceTests,
  type Measurement,
} from './registry.ts';
export { type SignTest, signTest } from './signTest.ts';
export { type CorrelationOptions, type RankCorrelation, spearman } from './spearman.ts';
export type { TTest } from './tTests.ts';
export { welchT } from './welchT.ts';
export { type WilcoxonSignedRank, wilcoxonSignedRank, type Zeros } from './wilcoxonSignedRank.ts';
