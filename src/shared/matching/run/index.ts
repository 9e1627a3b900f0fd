export { assessPlan, type PlanOption, type PlanReport, type RungReport, type Tight } from './assessPlan.ts';
export { type ComparedResult, canonicalResult } from './canonicalResult.ts';
export { addsPoints, type CriteriaSource, criteriaText, rulesText, settingsUnder } from './criteriaText.ts';
export { type DraftEdit, editInput, editOf, type StoredPair } from './draftEdit.ts';
export { type Ban, type BanCause, type BanSource, classYearsOf, listBans } from './listBans.ts';
export { canWish, listWishes, type Wish } from './listWishes.ts';
export type { Firmness, FirmnessCause } from './measureFirmness.ts';
export {
  buildMendRequest,
  type Happening,
  type MendLine,
  type MendOutcome,
  type MendRequest,
  type MendStop,
  mendPairs,
} from './mendPairs.ts';
export { type CriteriaPreview, type OpenCriteria, openCriteria } from './openCriteria.ts';
export { type OpenRun, openRun, type StopView, type WhyNotAnswer } from './openRun.ts';
export { buildPairingInput, type PairingInput, type PairingSource } from './pairingInput.ts';
export { type Rung, rungs } from './planCandidates.ts';
export { scoreInput } from './prepareRun.ts';
export { type PairingOutcome, type ProposedPair, type RunHooks, runPairing } from './runPairing.ts';
export { toNewRun } from './toNewRun.ts';
