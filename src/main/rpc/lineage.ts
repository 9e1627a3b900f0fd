import {
  addPastLink,
  correctPastLink,
  importPastYears,
  readLineage,
  removePastLink,
  renameFamily,
  storeLineageOrder,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { lineage } = handlers;

export const lineageHandlers = {
  snapshot: lineage.snapshot.handler(({ context }) => readLineage(context.session.reading())),
  renameFamily: lineage.renameFamily.handler(({ context, input }) => {
    renameFamily(context.session.writing(), input.founderId, input.name);
    return null;
  }),
  storeOrder: lineage.storeOrder.handler(({ context, input }) => {
    storeLineageOrder(context.session.writing(), input.order);
    return null;
  }),
  importPastYears: lineage.importPastYears.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before import');
    return importPastYears(store, input);
  }),
  addLink: lineage.addLink.handler(({ context, input }) => ({
    pairingId: addPastLink(context.session.writing(), input),
  })),
  correctLink: lineage.correctLink.handler(({ context, input }) => {
    correctPastLink(context.session.writing(), input);
    return null;
  }),
  removeLink: lineage.removeLink.handler(({ context, input }) => {
    removePastLink(context.session.writing(), input.pairingId);
    return null;
  }),
};
