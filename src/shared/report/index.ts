export {
  type AnswerSpace,
  blankSheet,
  choiceSeparator,
  columnsOfItem,
  type FormQuestion,
  formQuestions,
  formText,
} from './blankForm/index.ts';
export { codebookHeadings, codebookTable } from './codebookTable.ts';
export { codingTaskTables } from './codingTaskTables.ts';
export { comparisonTable, outcomeTable, pairwiseTable, scaleTable } from './comparisonTable.ts';
export * from './data/index.ts';
export * from './evaluation/index.ts';
export { evaluationTable, evaluationTables } from './evaluationTable.ts';
export { type BookFamily, type BookMember, familyBook } from './familyBook.ts';
export * from './letters/index.ts';
export { type PairsSource, type PairsTableOptions, pairsTable } from './pairsTable.ts';
export { type ListedPerson, notAnsweredTitle, peopleTable } from './peopleTable.ts';
export type { ColumnKind, ReportColumn, ReportTable } from './table.ts';
export { type NamedFrequency, themesTable } from './themesTable.ts';
