import type { Drawing } from './drawing.ts';
import { familyGap, slotWidth } from './metrics.ts';

/**
 * Left edges of the cards: everyone has the columns of those below to themselves, all the way down, and stands in the
 * middle of them. So no lines cross, no cards overlap, a skipped class is a straight line, and one more card under a
 * mentor widens those above by one column at most: they move half a slot, what lies right of them one slot. (The
 * middle of the mentees alone would not do: a new one beside a wide branch pulls the mentor by more than a slot.)
 */
export const placeSteady = ({ above, sequence, founderOf }: Drawing): Float64Array => {
  const count = sequence.length;
  const columns = new Int32Array(count);
  for (let at = count - 1; at >= 0; at--) {
    const person = sequence[at]!;
    const mentor = above[person]!;
    columns[person] = Math.max(1, columns[person]!);
    if (mentor >= 0) columns[mentor]! += columns[person]!;
  }
  const x = new Float64Array(count);
  /** Where the next mentee's columns begin. */
  const next = new Float64Array(count);
  let edge = 0;
  let family = -1;
  for (const person of sequence) {
    const mentor = above[person]!;
    const width = columns[person]! * slotWidth;
    if (mentor < 0 && family >= 0 && family !== founderOf[person]) edge += familyGap;
    if (mentor < 0) family = founderOf[person]!;
    const left = mentor < 0 ? edge : next[mentor]!;
    if (mentor < 0) edge += width;
    else next[mentor]! += width;
    next[person] = left;
    x[person] = left + (width - slotWidth) / 2;
  }
  return x;
};
