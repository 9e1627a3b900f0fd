export {
  type AnsweredQuestion,
  answerQuestion,
  type ComparisonQuestion,
  type ComparisonRequest,
  canGroupBy,
  type NamedSurvey,
} from './answerQuestion.ts';
export {
  type Approach,
  type ChosenTest,
  type ComparisonDesign,
  chooseCategoryTest,
  chooseOrderedTest,
} from './chooseTest.ts';
export {
  type ComparedGroup,
  type ComparedMeasure,
  type ComparedPeople,
  type Comparison,
  type ComparisonOptions,
  type ComparisonRow,
  type Correction,
  type Effect,
  type PairwiseResult,
  type TestResult,
  usualComparison,
} from './comparison.ts';
export { describeComparison, type Finding, wordEstimate, wordP } from './describeComparison.ts';
export { type GroupId, groupAnswers } from './groupAnswers.ts';
export { joinSteps, runWords, type StepRun, type ToldShare, tellShare } from './joinSteps.ts';
export { type LinkedWaves, linkWaves } from './linkWaves.ts';
export { findCounterpart, listMeasures, type Measure } from './measures.ts';
export { mergeGroups, type PlainGroup, type SafeGroups } from './mergeGroups.ts';
export {
  fewestForOutcome,
  type OutcomeOptions,
  type OutcomeRow,
  relateToOutcome,
  smallestDetectableCorrelation,
  spearmanInterval,
} from './outcome.ts';
export { countParticipation, type Invited, type Participation } from './participation.ts';
export {
  findClassYearItem,
  groupByAnswer,
  groupByClassYear,
  groupByPairScore,
  groupBySide,
  type PairedAs,
  type PeopleFacts,
} from './peopleOf.ts';
export {
  type Completeness,
  completenessOf,
  type Disposition,
  type ResponseRate,
  responseRate,
} from './responseRate.ts';
export { runComparison } from './runComparison.ts';
export {
  isSplit,
  itemsOfScale,
  judgeScale,
  type Scale,
  type ScaleReliability,
  type ScaleVerdict,
  scoreScale,
} from './scales.ts';
export {
  type ChoiceGroup,
  type ChoiceSummary,
  type FavorableShare,
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
export { type HiddenCells, suppressTable } from './suppressTable.ts';
export {
  type Answer,
  countedSubmissions,
  type GroupWords,
  type MissingCounts,
  plainGroupWords,
  questionOf,
  type Survey,
} from './survey.ts';
export { type ToldCount, tellChoices } from './tellChoices.ts';
export * from './words/agreement/index.ts';
export * from './words/joint/index.ts';
export * from './words/quotes/index.ts';
export * from './words/settled/index.ts';
export * from './words/themes/index.ts';
