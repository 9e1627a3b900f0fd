import type { InstrumentKind, QuestionType } from '../../../shared/model/index.ts';

export const typeNames: Record<QuestionType, string> = {
  single: 'One choice',
  multiple: 'Several choices',
  rating: 'Rating',
  ranking: 'Ranking',
  number: 'Number',
  shortText: 'Short text',
  longText: 'Long text',
  date: 'Date',
  place: 'Place',
  people: 'People',
  yesNo: 'Yes or no',
  grid: 'Grid',
};

export const kindNames: Record<InstrumentKind, string> = {
  matching: 'Questionnaire for pairing',
  evaluation: 'Survey',
  'check-in': 'Check-in',
};
