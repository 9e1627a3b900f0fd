import { handlers } from './implementer.ts';

const { kiosk } = handlers;

export const kioskHandlers = {
  state: kiosk.state.handler(({ context }) => context.kiosk.state()),
  start: kiosk.start.handler(({ context, input }) => context.kiosk.start(input)),
  questionnaire: kiosk.questionnaire.handler(({ context }) => context.kiosk.questionnaire()),
  find: kiosk.find.handler(({ context, input }) => context.kiosk.find(input.name, input.email)),
  people: kiosk.people.handler(({ context, input }) => context.kiosk.offer(input.typed)),
  submit: kiosk.submit.handler(({ context, input }) => {
    context.kiosk.submit(input);
    return null;
  }),
  unlock: kiosk.unlock.handler(({ context, input }) => context.kiosk.unlock(input.word)),
  askToEnd: kiosk.askToEnd.handler(({ context }) => context.kiosk.askToEnd()),
  cancelEnd: kiosk.cancelEnd.handler(({ context }) => context.kiosk.cancelEnd()),
};
