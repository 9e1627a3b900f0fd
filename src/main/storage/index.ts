export { type CopyCheck, currentBackup, makeBackupBeside } from './backupBeside.ts';
export {
  backupFolderOf,
  findBackupFolder,
  isVerifiedBackup,
  listBackups,
  makeBackup,
  makeBackupIfChanged,
  removeBackup,
  removeBackupsOf,
} from './backups.ts';
export {
  type CommandOutcome,
  countTouched,
  listChanges,
  nextRedo,
  nextUndo,
  redoChange,
  runCommand,
  runQuietly,
  tryOut,
  undoChange,
} from './changeLog.ts';
export {
  ChapterError,
  type ChapterErrorCode,
  isDamage,
  toChapterError,
  withSortedFaults,
} from './chapterError.ts';
export {
  type CheckLater,
  createChapterFile,
  isChapterHeldElsewhere,
  openChapterFile,
  type StorageOptions,
} from './chapterFile.ts';
export {
  type ChapterStore,
  isWritable,
  type Queries,
  requireWritable,
  type WritableStore,
} from './chapterStore.ts';
export { bytesOf, type Connection, openForReading } from './connection.ts';
export { hasJournal, readWithJournal, refuseNewer } from './copies.ts';
export { type CheckedCopy, checkCopiedFile } from './copyCheck.ts';
export {
  countWordsOf,
  eraseContactDetails,
  eraseWords,
  listTextItemIds,
} from './eraseDue.ts';
export { type ErasedIds, readErasedIds, rememberErasedIds } from './erasedIds.ts';
export {
  countRowsOf,
  eraseHistoryRows,
  eraseRows,
  hasPairings,
  knowsAnyOf,
  listReferencesTo,
  listRowsOf,
  listSubmissionIdsOf,
} from './eraseRows.ts';
export {
  listHistoryRows,
  listRunInputs,
  listTexts,
  replaceRunInput,
  rewriteHistoryRows,
  rewriteText,
  type TextCell,
} from './eraseTexts.ts';
export {
  chapterExtension,
  chapterFileNameOf,
  isChapterFileName,
  requireChapterFileName,
  sampleFileName,
  stemOf,
} from './fileNames.ts';
export { changeFolderSettings, readFolderSettings } from './folderSettings.ts';
export { peekHeader, readHeader, requireChapterHeader } from './header.ts';
export { renameHolder } from './holder.ts';
export { type IncomingChapter, openIncomingChapter } from './incomingChapter.ts';
export { checkIntegrityBeside } from './integrity.ts';
export * from './keys/index.ts';
export * from './merge/index.ts';
export { readMeta, writeMeta } from './metaTable.ts';
export { readMigrations, schemaVersionOf } from './migrations.ts';
export { countEntriesOf, moveEntries } from './moveEntries.ts';
export { type Place, personalPlaces } from './personalPlaces.ts';
export {
  commitRestore,
  finishRestore,
  finishRestores,
  readLastRestore,
  requireVerifiedBackup,
  settleRestore,
  stageRestore,
  stateBeforeRestore,
} from './restore.ts';
export { findChangeThatAdded, type LaterWork, reverseChange } from './reverseChange.ts';
export { isProtectedPlace, removeUnfinishedNotes, renameDurably } from './safeFile.ts';
export * as tables from './schema.ts';
export { type ByteSearch, searchBytes, searchFile } from './searchBytes.ts';
export {
  fetchShared,
  markWrittenBack,
  type SharedPair,
  workingFolderFor,
  writeBack,
} from './sharedCopies.ts';
export { countChapter, readLastChange, writeSnapshot } from './snapshotFile.ts';
export {
  type ConflictCopy,
  findConflictCopies,
  findSharedPlaceOf,
} from './syncedFolder.ts';
export { makeId } from './uuid.ts';
