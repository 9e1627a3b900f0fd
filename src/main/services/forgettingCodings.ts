import type { WritableStore } from '../storage/index.ts';
import { removedName } from './forgettingNames.ts';

// Codes and quotes hold places in answers, in code points. Where words of an answer are replaced, the places move.

interface Span {
  readonly from: number;
  readonly to: number;
}

const codePoints = (text: string): number => [...text].length;

/** Where a place is after the spans were replaced; a place inside of one moves to its beginning or its end. */
const moved = (at: number, spans: readonly Span[], isEnd: boolean): number => {
  let shift = 0;
  for (const { from, to } of spans) {
    if (at >= to && (at > from || isEnd)) shift += codePoints(removedName) - (to - from);
    else if (at > from) return from + shift + (isEnd ? codePoints(removedName) : 0);
  }
  return at + shift;
};

/** Moves what points into an answer, as part of a running command. `spans` are places in the text, in UTF-16 units. */
export const movePlaces = (
  { connection }: WritableStore,
  [submissionId, itemId]: readonly [string, string],
  text: string,
  spans: readonly Span[],
): void => {
  const inPoints = spans.map(({ from, to }) => ({
    from: codePoints(text.slice(0, from)),
    to: codePoints(text.slice(0, to)),
  }));
  for (const table of ['coding', 'quote']) {
    const rows = connection
      .prepare<[string, string], { id: string; from: number; to: number }>(
        `SELECT id, starts_at AS "from", ends_at AS "to" FROM ${table}
         WHERE submission_id = ? AND item_id = ? AND starts_at IS NOT NULL`,
      )
      .all(submissionId, itemId);
    for (const { id, from, to } of rows) {
      const start = moved(from, inPoints, false);
      const end = Math.max(moved(to, inPoints, true), start + 1);
      connection.prepare(`UPDATE ${table} SET starts_at = ?, ends_at = ? WHERE id = ?`).run(start, end, id);
    }
  }
};
