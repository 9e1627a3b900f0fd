import type { NamedSurvey, SurveySummary } from '../../../shared/evaluation/index.ts';
import { type PeopleFacts, summarizeSurvey } from '../../../shared/evaluation/index.ts';
import type { DisplayWords, Enrollment } from '../../../shared/model/index.ts';
import type { SurveySnapshot } from '../../../shared/rpc/index.ts';
import { countInvited } from './invited.ts';

/** The survey that is looked at, with everything that its views need. */
export interface SurveyView {
  readonly survey: SurveySnapshot;
  readonly named: NamedSurvey;
  /** The other surveys of the chapter, newest first. */
  readonly others: readonly NamedSurvey[];
  readonly summary: SurveySummary;
  readonly facts: PeopleFacts;
  /** Short names of the questions that made up the pair scores of the cycle. */
  readonly scoredItems: readonly { readonly id: string; readonly label: string }[];
  readonly enrollments: readonly Enrollment[];
  readonly names: ReadonlyMap<string, string>;
  readonly words: DisplayWords;
  /** Whether the file may be written; surveys of past cycles can be worked on as well. */
  readonly canWrite: boolean;
}

/** What may be shown of a survey at first sight. */
export const summarize = (
  survey: SurveySnapshot,
  words: DisplayWords,
  enrollments: readonly Enrollment[],
): SurveySummary => {
  const listed = survey.invitations;
  const invited =
    listed.length === 0
      ? countInvited(enrollments)
      : {
          mentee: listed.filter(({ side }) => side === 'mentee').length,
          mentor: listed.filter(({ side }) => side === 'mentor').length,
        };
  return summarizeSurvey(survey, { words, invited, smallCell: survey.settings.smallCell });
};
