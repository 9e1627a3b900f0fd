import type { CycleId, Person, PersonId, ProgramCycle } from '../../shared/model/index.ts';
import { ChapterError, type Queries } from '../storage/index.ts';
import { findCycle, findPerson, newestCycle } from '../storage/queries/index.ts';

/** @throws ChapterError NOT_FOUND */
export const requireCycle = (queries: Queries, id: CycleId): ProgramCycle => {
  const cycle = findCycle(queries, id);
  if (cycle === undefined) {
    throw new ChapterError('NOT_FOUND', 'This program cycle is not in the chapter any more.', id);
  }
  return cycle;
};

/** @throws ChapterError NOT_FOUND; REFUSED for a cycle that is over */
export const requireNewestCycle = (queries: Queries, id: CycleId): ProgramCycle => {
  const cycle = requireCycle(queries, id);
  const newest = newestCycle(queries);
  if (newest !== undefined && newest.id !== cycle.id) {
    throw new ChapterError(
      'REFUSED',
      `${cycle.label} is a past program cycle and stays as it is. Switch to ${newest.label} and try again.`,
      id,
    );
  }
  return cycle;
};

/** @throws ChapterError NOT_FOUND */
export const requirePerson = (queries: Queries, id: PersonId): Person => {
  const person = findPerson(queries, id);
  if (person === undefined) {
    throw new ChapterError('NOT_FOUND', 'This person is not on the roster any more.', id);
  }
  return person;
};
