export { type ExplainedPair, type ExplainedPart, explainPair } from './explainPair.ts';
export { findSameThing, type SameThing } from './findSameThing.ts';
export { fromInstrument, type ScoredInstrument } from './fromInstrument.ts';
export { scorePairs } from './scorePairs.ts';
export { createScoreStanding } from './scoreStanding.ts';
export type * from './types.ts';
export { FULL_SCORE, weighItems } from './weighting.ts';
