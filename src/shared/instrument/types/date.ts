import { readDay } from '../dates.ts';
import { missingReasonOf } from '../missingWords.ts';
import { answered, noShape, type QuestionTypeDefinition, skipped, unreadable } from './definition.ts';

/** An ISO day. Days that no calendar has (30 February) are unreadable, never moved to another day. */
export const date: QuestionTypeDefinition = {
  type: 'date',
  label: 'Date',
  parse: (cell, _shape, { dayFirst }) => {
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    const day = readDay(cell, dayFirst);
    return day === null ? unreadable : answered(day);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  guess: (cells) => {
    if (cells.length === 0) return 0;
    return cells.filter((cell) => readDay(cell) !== null).length / cells.length >= 0.9 ? 0.9 : 0;
  },
  design: () => noShape,
};
