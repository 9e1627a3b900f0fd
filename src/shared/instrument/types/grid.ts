import { learnChoices } from '../learnChoices.ts';
import { missingReasonOf } from '../missingWords.ts';
import { makeOptions } from '../options.ts';
import { readChoices, wordChoices } from './choiceCells.ts';
import { answered, type QuestionTypeDefinition, skipped } from './definition.ts';

/**
 * Row → option ids. A file holds one column for each row of the grid; `parse` reads one such cell and gives its option
 * ids, and whoever puts the row together names it.
 */
export const grid: QuestionTypeDefinition = {
  type: 'grid',
  label: 'Grid',
  parse: (cell, { options }, { separator }) => {
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    const values = readChoices(cell, options, separator);
    return values.length === 0 ? skipped : answered(values);
  },
  format: (value, { options }) => {
    if (typeof value !== 'object' || Array.isArray(value)) return '';
    return Object.entries(value)
      .map(
        ([row, chosen]) =>
          `${row}: ${wordChoices(typeof chosen === 'string' ? [chosen] : chosen, options).join(', ')}`,
      )
      .join(' · ');
  },
  // One column alone is never a grid: grids are found by their headings.
  guess: () => 0,
  design: (cells, _hints, separator) => ({
    options: makeOptions(learnChoices(cells, separator).options),
    scale: null,
    atMost: null,
  }),
};
