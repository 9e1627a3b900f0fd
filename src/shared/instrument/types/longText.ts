import { answered, noShape, type QuestionTypeDefinition, skipped } from './definition.ts';
import { longestText } from './shortText.ts';

/** Sentences, with their line breaks. */
export const longText: QuestionTypeDefinition = {
  type: 'longText',
  label: 'Long text',
  parse: (cell) => (cell.trim() === '' ? skipped : answered(cell.trim().slice(0, longestText))),
  format: (value) => (typeof value === 'string' ? value : ''),
  guess: (cells) => {
    if (cells.length === 0) return 0;
    const long = cells.filter((cell) => cell.length > 60 || cell.includes('\n')).length / cells.length;
    return long > 0.25 ? 0.55 : 0.1;
  },
  design: () => noShape,
};
