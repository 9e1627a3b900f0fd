export { buildPairingInput, type PairingInput } from './pairingInput.ts';
export { type PairingOutcome, type ProposedPair, type RunHooks, runPairing } from './runPairing.ts';
