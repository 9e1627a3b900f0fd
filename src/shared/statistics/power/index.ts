export type { PowerPlan } from './powerPlan.ts';
export { smallestDetectableD, smallestDetectablePairedD } from './smallestDetectableD.ts';
export { smallestDetectableDelta, smallestDetectablePairedRank } from './smallestDetectableDelta.ts';
