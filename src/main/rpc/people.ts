import {
  addPerson,
  changePerson,
  enroll,
  enrollMany,
  importClassList,
  keepApart,
  mergePeople,
  previewMerge,
  readPeople,
  removeStatusEvent,
  setStatusEvent,
  startYear,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { people } = handlers;

export const peopleHandlers = {
  snapshot: people.snapshot.handler(({ context, input }) =>
    readPeople(context.session.reading(), input.cycleId),
  ),
  add: people.add.handler(({ context, input }) => ({
    personId: addPerson(context.session.writing(), input.person, input.enrollment),
  })),
  update: people.update.handler(({ context, input }) => {
    changePerson(context.session.writing(), input);
    return null;
  }),
  setEnrollment: people.setEnrollment.handler(({ context, input }) => {
    enroll(context.session.writing(), input);
    return null;
  }),
  enrollMany: people.enrollMany.handler(({ context, input }) => ({
    changed: enrollMany(context.session.writing(), input),
  })),
  setStatusEvent: people.setStatusEvent.handler(({ context, input }) => {
    setStatusEvent(context.session.writing(), input.before, input.event);
    return null;
  }),
  removeStatusEvent: people.removeStatusEvent.handler(({ context, input }) => {
    removeStatusEvent(context.session.writing(), input);
    return null;
  }),
  startYear: people.startYear.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before the next year');
    return startYear(store, input);
  }),
  importClassList: people.importClassList.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before import');
    return importClassList(store, input);
  }),
  previewMerge: people.previewMerge.handler(({ context, input }) =>
    previewMerge(context.session.reading(), input.keptId, input.goneId),
  ),
  merge: people.merge.handler(({ context, input }) => {
    const store = context.session.writing();
    context.session.backUp('before merge');
    mergePeople(store, input);
    return null;
  }),
  keepApart: people.keepApart.handler(({ context, input }) => {
    keepApart(context.session.writing(), input.oneId, input.otherId);
    return null;
  }),
};
