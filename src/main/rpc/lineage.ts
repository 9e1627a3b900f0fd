import { readLineage, renameFamily, storeLineageOrder } from '../services/index.ts';
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
};
