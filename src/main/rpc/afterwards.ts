import {
  applyPairingChange,
  changeStatus,
  changeWaiting,
  joinWaitlist,
  leaveWaitlist,
  readAfterwards,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { afterwards } = handlers;

export const afterwardsHandlers = {
  snapshot: afterwards.snapshot.handler(({ context, input }) =>
    readAfterwards(context.session.reading(), input.cycleId),
  ),
  changeStatus: afterwards.changeStatus.handler(({ context, input }) => {
    changeStatus(context.session.writing(), input.pairingId, input.status);
    return null;
  }),
  apply: afterwards.apply.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before a change of pairs');
    return applyPairingChange(store, input);
  }),
  joinWaitlist: afterwards.joinWaitlist.handler(({ context, input }) => ({
    entryId: joinWaitlist(context.session.writing(), input),
  })),
  changeWaiting: afterwards.changeWaiting.handler(({ context, input: { entryId, ...fields } }) => {
    changeWaiting(context.session.writing(), entryId, fields);
    return null;
  }),
  leaveWaitlist: afterwards.leaveWaitlist.handler(({ context, input }) => {
    leaveWaitlist(context.session.writing(), input.entryId, input.on, input.reason);
    return null;
  }),
};
