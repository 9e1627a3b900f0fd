export type { CodebookDraft, CodebookFailure, CodeDraft, ThemeDraft } from './codeDraft.ts';
export {
  type CodebookComparison,
  type CodeChange,
  type CodeField,
  compareCodes,
  type FieldChange,
} from './compareCodes.ts';
export { type CodebookPlan, type PlannedCode, planCodebookImport } from './planCodebookImport.ts';
export { readCodebookRows } from './readCodebookRows.ts';
export { nearestColor, readRefiCodebook } from './readRefiCodebook.ts';
export { readXml, type XmlElement } from './readXml.ts';
