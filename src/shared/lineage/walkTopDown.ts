/**
 * Everyone of a forest, each after their mentor, a family at a time (preorder). Needs no recursion: a line of
 * 20,000 generations is walked like any other.
 * @param rank where given, siblings and families go by it, lowest first; otherwise by place in the roster
 */
export const walkTopDown = (mentorOf: Int32Array, rank?: Float64Array): Int32Array => {
  const count = mentorOf.length;
  const sorted = Int32Array.from(mentorOf.keys());
  if (rank) sorted.sort((left, right) => rank[left]! - rank[right]! || left - right);
  /** Linked lists of mentees, built backwards so that the lowest comes first. */
  const firstMentee = new Int32Array(count).fill(-1);
  const nextSibling = new Int32Array(count).fill(-1);
  let firstFounder = -1;
  for (let at = count - 1; at >= 0; at--) {
    const person = sorted[at]!;
    const mentor = mentorOf[person]!;
    nextSibling[person] = mentor < 0 ? firstFounder : firstMentee[mentor]!;
    if (mentor < 0) firstFounder = person;
    else firstMentee[mentor] = person;
  }
  const walked = new Int32Array(count);
  const later: number[] = [];
  let person = firstFounder;
  for (let at = 0; at < count; at++) {
    walked[at] = person;
    const [down, side] = [firstMentee[person]!, nextSibling[person]!];
    if (down < 0) person = side >= 0 ? side : (later.pop() ?? -1);
    else {
      if (side >= 0) later.push(side);
      person = down;
    }
  }
  return walked;
};
