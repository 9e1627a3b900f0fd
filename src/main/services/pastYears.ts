// Not through the folder's index: the layout behind it needs a package that the main process doesn't carry.
import { createAncestry } from '../../shared/lineage/ancestry.ts';
import type { Pairing, PairingId, PersonId, ReviewedPastYears } from '../../shared/model/index.ts';
import type { Outputs } from '../../shared/rpc/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  insertPairings,
  insertPerson,
  listPairings,
  listPeople,
  readSettings,
  updatePerson,
} from '../storage/queries/index.ts';
import { createCycleFinder } from './cycleOfYear.ts';
import { counted } from './words.ts';

type Stored = Outputs['lineage']['importPastYears'];

/** Adds who is new, and notes the year of entry of known people who had none. */
const storePeople = (
  queries: Queries,
  { people, staysNamed }: ReviewedPastYears,
): { readonly ids: ReadonlyMap<string, PersonId>; readonly added: number } => {
  const roster = new Map(listPeople(queries).map((person) => [person.id, person]));
  const ids = new Map<string, PersonId>();
  let added = 0;
  for (const { key, name, entryCohort, knownId } of people) {
    if (knownId === null) {
      const nothing = { goesBy: null, pronouns: null, email: null, phone: null };
      ids.set(key, insertPerson(queries, { ...nothing, name, entryCohort, staysNamed }));
      added++;
      continue;
    }
    const known = roster.get(knownId);
    if (known === undefined)
      throw new ChapterError(
        'NOT_FOUND',
        `${name} is not on the roster any more. Nothing was stored.`,
        knownId,
      );
    if (known.entryCohort === null && entryCohort !== null) updatePerson(queries, { ...known, entryCohort });
    ids.set(key, knownId);
  }
  return { ids, added };
};

const pairOf = ({ mentorId, menteeId }: { mentorId: PersonId; menteeId: PersonId }): string =>
  `${mentorId} ${menteeId}`;

/**
 * Stores the pairs of an old list as one step: past years end as completed, the current one goes on. Pairs that are
 * known already are left as they are, so the same list brings nothing in twice.
 * @throws ChapterError REFUSED where somebody would be their own ancestor, or a link names nobody of the list
 */
export const importPastYears = (store: WritableStore, list: ReviewedPastYears): Stored =>
  runCommand(store, (queries) => {
    const { yearStartsOn } = readSettings(queries);
    const pairings = listPairings(queries);
    const { ids, added } = storePeople(queries, list);
    const names = new Map(list.people.map(({ key, name }) => [key, name]));
    const cycles = createCycleFinder(queries, yearStartsOn);
    const known = new Set(pairings.map(pairOf));
    const openMentees = new Set(
      pairings.flatMap(({ cycleId, menteeId, kind, status }) =>
        kind === 'primary' && status !== 'ended' ? [`${cycleId} ${menteeId}`] : [],
      ),
    );
    const ancestry = createAncestry(pairings);
    const stored: Pairing[] = [];
    for (const { mentorKey, menteeKey, year, kind } of list.links) {
      const mentorId = ids.get(mentorKey);
      const menteeId = ids.get(menteeKey);
      if (mentorId === undefined || menteeId === undefined)
        throw new ChapterError('REFUSED', 'A pair names somebody who is not in the list.', list.fileName);
      if (known.has(pairOf({ mentorId, menteeId }))) continue;
      if (ancestry.wayUp(mentorId, menteeId) !== null)
        throw new ChapterError(
          'REFUSED',
          `${names.get(menteeKey)} would be their own ancestor through ${names.get(mentorKey)}. Nothing was stored.`,
          menteeId,
        );
      const { cycle, isNewest } = cycles.find(year);
      const open = `${cycle.id} ${menteeId}`;
      // The database keeps one open primary mentor a year; a second one of the list stands beside.
      const keptKind = isNewest && kind === 'primary' && openMentees.has(open) ? 'co-mentor' : kind;
      if (isNewest && keptKind === 'primary') openMentees.add(open);
      ancestry.add(mentorId, menteeId);
      known.add(pairOf({ mentorId, menteeId }));
      stored.push({
        id: makeId<PairingId>(),
        cycleId: cycle.id,
        menteeId,
        mentorId,
        kind: keptKind,
        status: isNewest ? 'active' : 'ended',
        startedOn: cycle.startsOn,
        endedOn: isNewest ? null : cycle.endsOn,
        endReason: isNewest ? null : 'completed',
        runId: null,
        score: null,
        approvedBy: [],
      });
    }
    insertPairings(queries, stored);
    return {
      label: `Bring in ${counted(stored.length, 'past pair', 'past pairs')} from ${list.fileName}`,
      value: { people: added, pairings: stored.length, cycles: cycles.made() },
    };
  });
