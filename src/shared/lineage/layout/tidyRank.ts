import type { ResolvedLineage } from '../resolveLineage.ts';
import { arrangeDrawing } from './drawing.ts';
import { placeSteady } from './placeSteady.ts';

const sweeps = 12;

/** How far apart the two ends of the overlay lines stand, in all. */
const lengthOf = (ends: readonly (readonly [number, number])[], x: Float64Array): number =>
  ends.reduce((sum, [left, right]) => sum + Math.abs(x[left]! - x[right]!), 0);

/**
 * A new order of families and siblings in which co-mentors and their mentees come near each other: each subtree goes
 * where the other ends of its overlay lines stand on average (barycentre), its own place counted too, so that two do
 * not change places for ever; a dozen times. The best order met is kept, and the given one where none is better.
 */
export const tidyRank = (lineage: ResolvedLineage, given: Float64Array): Float64Array => {
  const { roster, mentorOf, otherLinks, topDown } = lineage;
  const ends = otherLinks.map(
    ({ mentorId, menteeId }) => [roster.indexOf.get(mentorId)!, roster.indexOf.get(menteeId)!] as const,
  );
  if (ends.length === 0) return given;
  let best = given;
  let x = placeSteady(arrangeDrawing(lineage, given));
  let shortest = lengthOf(ends, x);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const sum = new Float64Array(x.length);
    const count = new Int32Array(x.length);
    for (const [left, right] of ends) {
      sum[left]! += x[right]!;
      sum[right]! += x[left]!;
      count[left]!++;
      count[right]!++;
    }
    const rank = new Float64Array(x.length);
    for (let at = topDown.length - 1; at >= 0; at--) {
      const person = topDown[at]!;
      const mentor = mentorOf[person]!;
      rank[person] = (sum[person]! + x[person]!) / (count[person]! + 1);
      if (mentor < 0) continue;
      sum[mentor]! += sum[person]!;
      count[mentor]! += count[person]!;
    }
    x = placeSteady(arrangeDrawing(lineage, rank));
    const length = lengthOf(ends, x);
    if (length >= shortest) continue;
    shortest = length;
    best = rank;
  }
  return best;
};
