import type { ChapterStore } from '../../../src/main/storage/index.ts';
import { listEnrollments } from '../../../src/main/storage/queries/index.ts';
import type { CycleId, PersonId } from '../../../src/shared/model/index.ts';

/** The enrolled mentees with as many enrolled mentors, first with first. */
export const enrolledPairs = ({ queries }: ChapterStore, cycleId: CycleId): [PersonId, PersonId][] => {
  const enrollments = listEnrollments(queries, cycleId);
  const mentors = enrollments.filter(({ role }) => role === 'mentor').map(({ personId }) => personId);
  return enrollments
    .filter(({ role }) => role === 'mentee')
    .map(({ personId }, index) => [personId, mentors[index] as PersonId]);
};
