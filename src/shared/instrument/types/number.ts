import { missingReasonOf } from '../missingWords.ts';
import { readNumber } from '../numbers.ts';
import { answered, noShape, type QuestionTypeDefinition, skipped, unreadable } from './definition.ts';

/** A number; "Two" and "3 mentees" are understood and listed as repairs. */
export const number: QuestionTypeDefinition = {
  type: 'number',
  label: 'Number',
  parse: (cell) => {
    const read = readNumber(cell);
    if (read?.as === 'number') return answered(read.value);
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    if (read === null) return unreadable;
    const kind = read.as === 'word' ? 'wordNumber' : 'numberUnit';
    return answered(read.value, { kind, before: cell.trim(), after: String(read.value) });
  },
  format: (value) => (typeof value === 'number' ? value.toLocaleString('en-US', { useGrouping: false }) : ''),
  guess: (cells, { heading }) => {
    if (cells.length === 0) return 0;
    const read = cells.map(readNumber);
    const plain = read.filter((found) => found?.as === 'number').length / cells.length;
    const any = read.filter((found) => found !== null).length / cells.length;
    const asked = /how many|how much|number of|times|\bage\b|year/i.test(heading);
    if (asked && any >= 0.9) return 0.9;
    const beyondRatings = read.some((found) => found !== null && (found.value > 10 || found.value < 0));
    return plain >= 0.95 ? (beyondRatings ? 0.86 : 0.72) : 0;
  },
  design: () => noShape,
};
