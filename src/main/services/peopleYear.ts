import type { CycleId, ReviewedYearStart } from '../../shared/model/index.ts';
import { ChapterError, runCommand, type WritableStore } from '../storage/index.ts';
import { findStatusEvent, insertStatusEvent, setEnrollment } from '../storage/queries/index.ts';
import { addNextCycle } from './chapters.ts';
import { noPart } from './peopleEnroll.ts';
import { requirePerson } from './require.ts';
import { counted } from './words.ts';

interface StartedYear {
  readonly cycleId: CycleId;
  readonly enrolled: number;
  readonly events: number;
}

/**
 * Starts the next program cycle with everything that was accepted: status events and enrollments, in one step.
 * @throws ChapterError REFUSED where the cycle does not come after all others, or where a person stands there twice
 */
export const startYear = (store: WritableStore, { cycle, changes }: ReviewedYearStart): StartedYear =>
  runCommand(store, (queries) => {
    const cycleId = addNextCycle(queries, cycle);
    const seen = new Set<string>();
    let enrolled = 0;
    let events = 0;
    for (const { personId, event, part } of changes) {
      const person = requirePerson(queries, personId);
      if (seen.has(personId)) {
        throw new ChapterError(
          'REFUSED',
          `${person.name} is in the list twice. Nothing was changed.`,
          personId,
        );
      }
      seen.add(personId);
      if (event !== null && findStatusEvent(queries, { ...event, personId }) === undefined) {
        insertStatusEvent(queries, { ...event, personId });
        events++;
      }
      if (part !== null) {
        setEnrollment(queries, { ...noPart(personId, cycleId), ...part });
        if (part.role !== 'neither') enrolled++;
      }
    }
    return {
      label: `Start ${cycle.label} with ${counted(enrolled, 'person', 'people')}`,
      value: { cycleId, enrolled, events },
    };
  });
