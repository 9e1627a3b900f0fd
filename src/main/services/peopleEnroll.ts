import type { CycleId, Enrollment, PersonId } from '../../shared/model/index.ts';
import { runCommand, type WritableStore } from '../storage/index.ts';
import { listEnrollments, setEnrollment } from '../storage/queries/index.ts';
import { requireNewestCycle, requirePerson } from './require.ts';
import { counted } from './words.ts';

export interface EnrollMany {
  readonly cycleId: CycleId;
  readonly personIds: readonly PersonId[];
  readonly role: Enrollment['role'] | null;
  readonly capacity: number | null;
}

/** The enrollment of someone who takes no part yet. */
export const noPart = (personId: PersonId, cycleId: CycleId): Enrollment => ({
  personId,
  cycleId,
  role: 'neither',
  capacity: 0,
  oneMore: 'not asked',
  priorityTier: 2,
  pausedUntil: null,
});

const isMentor = ({ role }: Pick<Enrollment, 'role'>): boolean => role === 'mentor' || role === 'both';

const changed = (before: Enrollment, { role, capacity }: EnrollMany): Enrollment => {
  const after = { ...before, role: role ?? before.role };
  if (!isMentor(after)) return { ...after, capacity: 0 };
  return { ...after, capacity: capacity ?? Math.max(1, before.capacity) };
};

const describe = ({ personIds, role, capacity }: EnrollMany, label: string): string => {
  const who = counted(personIds.length, 'person', 'people');
  if (role === null) return `Give ${who} ${counted(capacity ?? 0, 'place')} in ${label}`;
  const part = { mentee: 'as mentee', mentor: 'as mentor', both: 'as mentee and mentor', neither: '' }[role];
  return role === 'neither' ? `Take ${who} out of ${label}` : `Enroll ${who} ${part} in ${label}`;
};

/**
 * Gives several people the same role, or those of them who mentor the same places.
 * @returns how many enrollments changed
 */
export const enrollMany = (store: WritableStore, input: EnrollMany): number =>
  runCommand(store, (queries) => {
    const cycle = requireNewestCycle(queries, input.cycleId);
    const known = new Map(listEnrollments(queries, cycle.id).map((entry) => [entry.personId, entry]));
    let count = 0;
    for (const id of new Set(input.personIds)) {
      requirePerson(queries, id);
      const before = known.get(id) ?? noPart(id, cycle.id);
      const after = changed(before, input);
      if (after.role === before.role && after.capacity === before.capacity) continue;
      setEnrollment(queries, after);
      count++;
    }
    return { label: describe(input, cycle.label), value: count };
  });
