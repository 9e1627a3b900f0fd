import {
  addItem,
  changeItem,
  createInstrument,
  linkItem,
  orderItems,
  readInstrument,
  readTemplates,
  removeInstrument,
  removeItem,
  renameInstrument,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { instruments } = handlers;

export const instrumentHandlers = {
  templates: instruments.templates.handler(({ context }) =>
    readTemplates(context.session.options.templatesFolder),
  ),
  detail: instruments.detail.handler(({ context, input }) =>
    readInstrument(context.session.reading(), input.instrumentId),
  ),
  create: instruments.create.handler(({ context, input }) => ({
    instrumentId: createInstrument(
      context.session.writing(),
      input,
      readTemplates(context.session.options.templatesFolder),
    ),
  })),
  rename: instruments.rename.handler(({ context, input }) => {
    renameInstrument(context.session.writing(), input.instrumentId, input.title);
    return null;
  }),
  remove: instruments.remove.handler(({ context, input }) => {
    removeInstrument(context.session.writing(), input.instrumentId);
    return null;
  }),
  addItem: instruments.addItem.handler(({ context, input }) => ({
    itemId: addItem(context.session.writing(), input.instrumentId, input.position, input.content),
  })),
  changeItem: instruments.changeItem.handler(({ context, input }) =>
    changeItem(context.session.writing(), input.itemId, input.changes),
  ),
  removeItem: instruments.removeItem.handler(({ context, input }) => {
    removeItem(context.session.writing(), input.itemId);
    return null;
  }),
  orderItems: instruments.orderItems.handler(({ context, input }) => {
    orderItems(context.session.writing(), input.instrumentId, input.itemIds);
    return null;
  }),
  linkItem: instruments.linkItem.handler(({ context, input }) => {
    linkItem(context.session.writing(), input.itemId, input.previousItemId);
    return null;
  }),
};
