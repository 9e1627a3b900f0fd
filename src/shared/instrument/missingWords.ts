import { foldText } from '../util/index.ts';

const refusals = new Set([
  'prefer not to say',
  'prefer not to answer',
  'i prefer not to say',
  'i prefer not to answer',
  'rather not say',
  'decline to answer',
  'refused',
]);

/** Cells that say "no answer" in words: a refusal is kept apart from a question that was skipped. */
export const missingReasonOf = (cell: string): 'skipped' | 'refused' | null => {
  const folded = foldText(cell).replace(/[.!]+$/, '');
  if (folded === '' || folded === '-99' || folded === 'n/a' || folded === 'na' || folded === '-')
    return 'skipped';
  return refusals.has(folded) ? 'refused' : null;
};

/** The cells that hold an answer. */
export const withoutMissing = (cells: readonly string[]): string[] => {
  const known = new Map<string, boolean>();
  return cells.filter((cell) => {
    const answered = known.get(cell) ?? missingReasonOf(cell) === null;
    known.set(cell, answered);
    return answered;
  });
};
