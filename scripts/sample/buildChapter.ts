import { answerQuestionnaire } from './answers.ts';
import { cycles, settings } from './calendar.ts';
import { codeComments } from './coding.ts';
import { buildCurrentCycle } from './currentCycle.ts';
import { buildPast } from './lineage.ts';
import { questionnaire, questions } from './questionnaire.ts';
import { buildRules } from './rules.ts';
import { autumnSurvey, springSurvey } from './survey.ts';
import { answerSurveys } from './surveyAnswers.ts';

/** The whole made-up chapter: the same records each time it is called in a new process. */
export const buildChapter = () => {
  const past = buildPast();
  const current = buildCurrentCycle(past);
  const surveyed = answerSurveys();
  return {
    settings,
    cycles,
    people: past.maker.people,
    statusEvents: [...past.statusEvents, ...current.statusEvents].sort((left, right) =>
      left.on < right.on ? -1 : left.on > right.on ? 1 : 0,
    ),
    enrollments: [...past.enrollments, ...current.enrollments],
    families: past.families,
    instruments: [autumnSurvey.instrument, springSurvey.instrument, questionnaire],
    items: [...autumnSurvey.items, ...springSurvey.items, ...questions],
    submissions: [...surveyed, ...answerQuestionnaire(current)],
    rules: buildRules(current),
    pairings: past.pairings,
    ...codeComments(surveyed),
  };
};
