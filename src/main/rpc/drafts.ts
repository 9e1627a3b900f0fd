import {
  chooseDraft,
  duplicateDraft,
  keepOthers,
  readDrafts,
  readRun,
  readRunRecords,
  removeDraft,
  renameDraft,
  saveDraft,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { drafts } = handlers;

export const draftHandlers = {
  list: drafts.list.handler(({ context, input }) => readDrafts(context.session.reading(), input.cycleId)),
  runs: drafts.runs.handler(({ context, input }) => readRunRecords(context.session.reading(), input.cycleId)),
  run: drafts.run.handler(({ context, input }) => readRun(context.session.reading(), input.runId)),
  save: drafts.save.handler(({ context, input }) => saveDraft(context.session.writing(), input)),
  duplicate: drafts.duplicate.handler(({ context, input }) => ({
    draftId: duplicateDraft(context.session.writing(), input.draftId),
  })),
  keepOthers: drafts.keepOthers.handler(({ context, input }) => {
    keepOthers(context.session.writing(), input.draftId, input.keepsOthers);
    return null;
  }),
  rename: drafts.rename.handler(({ context, input }) => {
    renameDraft(context.session.writing(), input.draftId, input.name);
    return null;
  }),
  choose: drafts.choose.handler(({ context, input }) => {
    chooseDraft(context.session.writing(), input.draftId);
    return null;
  }),
  remove: drafts.remove.handler(({ context, input }) => {
    removeDraft(context.session.writing(), input.draftId);
    return null;
  }),
};
