export { basisOf } from './applySentences.ts';
export {
  assembleReport,
  buildEvaluationReport,
  type PageNumbers,
  type ReportOptions,
} from './buildReport.ts';
export { type Checklist, type ChecklistLine, checklistsOf } from './checklists.ts';
export {
  type ChecklistState,
  checkChecklists,
  checkLimitations,
  checkNumbers,
  countHeldBack,
  isRoundingOf,
  type NumberCheck,
  printedNumbers,
} from './checkReport.ts';
export { type ChapterWords, gatherVoices } from './gatherVoices.ts';
export type {
  EvaluationReport,
  FigureBlock,
  ListBlock,
  Origin,
  PageBreakBlock,
  ParagraphBlock,
  PrintedNumber,
  QuoteBlock,
  ReportBlock,
  ReportCell,
  ReportSection,
  TableBlock,
  TableColumn,
  TextRun,
} from './model.ts';
export { type ReportPreset, reportPresets } from './presets.ts';
export {
  computeResults,
  numberAt,
  type ReportProgress,
  type ReportResults,
  ReportStopped,
  suggestMetItem,
} from './results.ts';
export { type SuggestedLimitation, suggestLimitations } from './sections/limitations.ts';
export type {
  ReportAgreement,
  ReportFlow,
  ReportQuote,
  ReportSource,
  ReportTheme,
  ReportVoices,
  VoiceShare,
} from './source.ts';
