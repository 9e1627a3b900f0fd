/** The number with its zeros at the start, or null where it lost none. */
export type LostZeros = (cell: string) => string | null;

/**
 * Codes of digits that a spreadsheet program took for numbers: where most cells of a column have the same number of
 * digits, a shorter one lost the zeros at its start.
 * @returns null where the column holds no such codes
 */
export const findLostZeros = (rows: readonly (readonly string[])[], column: number): LostZeros | null => {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const lengths = new Map<number, number>();
  for (const cell of cells)
    if (/^\d+$/.test(cell)) lengths.set(cell.length, (lengths.get(cell.length) ?? 0) + 1);
  const [usual] = [...lengths].sort((left, right) => right[1] - left[1])[0] ?? [0];
  const digits = [...lengths.values()].reduce((sum, count) => sum + count, 0);
  const longest = Math.max(0, ...lengths.keys());
  if (usual < 3 || longest > usual || digits < cells.length * 0.9) return null;
  if ((lengths.get(usual) ?? 0) < digits * 0.6) return null;
  return (cell) => (/^\d+$/.test(cell) && cell.length < usual ? cell.padStart(usual, '0') : null);
};
