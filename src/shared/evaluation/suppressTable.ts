/** Which cells of a table of counts are held back; its totals of rows and columns may be shown. */
export type HiddenCells = readonly (readonly boolean[])[];

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Rows and columns as the nodes of a graph, hidden cells as its edges. A hidden cell can be worked out from the totals
 * exactly when it is a bridge: without another way round, no amount can be shifted along a cycle of hidden cells.
 */
const isBridge = (hidden: readonly boolean[][], { row, column }: Cell): boolean => {
  const rows = new Set([row]);
  const columns = new Set<number>();
  const queue: { readonly row?: number; readonly column?: number }[] = [{ row }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    hidden.forEach((cells, r) => {
      cells.forEach((isHidden, c) => {
        if (!isHidden || (r === row && c === column)) return;
        if (next.row === r && !columns.has(c)) {
          columns.add(c);
          queue.push({ column: c });
        }
        if (next.column === c && !rows.has(r)) {
          rows.add(r);
          queue.push({ row: r });
        }
      });
    });
  }
  return !columns.has(column);
};

const hiddenCells = (hidden: readonly boolean[][]): Cell[] =>
  hidden.flatMap((cells, row) => cells.flatMap((isHidden, column) => (isHidden ? [{ row, column }] : [])));

/**
 * Holds back every count from 1 to `smallCell` − 1, and as many others as it takes that none of them can be worked out
 * from the totals of rows and columns (complementary suppression). Further cells are chosen so that they close a
 * rectangle with the exposed one and hide as few people as possible; zeros are never used for that, because
 * nothing can be taken from them.
 * @param counts rows of equal length, whole numbers from 0
 * @returns null where some cell can't be protected: then nothing of the table may be shown but its grand total
 */
export const suppressTable = (
  counts: readonly (readonly number[])[],
  smallCell: number,
): HiddenCells | null => {
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < smallCell));
  const at = (row: number, column: number): number => counts[row]?.[column] ?? 0;
  const cost = (row: number, column: number): number => (hidden[row]?.[column] ? 0 : at(row, column));
  for (;;) {
    const exposed = hiddenCells(hidden).find((cell) => isBridge(hidden, cell));
    if (exposed === undefined) return hidden;
    let best: { readonly cells: readonly Cell[]; readonly people: number } | null = null;
    for (let row = 0; row < counts.length; row++)
      for (let column = 0; column < (counts[row]?.length ?? 0); column++) {
        if (row === exposed.row || column === exposed.column) continue;
        const cells = [
          { row, column },
          { row: exposed.row, column },
          { row, column: exposed.column },
        ];
        if (cells.some((cell) => at(cell.row, cell.column) === 0)) continue;
        const people = cells.reduce((sum, cell) => sum + cost(cell.row, cell.column), 0);
        if (best === null || people < best.people) best = { cells, people };
      }
    if (best === null) return null;
    for (const cell of best.cells) (hidden[cell.row] as boolean[])[cell.column] = true;
  }
};
