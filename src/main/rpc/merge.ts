import { compareCopy, mergeCopy } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { merge } = handlers;

export const mergeHandlers = {
  compare: merge.compare.handler(({ context, input }) =>
    compareCopy(context.session, input.receivedId, input.decisions),
  ),
  apply: merge.apply.handler(({ context, input }) =>
    mergeCopy(context.session, input.receivedId, input.decisions),
  ),
};
