export { type ComparedResult, canonicalResult } from './canonicalResult.ts';
export { type DraftEdit, editInput, editOf, type StoredPair } from './draftEdit.ts';
export type { Firmness, FirmnessCause } from './measureFirmness.ts';
export { type OpenRun, openRun, type StopView, type WhyNotAnswer } from './openRun.ts';
export { buildPairingInput, type PairingInput } from './pairingInput.ts';
export { scoreInput } from './prepareRun.ts';
export { type PairingOutcome, type ProposedPair, type RunHooks, runPairing } from './runPairing.ts';
export { toNewRun } from './toNewRun.ts';
