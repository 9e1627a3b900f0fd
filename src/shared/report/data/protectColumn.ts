import { type DataCell, missingCodes } from './variables.ts';

const countCells = (cells: readonly DataCell[]): ReadonlyMap<DataCell, number> => {
  const counts = new Map<DataCell, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
};

/**
 * Holds back each value that fewer than `smallCell` people gave, together with as many of the next rarest as it takes
 * that at least `smallCell` cells are held back: a single hidden cell would tell its value.
 */
export const holdBackRare = (cells: readonly DataCell[], smallCell: number): readonly DataCell[] => {
  const counts = countCells(cells.filter((cell) => typeof cell === 'number'));
  const rising = [...counts].sort(([a, many], [b, more]) => many - more || Number(a) - Number(b));
  const hidden = new Set<DataCell>();
  let people = 0;
  for (const [cell, count] of rising) {
    if (count >= smallCell && (hidden.size === 0 || people >= smallCell)) break;
    hidden.add(cell);
    people += count;
  }
  return cells.map((cell) => (hidden.has(cell) ? missingCodes['held back'] : cell));
};

/**
 * Draws the ends of a number in: whatever is below the `smallCell`-th smallest value is written as that value, and the
 * same above. With fewer than twice `smallCell` numbers nothing would be left, so all are held back.
 */
export const drawInEnds = (cells: readonly DataCell[], smallCell: number): readonly DataCell[] => {
  const numbers = cells.filter((cell) => typeof cell === 'number').sort((a, b) => a - b);
  const low = numbers[smallCell - 1];
  const high = numbers[numbers.length - smallCell];
  const isTooFew = numbers.length < 2 * smallCell || low === undefined || high === undefined;
  return cells.map((cell) => {
    if (typeof cell !== 'number') return cell;
    return isTooFew ? missingCodes['held back'] : Math.min(high, Math.max(low, cell));
  });
};
