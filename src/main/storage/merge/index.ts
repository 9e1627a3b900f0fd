export { applyMerge, isNothingToDo, type MergeOutcome } from './applyMerge.ts';
export { type Comparison, compareCopies, type OpenCopy } from './compareCopies.ts';
export type { HistoryEntry, Stamp } from './histories.ts';
export type { Decisions, MergeConflict, NamedRow, PlannedRow } from './mergePlan.ts';
export type { Side } from './mergeRow.ts';
export type { Cell, Cells } from './rowsOf.ts';
