export { ChapterError, toChapterError } from '../storage/index.ts';
export { applyPairingChange, changeStatus, readAfterwards } from './afterwards.ts';
export { announce, readLetters, resetWording, saveWording } from './announcing.ts';
export { copyBackup, readBackupContents, readBackups, restoreBackup, undoRestore } from './backups.ts';
export { type ChapterSession, createChapterSession, type SessionOptions } from './chapterSession.ts';
export { changeSettings, createChapter, nameOfficer, startCycle } from './chapters.ts';
export { checkInThread } from './checkInThread.ts';
export { closingYear } from './closeYear.ts';
export { receiveConflictCopy, settleConflictCopy } from './conflictCopies.ts';
export { setConsents } from './consent.ts';
export { changeCriteria, freezeCriteria } from './criteria.ts';
export {
  chooseDraft,
  duplicateDraft,
  keepOthers,
  readDrafts,
  readRun,
  readRunRecords,
  removeDraft,
  renameDraft,
  saveDraft,
} from './drafts.ts';
export { erasePerson, previewErase } from './forgetting.ts';
export { deleteCopies, listCopiesWithErased } from './forgettingAgain.ts';
export { listPackages, makePackage, readMadePackage } from './handOver/makePackage.ts';
export { discardReceived, openReceived, receive } from './handOver/received.ts';
export { commitImport } from './importDraft.ts';
export {
  addItem,
  changeItem,
  createInstrument,
  linkItem,
  orderItems,
  readInstrument,
  removeInstrument,
  removeItem,
  renameInstrument,
} from './instruments.ts';
export { readHistory, redo, undo } from './keeping.ts';
export { createKiosk, type Kiosk } from './kiosk/kiosk.ts';
export { readLineage, renameFamily, storeLineageOrder } from './lineage.ts';
export { addPastLink, correctPastLink, removePastLink } from './lineageEdits.ts';
export { compareCopy, mergeCopy } from './mergeCopies.ts';
export { noteOutgoing } from './outgoing.ts';
export { approveRun, readInput, readPairing, saveRun } from './pairing.ts';
export { changePlan, setBoardMember, setPlaces, takeSteps } from './pairingPlan.ts';
export { importPastYears } from './pastYears.ts';
export { addPerson, changePerson, enroll, readPeople } from './people.ts';
export { importClassList } from './peopleClassList.ts';
export { enrollMany } from './peopleEnroll.ts';
export { keepApart, mergePeople, previewMerge } from './peopleMerge.ts';
export { removeStatusEvent, setStatusEvent } from './peopleStatus.ts';
export { startYear } from './peopleYear.ts';
export { readPersonRecord } from './personRecord.ts';
export { readPrivacy } from './privacy.ts';
export { createProtection, type Protection } from './protection.ts';
export { listQuestionnaires, readIntakeContext } from './questionnaires.ts';
export {
  addReport,
  changeReport,
  readReports,
  removeReport,
  writeSentence,
} from './reports.ts';
export { changeRetention, forgetDue, previewRetention } from './retention.ts';
export { addRule, removeRule, takeBackRatherNot } from './rules.ts';
export { openSample } from './sampleChapter.ts';
export { choosePlace, startSession } from './startSession.ts';
export {
  addScale,
  changeScale,
  changeSurveySettings,
  readEvaluation,
  removeScale,
  setInvitations,
} from './surveys.ts';
export { readTemplates } from './templates.ts';
export { readTouched } from './touched.ts';
export { undoImport } from './undoImport.ts';
export { changeWaiting, joinWaitlist, leaveWaitlist } from './waitlist.ts';
export {
  addCode,
  changeCode,
  mergeCodes,
  moveCode,
  restoreCodebookVersion,
  retireCode,
  saveCodebookVersion,
} from './wordsCodebook.ts';
export {
  addCoder,
  applyCode,
  decideCoding,
  markNothing,
  markRead,
  removeCoding,
  removeMemo,
  renameCoder,
  undecide,
  writeMemo,
} from './wordsCoding.ts';
export { importCodebook, importCodings } from './wordsImport.ts';
export { addQuote, changeQuote, confirmQuote, orderQuotes, removeQuote } from './wordsQuotes.ts';
export { readWords } from './wordsRead.ts';
export {
  addTheme,
  changeTheme,
  orderThemes,
  removeTheme,
  setJointRows,
  setThemeOfCode,
} from './wordsThemes.ts';
