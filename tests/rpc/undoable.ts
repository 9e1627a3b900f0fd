/** Procedures that leave no entry which undo could take back, with the reason. Every other one has to leave one. */
const without: readonly (readonly [reason: string, procedures: string])[] = [
  [
    'only reads',
    `host.info chapters.current chapters.list chapters.place people.snapshot people.previewMerge kiosk.state
     kiosk.questionnaire kiosk.find kiosk.people questionnaires.list instruments.templates instruments.detail
     intake.context pairing.snapshot pairing.runInput drafts.list drafts.runs drafts.run letters.snapshot
     afterwards.snapshot lineage.snapshot evaluation.snapshot words.snapshot reports.list privacy.snapshot
     privacy.personRecord privacy.previewErase privacy.previewRetention privacy.copies history.list history.touched backups.list
     backups.overview backups.contents backups.copy handOver.closing handOver.list handOver.download merge.compare
     protection.state protection.recoveryCode keychain.state`,
  ],
  ['opens, makes or closes a file', 'chapters.create chapters.openSample chapters.open chapters.close'],
  ['is undo itself', 'history.undo history.redo'],
  ['starts or ends the kiosk, which is no data', 'kiosk.start kiosk.unlock kiosk.askToEnd kiosk.cancelEnd'],
  ['erases for good: that is what it is for', 'privacy.erase privacy.forget privacy.removeCopies'],
  ['notes what has left: it can not be called back', 'privacy.noteOutgoing'],
  [
    'makes a copy, or puts one in place with an undo of its own',
    'backups.create backups.restore backups.undoRestore',
  ],
  [
    'works on packages beside the chapter',
    `handOver.make handOver.receive handOver.unlock handOver.receiveCopy handOver.settleCopy handOver.open
     handOver.discard`,
  ],
  [
    'changes how the file is protected, not what is in it',
    `protection.unlock protection.lock protection.protect protection.changePassphrase protection.unprotect
     protection.setAutoLock protection.tidyBackups keychain.remember keychain.forget keychain.unlock`,
  ],
];

export const withoutUndo: ReadonlyMap<string, string> = new Map(
  without.flatMap(([reason, procedures]) => procedures.split(/\s+/).map((name) => [name, reason])),
);

/**
 * Commands that the test of the contract calls where they change nothing, or while a kiosk hides the history: that they
 * are undone is held by the tests of their own areas.
 */
export const withoutEffectHere: ReadonlySet<string> = new Set([
  'instruments.linkItem',
  'kiosk.submit',
  'merge.apply',
  'people.enrollMany',
  'words.markRead',
  'words.restoreCodebookVersion',
]);
