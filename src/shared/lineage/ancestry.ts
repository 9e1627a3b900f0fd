/** Who mentored whom, and the way up from one person to another. */
export interface Ancestry {
  readonly add: (mentorId: string, menteeId: string) => void;
  /** From `start` up to `goal`, both included; null where `goal` is no ancestor of `start`. */
  readonly wayUp: (start: string, goal: string) => readonly string[] | null;
}

/** Knows every link that is given or added; a link whose mentor's way up leads to the mentee would close a circle. */
export const createAncestry = (
  links: readonly { readonly mentorId: string; readonly menteeId: string }[],
): Ancestry => {
  const mentorsOf = new Map<string, string[]>();
  const add = (mentor: string, mentee: string): void => {
    const mentors = mentorsOf.get(mentee);
    if (mentors === undefined) mentorsOf.set(mentee, [mentor]);
    else mentors.push(mentor);
  };
  for (const { mentorId, menteeId } of links) add(mentorId, menteeId);
  const wayUp = (start: string, goal: string): string[] | null => {
    const from = new Map<string, string | null>([[start, null]]);
    const queue = [start];
    for (const id of queue) {
      if (id === goal) {
        const way: string[] = [];
        for (let at: string | null = goal; at !== null; at = from.get(at) ?? null) way.unshift(at);
        return way;
      }
      for (const mentor of mentorsOf.get(id) ?? [])
        if (!from.has(mentor)) {
          from.set(mentor, id);
          queue.push(mentor);
        }
    }
    return null;
  };
  return { add, wayUp };
};
