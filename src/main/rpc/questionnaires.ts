import { commitImport, listQuestionnaires, readIntakeContext, undoImport } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { questionnaires, intake } = handlers;

export const questionnaireHandlers = {
  list: questionnaires.list.handler(({ context, input }) =>
    listQuestionnaires(context.session.reading(), input.cycleId),
  ),
};

export const intakeHandlers = {
  context: intake.context.handler(({ context, input }) =>
    readIntakeContext(context.session.reading(), input.cycleId),
  ),
  commit: intake.commit.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before import');
    return commitImport(store, input);
  }),
  undoBatch: intake.undoBatch.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before an import is undone');
    return undoImport(store, input.batchId);
  }),
};
