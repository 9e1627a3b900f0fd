export { type SurveyData, type SurveyDataOptions, surveyData } from './surveyData.ts';
