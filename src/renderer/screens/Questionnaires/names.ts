import type { InstrumentKind, Item, QuestionType } from '../../../shared/model/index.ts';

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

/** What each type asks for, for the list that a new question is picked from. */
export const typeHints: Record<QuestionType, string> = {
  single: 'One option from a list',
  multiple: 'Ticks, with a limit where you like',
  rating: 'A step on a scale with words',
  ranking: 'Options in order of importance',
  number: 'Such as a year or a count',
  shortText: 'A line, such as a college',
  longText: 'Sentences',
  date: 'A day',
  place: 'City, state and country',
  people: 'Names from the roster',
  yesNo: 'Yes or no, such as a consent',
  grid: 'Ticks in rows and columns',
};

export const kindNames: Record<InstrumentKind, string> = {
  matching: 'Questionnaire for pairing',
  evaluation: 'Survey',
  'check-in': 'Check-in',
};

export const scoringChoices: { value: Item['use']; label: string; short: string }[] = [
  { value: 'similarity', label: 'Alike is good: the closer the answers, the better', short: 'alike is good' },
  { value: 'complement', label: 'Wanted meets offered', short: 'wanted meets offered' },
  { value: 'filter', label: 'Only as a rule: decides who may be paired', short: 'rule' },
  { value: 'none', label: 'Does not count', short: 'not scored' },
];

export const viewerChoices: { value: Item['visibleTo']; label: string }[] = [
  { value: 'board', label: 'The board' },
  { value: 'partner', label: 'The board, and the partner in the letter' },
  { value: 'nobody', label: 'Nobody: it only counts' },
];

/** A weight from 0 to 3 as people say it. */
export const weightInWords = (weight: number): string => {
  if (weight === 0) return 'not at all';
  if (weight < 1) return 'a little';
  if (weight < 2) return 'some';
  return weight < 3 ? 'much' : 'very much';
};
