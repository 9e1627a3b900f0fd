import { announce, readLetters, resetWording, saveWording } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { letters } = handlers;

export const letterHandlers = {
  snapshot: letters.snapshot.handler(({ context, input }) =>
    readLetters(context.session.reading(), input.cycleId),
  ),
  saveWording: letters.saveWording.handler(({ context, input }) => {
    saveWording(context.session.writing(), input.cycleId, input.side, input.wording);
    return null;
  }),
  resetWording: letters.resetWording.handler(({ context, input }) => {
    resetWording(context.session.writing(), input.cycleId, input.side);
    return null;
  }),
  announce: letters.announce.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before announcing');
    return announce(store, input.cycleId, input.on);
  }),
};
