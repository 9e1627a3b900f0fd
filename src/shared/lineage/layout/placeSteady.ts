import type { Drawing } from './drawing.ts';
import { familyGap, slotWidth } from './metrics.ts';

/**
 * Left edges of the cards: everyone has the columns of those below to themselves, all the way down, and stands in the
 * middle of the mentees. So no lines cross, no cards overlap, a skipped class is a straight line, and one more card
 * moves what lies right of it by one slot at most (each middle moves by a mean of what its ends move).
 */
export const placeSteady = ({ above, sequence, founderOf }: Drawing): Float64Array => {
  const count = sequence.length;
  const width = new Int32Array(count);
  const left = new Float64Array(count);
  const used = new Int32Array(count);
  const first = new Float64Array(count).fill(Number.NaN);
  const last = new Float64Array(count);
  const x = new Float64Array(count);
  for (let at = count - 1; at >= 0; at--) {
    const person = sequence[at]!;
    const mentor = above[person]!;
    width[person] = Math.max(1, width[person]!);
    if (mentor >= 0) width[mentor]! += width[person]!;
  }
  let edge = 0;
  let family = -1;
  for (const person of sequence) {
    const mentor = above[person]!;
    if (mentor >= 0) {
      left[person] = left[mentor]! + used[mentor]! * slotWidth;
      used[mentor]! += width[person]!;
      continue;
    }
    if (family >= 0 && family !== founderOf[person]) edge += familyGap;
    family = founderOf[person]!;
    left[person] = edge;
    edge += width[person]! * slotWidth;
  }
  for (let at = count - 1; at >= 0; at--) {
    const person = sequence[at]!;
    const mentor = above[person]!;
    x[person] = Number.isNaN(first[person]) ? left[person]! : (first[person]! + last[person]!) / 2;
    if (mentor < 0) continue;
    if (Number.isNaN(first[mentor])) last[mentor] = x[person]!;
    first[mentor] = x[person]!;
  }
  return x;
};
