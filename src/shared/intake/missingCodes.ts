import type { ProposedItem } from './proposal.ts';

/** Numbers that statistics programs and form services write where there is no answer. */
const codes = new Set(
  [9, 77, 88, 99, 777, 888, 999, 7777, 8888, 9999].flatMap((code) => [String(code), String(-code)]),
);

const numberIn = (cell: string): number | null => {
  const text = cell.trim();
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
};

/**
 * Cells of an item that look like a code for "no answer": -99 or 99 on a scale that ends at 5, or far beyond every other
 * number. A candidate only: the board decides.
 */
export const findMissingCodes = (entry: ProposedItem, cells: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const counted = new Set(cells.map((cell) => cell.trim()));
  const candidates = [...counted].filter((cell) => codes.has(cell));
  if (candidates.length === 0) return found;
  const { type, scale } = entry.item;
  const others = [...counted].flatMap((cell) => {
    const value = codes.has(cell) ? null : numberIn(cell);
    return value === null ? [] : [value];
  });
  const highest = Math.max(0, ...others);
  const lowest = Math.min(0, ...others);
  for (const cell of candidates) {
    const value = Number(cell);
    const isBeyond = value < 0 ? lowest >= 0 : highest > 0 && value >= 3 * highest && value > 20;
    if (type === 'rating' && scale !== null && (value < scale.min || value > scale.max)) found.add(cell);
    else if (type === 'number' && isBeyond) found.add(cell);
    else if (type !== 'number' && type !== 'rating' && value < 0 && lowest >= 0) found.add(cell);
  }
  return found;
};
