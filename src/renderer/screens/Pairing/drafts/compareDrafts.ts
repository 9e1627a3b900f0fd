import type { MatchingRun } from '../../../../shared/model/index.ts';

export interface MovedMentee {
  readonly menteeId: string;
  /** null = without a mentor. */
  readonly one: string | null;
  readonly other: string | null;
  /** Points of the other draft's pair above the first one's. */
  readonly points: number;
}

/** Who has other mentors in another run, the largest difference first. */
export const compareRuns = (one: MatchingRun, other: MatchingRun): MovedMentee[] => {
  const by = (run: MatchingRun) => Map.groupBy(run.assignments, ({ menteeId }) => menteeId as string);
  const [left, right] = [by(one), by(other)];
  const moved: MovedMentee[] = [];
  for (const menteeId of new Set([...left.keys(), ...right.keys()])) {
    const before = left.get(menteeId) ?? [];
    const after = right.get(menteeId) ?? [];
    const gone = before.filter(({ mentorId }) => !after.some((pair) => pair.mentorId === mentorId));
    const come = after.filter(({ mentorId }) => !before.some((pair) => pair.mentorId === mentorId));
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      moved.push({
        menteeId,
        one: gone[index]?.mentorId ?? null,
        other: come[index]?.mentorId ?? null,
        points: (come[index]?.score ?? 0) - (gone[index]?.score ?? 0),
      });
  }
  return moved.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
};
