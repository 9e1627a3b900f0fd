export { type GroupId, groupAnswers } from './groupAnswers.ts';
export { countParticipation, type Invited, type Participation } from './participation.ts';
export {
  type ChoiceGroup,
  type ChoiceSummary,
  type ItemSummary,
  type NumberGroup,
  type NumberSummary,
  type OtherSummary,
  type RatingGroup,
  type RatingSummary,
  summarizeItem,
} from './summarizeItem.ts';
export {
  ratingsByScale,
  type SurveyOptions,
  type SurveySummary,
  smallCellNotes,
  summarizeSurvey,
  usualSmallCell,
} from './summarizeSurvey.ts';
export {
  type Answer,
  countedSubmissions,
  type GroupWords,
  type MissingCounts,
  plainGroupWords,
  questionOf,
  type Survey,
} from './survey.ts';
