import {
  addCode,
  addCoder,
  addQuote,
  addTheme,
  applyCode,
  changeCode,
  changeQuote,
  changeTheme,
  confirmQuote,
  decideCoding,
  importCodebook,
  importCodings,
  markNothing,
  markRead,
  mergeCodes,
  moveCode,
  orderQuotes,
  orderThemes,
  readWords,
  removeCoding,
  removeMemo,
  removeQuote,
  removeTheme,
  renameCoder,
  restoreCodebookVersion,
  retireCode,
  saveCodebookVersion,
  setJointRows,
  setThemeOfCode,
  undecide,
  writeMemo,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { words } = handlers;

export const wordsHandlers = {
  snapshot: words.snapshot.handler(({ context }) => readWords(context.session.reading())),

  addCoder: words.addCoder.handler(({ context, input }) => ({
    coderId: addCoder(context.session.writing(), input.name),
  })),
  renameCoder: words.renameCoder.handler(({ context, input }) => {
    renameCoder(context.session.writing(), input.coderId, input.name);
    return null;
  }),

  addCode: words.addCode.handler(({ context, input: { themeId, ...code } }) => ({
    codeId: addCode(context.session.writing(), code, themeId),
  })),
  changeCode: words.changeCode.handler(({ context, input }) => {
    changeCode(context.session.writing(), input);
    return null;
  }),
  moveCode: words.moveCode.handler(({ context, input }) => {
    moveCode(context.session.writing(), input.codeId, input.parentId, input.beforeId);
    return null;
  }),
  retireCode: words.retireCode.handler(({ context, input }) => {
    retireCode(context.session.writing(), input.codeId, input.retired);
    return null;
  }),
  mergeCodes: words.mergeCodes.handler(({ context, input }) => {
    mergeCodes(context.session.writing(), input.keptId, input.goneId);
    return null;
  }),
  saveCodebookVersion: words.saveCodebookVersion.handler(({ context, input }) => ({
    number: saveCodebookVersion(context.session.writing(), input.note),
  })),
  restoreCodebookVersion: words.restoreCodebookVersion.handler(({ context, input }) => {
    restoreCodebookVersion(context.session.writing(), input.number);
    return null;
  }),
  importCodebook: words.importCodebook.handler(({ context, input }) =>
    importCodebook(context.session.writing(), input),
  ),

  applyCode: words.applyCode.handler(({ context, input }) => ({
    codingId: applyCode(context.session.writing(), input),
  })),
  removeCoding: words.removeCoding.handler(({ context, input }) => {
    removeCoding(context.session.writing(), input.codingId);
    return null;
  }),
  markNothing: words.markNothing.handler(({ context, input: { nothing, ...answer } }) => {
    markNothing(context.session.writing(), answer, nothing);
    return null;
  }),
  markRead: words.markRead.handler(({ context, input: { read, ...answer } }) => {
    markRead(context.session.writing(), answer, read);
    return null;
  }),
  importCodings: words.importCodings.handler(({ context, input }) =>
    importCodings(context.session.writing(), input),
  ),
  decideCoding: words.decideCoding.handler(({ context, input }) => {
    decideCoding(context.session.writing(), input);
    return null;
  }),
  undecide: words.undecide.handler(({ context, input }) => {
    undecide(context.session.writing(), input);
    return null;
  }),

  writeMemo: words.writeMemo.handler(({ context, input: { id, ...memo } }) => ({
    memoId: writeMemo(context.session.writing(), id, memo),
  })),
  removeMemo: words.removeMemo.handler(({ context, input }) => {
    removeMemo(context.session.writing(), input.memoId);
    return null;
  }),

  addTheme: words.addTheme.handler(({ context, input: { codeIds, ...theme } }) => ({
    themeId: addTheme(context.session.writing(), theme, codeIds),
  })),
  changeTheme: words.changeTheme.handler(({ context, input }) => {
    changeTheme(context.session.writing(), input);
    return null;
  }),
  orderThemes: words.orderThemes.handler(({ context, input }) => {
    orderThemes(context.session.writing(), input.themeIds);
    return null;
  }),
  removeTheme: words.removeTheme.handler(({ context, input }) => {
    removeTheme(context.session.writing(), input.themeId);
    return null;
  }),
  setThemeOfCode: words.setThemeOfCode.handler(({ context, input }) => {
    setThemeOfCode(context.session.writing(), input.codeId, input.themeId);
    return null;
  }),

  addQuote: words.addQuote.handler(({ context, input }) => ({
    quoteId: addQuote(context.session.writing(), input),
  })),
  changeQuote: words.changeQuote.handler(({ context, input }) => {
    changeQuote(context.session.writing(), input);
    return null;
  }),
  confirmQuote: words.confirmQuote.handler(({ context, input }) => {
    confirmQuote(context.session.writing(), input.quoteId, input.confirmedBy);
    return null;
  }),
  orderQuotes: words.orderQuotes.handler(({ context, input }) => {
    orderQuotes(context.session.writing(), input.quoteIds);
    return null;
  }),
  removeQuote: words.removeQuote.handler(({ context, input }) => {
    removeQuote(context.session.writing(), input.quoteId);
    return null;
  }),

  setJointRows: words.setJointRows.handler(({ context, input }) => {
    setJointRows(context.session.writing(), input.instrumentId, input.rows);
    return null;
  }),
};
