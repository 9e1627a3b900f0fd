import { addPerson, changePerson, enroll, readPeople } from '../services/index.ts';
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
};
