export { countBlockingPairs } from './blockingPairs.ts';
export { applyRepair, cheapestRepairs, type Repair } from './cheapestRepairs.ts';
export { type Change, comparePairs } from './comparePairs.ts';
export { deferredAcceptance } from './deferredAcceptance.ts';
export { findShortages, type Shortage } from './findShortages.ts';
export { type Breach, findBreach } from './jointRules.ts';
export { type Alternative, nextBest } from './nextBest.ts';
export { type Refusal, regretOfAllPairs } from './regretOfAllPairs.ts';
export { applyChanges, type LateMentee, type RepairChanges, repairMatching } from './repairMatching.ts';
export { type Cause, type Robustness, type RobustnessOptions, robustness } from './robustness.ts';
export { solveMatching } from './solveMatching.ts';
export { type StandBy, standBy } from './standBy.ts';
export {
  type Certificate,
  type Goal,
  type LadderStep,
  type LineageAim,
  type MatchingDone,
  type MatchingFailed,
  type MatchingProblem,
  type MatchingResult,
  type Note,
  type Objective,
  type Pair,
  type Quota,
  type SolveOptions,
  TOP_SCORE,
} from './types.ts';
export { verifyMatching } from './verifyMatching.ts';
export { orderChain, type WhyNot, whyNot } from './whyNot.ts';
