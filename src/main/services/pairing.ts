import { listBans } from '../../shared/matching/run/index.ts';
import type {
  Assignment,
  CycleId,
  MatchingRun,
  NewRun,
  Pairing,
  PairingId,
  PersonId,
  RunId,
} from '../../shared/model/index.ts';
import type { PairingSnapshot } from '../../shared/rpc/index.ts';
import { foldText } from '../../shared/util/index.ts';
import { ChapterError, type ChapterStore, makeId, runCommand, type WritableStore } from '../storage/index.ts';
import {
  findRun,
  insertFamily,
  insertPairings,
  insertRun,
  listFamilies,
  listRuns,
  readRunInput,
} from '../storage/queries/index.ts';
import { checkAssignments } from './approvalRules.ts';
import { listRefusing } from './consent.ts';
import { hashCriteria } from './criteria.ts';
import { nameNewFamilies } from './families.ts';
import { readPairingSource } from './pairingSource.ts';
import { requireCycle, requireNewestCycle, requirePerson } from './require.ts';
import { counted } from './words.ts';

export const readPairing = ({ queries }: ChapterStore, cycleId: CycleId): PairingSnapshot => ({
  ...readPairingSource(queries, cycleId),
  hiddenFromPartner: [...listRefusing(queries, 'shown to partner')],
  families: listFamilies(queries),
  runs: listRuns(queries, cycleId),
});

/** Keeps what was proposed, with everything that it was made from. */
export const saveRun = (store: WritableStore, run: NewRun): RunId =>
  runCommand(store, (queries) => {
    requireCycle(queries, run.cycleId);
    for (const { menteeId, mentorId } of run.assignments) {
      requirePerson(queries, menteeId);
      requirePerson(queries, mentorId);
    }
    return {
      label: `Propose ${counted(run.assignments.length, 'pair')}`,
      value: insertRun(queries, run, store.now(), hashCriteria(queries, run.cycleId, run.settings.objective)),
    };
  });

export const readInput = ({ queries }: ChapterStore, runId: RunId): string => {
  const input = readRunInput(queries, runId);
  if (input === undefined) throw unknownRun(runId);
  return input;
};

const unknownRun = (runId: RunId): ChapterError =>
  new ChapterError('NOT_FOUND', 'This proposal is not in the chapter any more. Make a new one.', runId);

export interface Approval {
  readonly runId: RunId;
  readonly officers: readonly [string, string];
  readonly startsOn: string;
}

/**
 * Writes the pairings of a run, and gives a name to each family that begins with them.
 * @returns how many pairings were written
 * @throws ChapterError NOT_FOUND for an unknown run, REFUSED where a rule of the program is broken
 */
export const approveRun = (store: WritableStore, { runId, officers, startsOn }: Approval): number =>
  runCommand(store, (queries) => {
    const run = findRun(queries, runId);
    if (run === undefined) throw unknownRun(runId);
    const { id: cycleId } = requireNewestCycle(queries, run.cycleId);
    if (foldText(officers[0]) === foldText(officers[1])) {
      throw new ChapterError('REFUSED', 'Two different officers approve the pairs. Nothing was approved.');
    }
    const source = readPairingSource(queries, cycleId);
    const { people, pairings: earlier } = source;
    const bans = listBans(
      source,
      run.assignments.map(({ menteeId }) => menteeId),
      run.assignments.map(({ mentorId }) => mentorId),
    );
    checkAssignments(run.assignments, { ...source, cycleId, bans });
    const added = toPairings(run, officers, startsOn);
    insertPairings(queries, added);
    for (const { founderId, name } of nameNewFamilies(
      [...earlier, ...added],
      people,
      listFamilies(queries),
    )) {
      insertFamily(queries, founderId, name);
    }
    return { label: `Approve ${counted(added.length, 'pair')}`, value: added.length };
  });

/** Where a mentee has several mentors, the best pair is the primary one. */
const toPairings = (run: MatchingRun, officers: readonly string[], startsOn: string): Pairing[] => {
  const best = new Map<PersonId, Assignment>();
  for (const assignment of run.assignments) {
    const other = best.get(assignment.menteeId);
    if (other === undefined || assignment.score > other.score) best.set(assignment.menteeId, assignment);
  }
  return run.assignments.map((assignment) => ({
    id: makeId<PairingId>(),
    cycleId: run.cycleId,
    menteeId: assignment.menteeId,
    mentorId: assignment.mentorId,
    kind: best.get(assignment.menteeId) === assignment ? 'primary' : 'co-mentor',
    status: 'approved',
    startedOn: startsOn,
    endedOn: null,
    endReason: null,
    runId: run.id,
    score: assignment.score,
    approvedBy: [...officers],
  }));
};
