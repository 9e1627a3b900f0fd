import { readHistory, redo, undo } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { history, backups } = handlers;

export const historyHandlers = {
  list: history.list.handler(({ context, input }) => readHistory(context.session, input.limit)),
  undo: history.undo.handler(({ context }) => undo(context.session)),
  redo: history.redo.handler(({ context }) => redo(context.session)),
};

export const backupHandlers = {
  list: backups.list.handler(({ context }) => context.session.backups()),
  create: backups.create.handler(({ context }) => context.session.backUp('by hand', 'always')),
};
