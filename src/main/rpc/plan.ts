import {
  addRule,
  changeCriteria,
  changePlan,
  freezeCriteria,
  removeRule,
  setBoardMember,
  setPlaces,
  takeBackRatherNot,
  takeSteps,
} from '../services/index.ts';
import { handlers } from './implementer.ts';

const { plan, criteria } = handlers;

export const planHandlers = {
  change: plan.change.handler(({ context, input }) => {
    const { eligibility, neverAgain, sparePlaces, acceptShortage, ...rest } = input;
    changePlan(context.session.writing(), {
      ...rest,
      ...(eligibility === undefined ? {} : { eligibility }),
      ...(neverAgain === undefined ? {} : { neverAgain }),
      ...(sparePlaces === undefined ? {} : { sparePlaces }),
      ...(acceptShortage === undefined ? {} : { acceptShortage }),
    });
    return null;
  }),
  takeSteps: plan.takeSteps.handler(({ context, input }) => {
    takeSteps(context.session.writing(), input.cycleId, input.steps, input.reason);
    return null;
  }),
  setPlaces: plan.setPlaces.handler(({ context, input }) => {
    setPlaces(context.session.writing(), input.cycleId, input.personId, input.capacity);
    return null;
  }),
  setBoardMember: plan.setBoardMember.handler(({ context, input }) => {
    setBoardMember(context.session.writing(), input.cycleId, input.personId, input.isMember);
    return null;
  }),
  addRule: plan.addRule.handler(({ context, input }) => {
    addRule(context.session.writing(), input);
    return null;
  }),
  removeRule: plan.removeRule.handler(({ context, input }) => {
    removeRule(context.session.writing(), input.cycleId, input.ruleId, input.reason);
    return null;
  }),
  takeBackRatherNot: plan.takeBackRatherNot.handler(({ context, input }) => {
    takeBackRatherNot(context.session.writing(), input.cycleId, input.one, input.other);
    return null;
  }),
};

export const criteriaHandlers = {
  change: criteria.change.handler(({ context, input }) => {
    changeCriteria(context.session.writing(), input);
    return null;
  }),
  freeze: criteria.freeze.handler(({ context, input }) => ({
    hash: freezeCriteria(context.session.writing(), input.cycleId),
  })),
};
