export type { Firmness, FirmnessCause } from './measureFirmness.ts';
export { type OpenRun, openRun, type StoredPair, type WhyNotAnswer } from './openRun.ts';
export { buildPairingInput, type PairingInput } from './pairingInput.ts';
export { type PairingOutcome, type ProposedPair, type RunHooks, runPairing } from './runPairing.ts';
