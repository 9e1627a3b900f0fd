import { approveRun, readInput, readPairing, saveRun } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { pairing } = handlers;

export const pairingHandlers = {
  snapshot: pairing.snapshot.handler(({ context, input }) =>
    readPairing(context.session.reading(), input.cycleId),
  ),
  saveRun: pairing.saveRun.handler(({ context, input }) => ({
    runId: saveRun(context.session.writing(), input),
  })),
  runInput: pairing.runInput.handler(({ context, input }) => ({
    input: readInput(context.session.reading(), input.runId),
  })),
  approve: pairing.approve.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before approval');
    return { pairings: approveRun(store, input) };
  }),
};
