export { readClassLabel } from './classLabel.ts';
export { readPastYears } from './readPastYears.ts';
export {
  type PastDecisions,
  type PastPlace,
  type PastQuestion,
  type PastRow,
  type PastSheet,
  type PastYears,
  type RowOutcome,
  rowOutcomes,
} from './types.ts';
