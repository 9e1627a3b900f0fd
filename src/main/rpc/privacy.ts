import {
  changeRetention,
  deleteCopies,
  erasePerson,
  forgetDue,
  listCopiesWithErased,
  noteOutgoing,
  previewErase,
  previewRetention,
  readPersonRecord,
  readPrivacy,
  setConsents,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { privacy } = handlers;

export const privacyHandlers = {
  snapshot: privacy.snapshot.handler(({ context }) => readPrivacy(context.session.reading())),
  noteOutgoing: privacy.noteOutgoing.handler(({ context, input }) => {
    noteOutgoing(context.session.writing(), input);
    return null;
  }),
  setConsents: privacy.setConsents.handler(({ context, input }) => {
    const { personIds, ...said } = input;
    return { changed: setConsents(context.session.writing(), personIds, said) };
  }),
  personRecord: privacy.personRecord.handler(({ context, input }) =>
    readPersonRecord(context.session.reading(), input.personId, context.session.options.now()),
  ),
  previewErase: privacy.previewErase.handler(({ context, input }) =>
    previewErase(context.session, input.personId),
  ),
  erase: privacy.erase.handler(({ context, input }) => erasePerson(context.session, input)),
  setRetention: privacy.setRetention.handler(({ context, input }) => {
    changeRetention(context.session.writing(), input);
    return null;
  }),
  previewRetention: privacy.previewRetention.handler(({ context }) => previewRetention(context.session)),
  copies: privacy.copies.handler(({ context }) => ({ copies: listCopiesWithErased(context.session) })),
  removeCopies: privacy.removeCopies.handler(({ context, input }) => ({
    removed: deleteCopies(context.session, input.keys),
  })),
  forget: privacy.forget.handler(({ context, input }) => forgetDue(context.session, input)),
};
