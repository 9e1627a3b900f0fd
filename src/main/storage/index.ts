export {
  backupFolderOf,
  findBackupFolder,
  isVerifiedBackup,
  listBackups,
  makeBackup,
  makeBackupIfChanged,
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
  undoChange,
} from './changeLog.ts';
export { ChapterError, toChapterError, withSortedFaults } from './chapterError.ts';
export {
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
export {
  chapterExtension,
  chapterFileNameOf,
  isChapterFileName,
  requireChapterFileName,
  sampleFileName,
} from './fileNames.ts';
export { changeFolderSettings, readFolderSettings } from './folderSettings.ts';
export { peekHeader, requireChapterHeader } from './header.ts';
export { type IncomingChapter, openIncomingChapter } from './incomingChapter.ts';
export * from './merge/index.ts';
export { readMeta, writeMeta } from './metaTable.ts';
export { readMigrations, schemaVersionOf } from './migrations.ts';
export { countEntriesOf, moveEntries } from './moveEntries.ts';
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
export { isProtectedPlace, renameDurably } from './safeFile.ts';
export * as tables from './schema.ts';
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
