/** A piece of a report that is never cut: a heading, a paragraph, a figure, a row of a table. */
export interface PieceHeight {
  readonly height: number;
  /** A heading or the head of a table: never the last on its page. */
  readonly staysWithNext: boolean;
  /** Begins a new page. */
  readonly breaksBefore: boolean;
  /** Height of the table's head, which is printed again where the piece begins a page; 0 for others. */
  readonly repeated: number;
}

/**
 * Lays pieces onto pages, in order. What stays with the next moves to the next page with it; a piece that is higher
 * than a page gets one of its own.
 * @returns the first piece of each page
 */
export const paginate = (pieces: readonly PieceHeight[], pageHeight: number): readonly number[] => {
  const starts: number[] = pieces.length === 0 ? [] : [0];
  let used = 0;
  for (const [index, piece] of pieces.entries()) {
    const start = starts.at(-1) ?? 0;
    const isFirst = index === start;
    const mustBreak = piece.breaksBefore && !isFirst;
    if (mustBreak || (!isFirst && used + piece.height > pageHeight)) {
      let from = index;
      // Headings above go along, unless the page would hold nothing else.
      if (!mustBreak) while (from - 1 > start && pieces[from - 1]?.staysWithNext === true) from--;
      starts.push(from);
      used = pieces[from]?.repeated ?? 0;
      for (let moved = from; moved < index; moved++) used += pieces[moved]?.height ?? 0;
    }
    used += piece.height;
  }
  return starts;
};
