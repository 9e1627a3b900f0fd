import type { ResolvedLineage } from '../resolveLineage.ts';
import { walkTopDown } from '../walkTopDown.ts';
import { type Axis, buildAxis } from './axis.ts';

/** The forest as it is drawn, by place in the roster. */
export interface Drawing {
  /** The mentor above, −1 at the top. A mentee who did not enter after the mentor starts a tree of their own beside. */
  readonly above: Int32Array;
  /** Everyone in drawing order: families one after the other, each after their mentor. */
  readonly sequence: Int32Array;
  /** Place of the founder of each person's family. */
  readonly founderOf: Int32Array;
  /** Place of each person's row on the axis. */
  readonly rowOf: Int32Array;
  readonly axis: Axis;
}

/**
 * Ranks from a stored order; who is not in it comes after all who are, by class year and id. A person passes the
 * rank on to those above, so that a mentor who is recorded later does not move a whole family.
 */
export const rankPeople = (lineage: ResolvedLineage, order: readonly string[]): Float64Array => {
  const { roster, mentorOf, topDown } = lineage;
  const rank = Float64Array.from(roster.people.keys(), (index) => order.length + index);
  order.forEach((id, at) => {
    const index = roster.indexOf.get(id);
    if (index !== undefined && rank[index]! >= order.length) rank[index] = at;
  });
  for (let at = topDown.length - 1; at >= 0; at--) {
    const person = topDown[at]!;
    const mentor = mentorOf[person]!;
    if (mentor >= 0 && rank[person]! < rank[mentor]!) rank[mentor] = rank[person]!;
  }
  return rank;
};

/** Sets families, siblings and rows in order. */
export const arrangeDrawing = (lineage: ResolvedLineage, rank: Float64Array): Drawing => {
  const { mentorOf, rows } = lineage;
  const axis = buildAxis(rows);
  const above = mentorOf.map((mentor, person) =>
    mentor >= 0 && rows[mentor]! < rows[person]! ? mentor : -1,
  );
  const walked = walkTopDown(mentorOf, rank);
  const founderOf = new Int32Array(walked.length);
  const treeOf = new Int32Array(walked.length);
  let trees = 0;
  for (const person of walked) {
    const mentor = mentorOf[person]!;
    founderOf[person] = mentor < 0 ? person : founderOf[mentor]!;
    if (above[person]! < 0) trees++;
    treeOf[person] = above[person]! < 0 ? trees : treeOf[above[person]!]!;
  }
  const sequence = walked.toSorted((left, right) => treeOf[left]! - treeOf[right]!);
  const rowOf = Int32Array.from(rows, (row) => axis.placeOf.get(row)!);
  return { above, sequence, founderOf, rowOf, axis };
};
