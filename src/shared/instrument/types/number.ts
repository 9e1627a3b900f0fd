import { missingReasonOf } from '../missingWords.ts';
import { readNumber } from '../numbers.ts';
import { answered, noShape, type QuestionTypeDefinition, skipped, unreadable } from './definition.ts';

/** What statistics programs write where there is no answer; a scale with such a code is a scale all the same. */
const noAnswer = new Set([77, 88, 99, 777, 888, 999]);

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
    // A letter just before the digits makes a name, such as "MS1".
    if (cells.filter((cell) => /^\s*\p{L}+\d/u.test(cell)).length > cells.length / 10) return 0;
    const read = cells.map(readNumber);
    const plain = read.filter((found) => found?.as === 'number').length / cells.length;
    const any = read.filter((found) => found !== null).length / cells.length;
    const asked = /how many|how much|number of|times|\bage\b|year/i.test(heading);
    if (asked && any >= 0.9) return 0.9;
    // Zeros at the start, and more digits than a number keeps, are a name or a code.
    if (cells.some((cell) => /^\s*(0\d|\d{16})/.test(cell))) return 0;
    const beyondRatings = read.some(
      (found) =>
        found !== null && (found.value > 10 || found.value < 0) && !noAnswer.has(Math.abs(found.value)),
    );
    return plain >= 0.95 ? (beyondRatings ? 0.86 : 0.72) : 0;
  },
  design: () => noShape,
};
