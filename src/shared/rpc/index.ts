export { type AfterwardsSnapshot, afterwardsSnapshotSchema } from './afterwards.ts';
export * from './chapters.ts';
export { type Contract, contract, type Inputs, type Outputs } from './contract.ts';
export type { DraftState } from './drafts.ts';
export * from './errors.ts';
export { mostReceivedBytes } from './handOver.ts';
export type { InstrumentDetail, InstrumentSource, Template } from './instruments.ts';
export type {
  KioskItem,
  KioskPerson,
  KioskQuestionnaire,
  KioskState,
  KioskSubmission,
} from './kiosk.ts';
export { type LettersSnapshot, lettersSnapshotSchema } from './letters.ts';
export { type PairingSnapshot, pairingSnapshotSchema } from './pairing.ts';
export {
  type MergePreview,
  mergePreviewSchema,
  type PeopleSnapshot,
  peopleSnapshotSchema,
} from './people.ts';
export type {
  Copy,
  Due,
  ErasePreview,
  EraseResult,
  Passage,
  PersonRecord,
  PrivacySnapshot,
  Proof,
  RetentionPreview,
} from './privacy.ts';
export {
  type ImportedBatch,
  type InstrumentWithItems,
  importedBatchSchema,
  instrumentWithItemsSchema,
} from './questionnaires.ts';
export { type SurveySnapshot, surveySnapshotSchema } from './surveys.ts';
export { type WordsSnapshot, wordsSnapshotSchema } from './words.ts';
