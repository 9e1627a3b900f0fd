import { addReport, changeReport, readReports, removeReport, writeSentence } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { reports } = handlers;

export const reportHandlers = {
  list: reports.list.handler(({ context }) => readReports(context.session.reading())),
  add: reports.add.handler(({ context, input }) => ({
    reportId: addReport(context.session.writing(), input),
  })),
  change: reports.change.handler(({ context, input: { reportId, ...changes } }) => {
    changeReport(context.session.writing(), reportId, changes);
    return null;
  }),
  write: reports.write.handler(({ context, input: { reportId, slot, sentence } }) => {
    writeSentence(context.session.writing(), reportId, slot, sentence);
    return null;
  }),
  remove: reports.remove.handler(({ context, input }) => {
    removeReport(context.session.writing(), input.reportId);
    return null;
  }),
};
