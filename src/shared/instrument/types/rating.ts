import { missingReasonOf } from '../missingWords.ts';
import { learnScale, stepOf } from '../ratingScales.ts';
import { answered, type QuestionTypeDefinition, skipped, unreadable } from './definition.ts';

/** A whole number on the item's scale; labels such as "Strongly agree" and "5 - Agree" are understood. */
export const rating: QuestionTypeDefinition = {
  type: 'rating',
  label: 'Rating',
  parse: (cell, { scale }) => {
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    const step = stepOf(scale ?? { min: 1, max: 5, labels: [] }, cell);
    return step === null ? unreadable : answered(step);
  },
  format: (value, { scale }) => {
    if (typeof value !== 'number') return '';
    const words = scale?.labels[value - scale.min] ?? '';
    return words === '' ? String(value) : `${value} · ${words}`;
  },
  guess: (cells, { heading, kind }) => {
    const scale = learnScale(cells, heading);
    if (scale === null) return 0;
    if (scale.labels.some((label) => label !== '')) return 0.95;
    if (/how many|how much|number of|times|age\b|year/i.test(heading)) return 0.3;
    return kind === 'evaluation' || cells.length >= 20 ? 0.85 : 0.7;
  },
  design: (cells, { heading }) => ({
    options: [],
    scale: learnScale(cells, heading) ?? { min: 1, max: 5, labels: [] },
    atMost: null,
  }),
};
