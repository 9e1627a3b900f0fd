import { learnChoices } from '../learnChoices.ts';
import { missingReasonOf } from '../missingWords.ts';
import { makeOptions } from '../options.ts';
import { limitInWords, readChoices, wordChoices } from './choiceCells.ts';
import { answered, type QuestionTypeDefinition, skipped } from './definition.ts';

/** Option ids, best first. One column per rank is put together before it comes here. */
export const ranking: QuestionTypeDefinition = {
  type: 'ranking',
  label: 'Ranking',
  parse: (cell, { options, atMost }, { separator }) => {
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    const values = readChoices(cell, options, separator);
    if (values.length === 0) return skipped;
    return answered(atMost === null ? values : values.slice(0, atMost));
  },
  format: (value, { options }) =>
    Array.isArray(value)
      ? wordChoices(value, options)
          .map((words, at) => `${at + 1} ${words}`)
          .join(' · ')
      : '',
  guess: (cells, { heading }) => {
    if (!/\brank(ed|ing)?\b|in order of|order of preference/i.test(heading)) return 0;
    return learnChoices(cells).several > 0.3 ? 0.97 : 0;
  },
  design: (cells, { heading }, separator) => ({
    options: makeOptions(learnChoices(cells, separator).options),
    scale: null,
    atMost: limitInWords(heading),
  }),
};
