import { changeSettings, createChapter, nameOfficer, openSample, startCycle } from '../services/index.ts';
import { handlers } from './implementer.ts';

const { chapters } = handlers;

export const chapterHandlers = {
  current: chapters.current.handler(({ context }) => context.session.current()),
  list: chapters.list.handler(({ context }) => context.session.list()),
  place: chapters.place.handler(({ context }) => context.session.place()),
  create: chapters.create.handler(({ context, input }) =>
    createChapter(context.session, input.settings, input.cycle, input.passphrase ?? null),
  ),
  openSample: chapters.openSample.handler(({ context }) => openSample(context.session)),
  open: chapters.open.handler(({ context, input }) => context.session.open(input.fileName)),
  close: chapters.close.handler(({ context }) => {
    context.session.forget();
    return null;
  }),
  changeSettings: chapters.changeSettings.handler(({ context, input }) =>
    changeSettings(context.session, input),
  ),
  nameOfficer: chapters.nameOfficer.handler(({ context, input }) =>
    nameOfficer(context.session, input.officer),
  ),
  startCycle: chapters.startCycle.handler(({ context, input }) => startCycle(context.session, input)),
};
