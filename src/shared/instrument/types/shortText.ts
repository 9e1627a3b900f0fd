import { answered, noShape, type QuestionTypeDefinition, skipped } from './definition.ts';

/** Longest text that the chapter file keeps for one answer. */
export const longestText = 200_000;

/** A line of text, as typed without blanks at its ends. */
export const shortText: QuestionTypeDefinition = {
  type: 'shortText',
  label: 'Short text',
  parse: (cell) => (cell.trim() === '' ? skipped : answered(cell.trim().slice(0, longestText))),
  format: (value) => (typeof value === 'string' ? value : ''),
  guess: (cells) => {
    if (cells.length === 0) return 0.2;
    const long = cells.filter((cell) => cell.length > 60 || cell.includes('\n')).length / cells.length;
    return long > 0.25 ? 0.2 : 0.4;
  },
  design: () => noShape,
};
