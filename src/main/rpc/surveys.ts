import {
  addScale,
  changeScale,
  changeSurveySettings,
  readEvaluation,
  removeScale,
  setInvitations,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { evaluation } = handlers;

export const evaluationHandlers = {
  snapshot: evaluation.snapshot.handler(({ context }) => readEvaluation(context.session.reading())),
  changeSettings: evaluation.changeSettings.handler(({ context, input }) => {
    changeSurveySettings(context.session.writing(), input);
    return null;
  }),
  addScale: evaluation.addScale.handler(({ context, input }) => ({
    scaleId: addScale(context.session.writing(), input),
  })),
  changeScale: evaluation.changeScale.handler(({ context, input }) => {
    changeScale(context.session.writing(), input);
    return null;
  }),
  removeScale: evaluation.removeScale.handler(({ context, input }) => {
    removeScale(context.session.writing(), input.scaleId);
    return null;
  }),
  setInvitations: evaluation.setInvitations.handler(({ context, input }) => {
    setInvitations(context.session.writing(), input.instrumentId, input.invitations);
    return null;
  }),
};
