export { type BuiltDraft, buildDraft, type DraftRequest } from './buildDraft.ts';
export { changeProposedItem, type StoreAs, storeColumnAs } from './editProposal.ts';
export { guessFileSide, guessKind } from './guessKind.ts';
export { fieldOfHeading } from './headings.ts';
export { areCloseForms, createNameFinder, isCloseName, nameFormOf } from './names.ts';
export type { PreviewCell, PreviewTable } from './preview.ts';
export {
  type ColumnTarget,
  hasField,
  type ImportContext,
  type ImportPlace,
  type ImportProposal,
  type PersonField,
  type ProposedColumn,
  type ProposedItem,
  personFields,
} from './proposal.ts';
export { type ProposalRequest, proposeImport } from './proposeImport.ts';
export { compareQuestions, type QuestionnaireChanges } from './questionnaireChanges.ts';
export { readEntryYear } from './readEntryYear.ts';
export { readRole } from './readRole.ts';
export { type HeadingLine, readTable, type Sheet, type Table, type TableChoices } from './readTable.ts';
export { type Decision, type Decisions, type KeyedRepair, type RepairChoice, wordRows } from './repairs.ts';
export { hashRows } from './rowHashes.ts';
export { sha256OfText } from './sha256.ts';
export { recognizeVendor, vendors } from './vendors/registry.ts';
export { type Vendor, type VendorId, vendorIds } from './vendors/vendor.ts';
