import {
  copyBackup,
  readBackupContents,
  readBackups,
  readHistory,
  readTouched,
  redo,
  restoreBackup,
  undo,
  undoRestore,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { history, backups } = handlers;

export const historyHandlers = {
  list: history.list.handler(({ context, input }) => readHistory(context.session, input.limit)),
  touched: history.touched.handler(({ context, input }) => readTouched(context.session, input.sequence)),
  undo: history.undo.handler(({ context }) => undo(context.session)),
  redo: history.redo.handler(({ context }) => redo(context.session)),
};

export const backupHandlers = {
  list: backups.list.handler(({ context }) => context.session.backups()),
  overview: backups.overview.handler(({ context, input }) => readBackups(context.session, input.fileName)),
  contents: backups.contents.handler(({ context, input }) =>
    readBackupContents(context.session, input.fileName, input.backup),
  ),
  restore: backups.restore.handler(({ context, input }) =>
    restoreBackup(context.session, input.fileName, input.backup),
  ),
  undoRestore: backups.undoRestore.handler(({ context }) => undoRestore(context.session)),
  copy: backups.copy.handler(({ context, input }) =>
    copyBackup(context.session, input.fileName, input.backup),
  ),
  create: backups.create.handler(({ context }) => context.session.backUpBeside('by hand', 'always')),
};
