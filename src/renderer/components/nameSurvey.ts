import type { NamedSurvey } from '../../shared/evaluation/index.ts';
import type { OpenChapter, SurveySnapshot } from '../../shared/rpc/index.ts';

/** A survey under the name by which it is compared: its cycle, and its title where the cycle has several. */
export const nameSurvey = (
  survey: SurveySnapshot,
  all: readonly SurveySnapshot[],
  chapter: OpenChapter,
): NamedSurvey => {
  const { instrument, items, submissions, scales } = survey;
  const label = chapter.cycles.find(({ id }) => id === instrument.cycleId)?.label ?? '';
  const isOnly =
    all.filter(({ instrument: { cycleId } }) => cycleId === instrument.cycleId).length === 1 && label !== '';
  return { instrument, items, submissions, scales, name: isOnly ? label : instrument.title };
};
