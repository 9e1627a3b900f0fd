import type { PersonId, ReviewedClassList } from '../../shared/model/index.ts';
import { runCommand, type WritableStore } from '../storage/index.ts';
import {
  findEnrollment,
  insertPerson,
  listPairings,
  noteClassListed,
  setEnrollment,
  updatePerson,
} from '../storage/queries/index.ts';
import { noPart } from './peopleEnroll.ts';
import { requireNewestCycle, requirePerson } from './require.ts';
import { counted } from './words.ts';

interface StoredClassList {
  readonly added: number;
  readonly changed: number;
  readonly enrolled: number;
}

/** Adds the people of a class list, and writes into known records what the list was chosen for. */
export const importClassList = (store: WritableStore, list: ReviewedClassList): StoredClassList =>
  runCommand(store, (queries) => {
    const { id: cycleId } = requireNewestCycle(queries, list.cycleId);
    const hadMentor = new Set(listPairings(queries).map(({ menteeId }) => menteeId));
    const listed: { id: PersonId; entryCohort: number | null }[] = [];
    let changed = 0;
    for (const { personId, email, entryCohort } of list.knownPeople) {
      const person = requirePerson(queries, personId);
      const after = {
        ...person,
        email: email ?? person.email,
        entryCohort: entryCohort ?? person.entryCohort,
      };
      if (after.email !== person.email || after.entryCohort !== person.entryCohort) {
        updatePerson(queries, after);
        changed++;
      }
      listed.push({ id: personId, entryCohort: after.entryCohort });
    }
    for (const details of list.newPeople)
      listed.push({ id: insertPerson(queries, details), entryCohort: details.entryCohort });
    let enrolled = 0;
    for (const { id, entryCohort } of listed) {
      if (list.enrollCohort === null || entryCohort !== list.enrollCohort) continue;
      if (findEnrollment(queries, id, cycleId) !== undefined) continue;
      const priorityTier = hadMentor.has(id) ? 2 : 1;
      setEnrollment(queries, { ...noPart(id, cycleId), role: 'mentee', priorityTier });
      enrolled++;
    }
    noteClassListed(
      queries,
      cycleId,
      listed.map(({ id }) => id),
    );
    return {
      label: `Add ${counted(list.newPeople.length, 'person', 'people')} from ${list.fileName}`,
      value: { added: list.newPeople.length, changed, enrolled },
    };
  });
