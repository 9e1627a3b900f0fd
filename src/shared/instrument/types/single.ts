import { rangeBehindDate } from '../dates.ts';
import { missingReasonOf, withoutMissing } from '../missingWords.ts';
import { distinctAnswers, findOption, makeOptions } from '../options.ts';
import { answered, type QuestionTypeDefinition, skipped, unreadable } from './definition.ts';

const mostOptions = 60;

/** One option id. Free text beside an "Other" is kept as an option of its own. */
export const single: QuestionTypeDefinition = {
  type: 'single',
  label: 'Single choice',
  parse: (cell, { options }) => {
    const option = findOption(options, cell);
    if (option !== null) return answered(option.id);
    const range = rangeBehindDate(cell);
    const meant = range === null ? null : findOption(options, range);
    if (range !== null && meant !== null) {
      return answered(meant.id, { kind: 'excelDate', before: cell.trim(), after: meant.label });
    }
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    return unreadable;
  },
  format: (value, { options }) =>
    typeof value === 'string' ? (options.find((option) => option.id === value)?.label ?? value) : '',
  guess: (cells) => {
    const distinct = distinctAnswers(cells);
    if (cells.length < 2 || distinct.length > mostOptions) return 0;
    const longest = Math.max(...distinct.map(({ label }) => label.length));
    if (longest > 300) return 0;
    const repeated = 1 - distinct.length / cells.length;
    // Many different answers are options only where most of them come again and again.
    if (distinct.length > 12 && repeated < 0.7) return repeated * 0.5;
    if (repeated < 0.3 && !(cells.length < 12 && distinct.length < cells.length)) return repeated * 0.5;
    return 0.45 + repeated * 0.35;
  },
  design: (cells) => {
    const whole = distinctAnswers(withoutMissing(cells));
    // Where only some answers look like dates, they were ranges that a spreadsheet program took for dates.
    const isDates = whole.every(({ label }) => rangeBehindDate(label) !== null);
    const labels = whole.map(({ label }) => (isDates ? label : (rangeBehindDate(label) ?? label)));
    return { options: makeOptions([...new Set(labels)]), scale: null, atMost: null };
  },
};
