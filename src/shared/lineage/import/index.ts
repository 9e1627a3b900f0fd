export { columnKey, headingsKey, layoutKey, mostHeadings } from './chooseColumns.ts';
export { readClassLabel } from './classLabel.ts';
export { readPastYears } from './readPastYears.ts';
export {
  type ColumnRole,
  columnRoles,
  type PastColumns,
  type PastDecisions,
  type PastPlace,
  type PastQuestion,
  type PastRow,
  type PastSheet,
  type PastYears,
  type RowOutcome,
  rowOutcomes,
} from './types.ts';
