export { type CohensKappa, cohensKappa, type KappaWeights } from './cohensKappa.ts';
export { type FleissKappa, fleissKappa } from './fleissKappa.ts';
export { type GwetAC1, gwetAC1 } from './gwetAC1.ts';
export { type KrippendorffAlpha, type KrippendorffOptions, krippendorffAlpha } from './krippendorffAlpha.ts';
export type { RatingLevel } from './krippendorffDistance.ts';
