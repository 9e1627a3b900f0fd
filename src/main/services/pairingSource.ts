import type { PairingSource } from '../../shared/matching/run/index.ts';
import type { CycleCriteria, CycleId } from '../../shared/model/index.ts';
import type { Queries } from '../storage/index.ts';
import {
  listEnrollments,
  listItems,
  listPairings,
  listPeople,
  listRules,
  listStatusEvents,
  listSubmissions,
  newestInstrument,
  readPlan,
  readSettings,
} from '../storage/queries/index.ts';
import { readCriteria } from './criteria.ts';
import { requireCycle } from './require.ts';

/** Everything that a pairing of a cycle follows from, as it stands. */
export const readPairingSource = (queries: Queries, cycleId: CycleId) => {
  const cycle = requireCycle(queries, cycleId);
  const instrument = newestInstrument(queries, cycleId, 'matching') ?? null;
  const { classYears, yearStartsOn } = readSettings(queries);
  return {
    cycle,
    people: listPeople(queries),
    statusEvents: listStatusEvents(queries),
    enrollments: listEnrollments(queries, cycleId),
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
