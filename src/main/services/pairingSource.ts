import type { PairingSource } from '../../shared/matching/run/index.ts';
import type { CycleCriteria, CycleId, PersonId } from '../../shared/model/index.ts';
import type { Queries } from '../storage/index.ts';
import {
  listEnrollments,
  listItems,
  listPairings,
  listPeople,
  listRules,
  listStatusEvents,
  listSubmissions,
  newestCycle,
  newestInstrument,
  readPlan,
  readSettings,
} from '../storage/queries/index.ts';
import { listRefusing } from './consent.ts';
import { readCriteria } from './criteria.ts';
import { requireCycle } from './require.ts';

/** Everything that a pairing of a cycle follows from, as it stands. */
export const readPairingSource = (queries: Queries, cycleId: CycleId) => {
  const cycle = requireCycle(queries, cycleId);
  const instrument = newestInstrument(queries, cycleId, 'matching') ?? null;
  const { classYears, yearStartsOn } = readSettings(queries);
  // What was paired in earlier cycles stays as it was.
  const isNewest = newestCycle(queries)?.id === cycleId;
  const refusing = isNewest ? listRefusing(queries, 'pairing') : new Set<PersonId>();
  return {
    cycle,
    people: listPeople(queries),
    statusEvents: listStatusEvents(queries),
    // Whoever did not agree to it takes no part in the pairing, whatever the enrollment says.
    enrollments: listEnrollments(queries, cycleId).map((enrollment) =>
      refusing.has(enrollment.personId)
        ? { ...enrollment, role: 'neither' as const, capacity: 0 }
        : enrollment,
    ),
    instrument,
    items: instrument === null ? [] : listItems(queries, instrument.id),
    submissions: instrument === null ? [] : listSubmissions(queries, instrument.id, 'counting'),
    rules: listRules(queries, cycleId),
    plan: readPlan(queries, cycleId),
    criteria: readCriteria(queries, cycleId),
    classYearRule: { classYearCount: classYears.length, yearStartsOn },
    pairings: listPairings(queries),
  } satisfies PairingSource & { criteria: CycleCriteria; instrument: unknown };
};
