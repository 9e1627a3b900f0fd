export { clopperPearson } from './clopperPearson.ts';
export { countSteps, type StepCounts } from './counts.ts';
export { mean, standardDeviation } from './moments.ts';
export { median, quantile } from './quantile.ts';
export { favorableBoxes, type TopTwoBox, topTwoBox } from './topTwoBox.ts';
export { wilson } from './wilson.ts';
