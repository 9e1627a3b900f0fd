// Not through the folder's index: the layout behind it needs a package that the main process doesn't carry.
import { createAncestry } from '../../shared/lineage/ancestry.ts';
import {
  academicYearOf,
  academicYearWords,
  type CorrectedLink,
  type NewPastLink,
  type Pairing,
  type PairingId,
} from '../../shared/model/index.ts';
import { ChapterError, makeId, type Queries, runCommand, type WritableStore } from '../storage/index.ts';
import {
  findPairing,
  insertPairings,
  listPairings,
  readSettings,
  removePairing,
  updatePairing,
} from '../storage/queries/index.ts';
import { createCycleFinder } from './cycleOfYear.ts';
import { requireCycle, requirePerson } from './require.ts';

/** The past cycle of a year. @throws ChapterError REFUSED for the current year, whose pairs the meeting makes */
const requirePastCycle = (queries: Queries, year: number) => {
  const { cycle, isNewest } = createCycleFinder(queries, readSettings(queries).yearStartsOn).find(year);
  if (isNewest)
    throw new ChapterError(
      'REFUSED',
      `Pairs of ${academicYearWords(year)} are made in the pairing meeting. Here you write down past years.`,
      String(year),
    );
  return cycle;
};

/** @throws ChapterError REFUSED with the names of those for whom the link can't be */
const requirePossible = (
  queries: Queries,
  link: Pick<Pairing, 'mentorId' | 'menteeId' | 'kind'>,
  others: readonly Pairing[],
): string => {
  const mentor = requirePerson(queries, link.mentorId);
  const mentee = requirePerson(queries, link.menteeId);
  const refuse = (sentence: string): never => {
    throw new ChapterError('REFUSED', sentence, link.menteeId);
  };
  if (mentor.id === mentee.id) refuse(`${mentor.name} would be their own mentor. Choose somebody else.`);
  if (others.some(({ mentorId, menteeId }) => mentorId === mentor.id && menteeId === mentee.id))
    refuse(`${mentor.name} and ${mentee.name} are linked already. Correct that link instead.`);
  const way = createAncestry(others).wayUp(mentor.id, mentee.id);
  if (way !== null) {
    const names = way.map((id) => requirePerson(queries, id as Pairing['menteeId']).name);
    refuse(
      `${mentee.name} would be their own ancestor: ${names.join(' → ')}. Correct one of these links first.`,
    );
  }
  const primary = others.find(
    (one) =>
      one.menteeId === mentee.id &&
      one.kind === 'primary' &&
      one.endReason !== 'no fit' &&
      one.endReason !== 're-paired',
  );
  if (link.kind === 'primary' && primary !== undefined)
    refuse(
      `${mentee.name} has a primary mentor, ${requirePerson(queries, primary.mentorId).name}. Make this one a co-mentor, or correct the other link first.`,
    );
  return `${mentor.name} and ${mentee.name}`;
};

/** Writes a pair of a past year down; its cycle is made where there is none. @throws ChapterError REFUSED */
export const addPastLink = (store: WritableStore, link: NewPastLink): PairingId =>
  runCommand(store, (queries) => {
    const { year, ...pair } = link;
    const names = requirePossible(queries, pair, listPairings(queries));
    const cycle = requirePastCycle(queries, year);
    const id = makeId<PairingId>();
    insertPairings(queries, [
      {
        ...pair,
        id,
        cycleId: cycle.id,
        status: 'ended',
        startedOn: cycle.startsOn,
        endedOn: cycle.endsOn,
        endReason: 'completed',
        runId: null,
        score: null,
        approvedBy: [],
      },
    ]);
    return { label: `Write down ${names} for ${academicYearWords(year)}`, value: id };
  });

/** @throws ChapterError NOT_FOUND; REFUSED for a pair of the current cycle */
const requirePastPairing = (queries: Queries, id: PairingId): Pairing => {
  const pairing = findPairing(queries, id);
  if (pairing === undefined)
    throw new ChapterError('NOT_FOUND', 'This pair is not in the chapter any more.', id);
  const { startsOn } = requireCycle(queries, pairing.cycleId);
  requirePastCycle(queries, academicYearOf(startsOn, readSettings(queries).yearStartsOn));
  return pairing;
};

const wasApproved = ({ runId, approvedBy }: Pairing): boolean => runId !== null || approvedBy.length > 0;

/**
 * Corrects a pair of a past year. What a board approved keeps its people, kind and year; only how it ended is corrected.
 * @throws ChapterError NOT_FOUND, REFUSED
 */
export const correctPastLink = (store: WritableStore, corrected: CorrectedLink): void =>
  runCommand(store, (queries) => {
    const { pairingId, mentorId, year, kind, endReason } = corrected;
    const before = requirePastPairing(queries, pairingId);
    const { menteeId } = before;
    const { yearStartsOn } = readSettings(queries);
    const oldCycle = requireCycle(queries, before.cycleId);
    const changesYear = academicYearOf(oldCycle.startsOn, yearStartsOn) !== year;
    const changesPair = changesYear || before.mentorId !== mentorId || before.kind !== kind;
    if (changesPair && wasApproved(before))
      throw new ChapterError(
        'REFUSED',
        `This pair was approved by ${before.approvedBy.join(' and ') || 'the board'}. Its people, kind and year stay as they were; you can correct how it ended.`,
        pairingId,
      );
    const others = listPairings(queries).filter(({ id }) => id !== pairingId);
    const names = changesPair
      ? requirePossible(queries, { mentorId, menteeId, kind }, others)
      : `${requirePerson(queries, mentorId).name} and ${requirePerson(queries, menteeId).name}`;
    const cycle = changesYear ? requirePastCycle(queries, year) : oldCycle;
    updatePairing(queries, pairingId, {
      mentorId,
      kind,
      cycleId: cycle.id,
      status: 'ended',
      endReason,
      startedOn: changesYear ? cycle.startsOn : before.startedOn,
      endedOn: changesYear ? cycle.endsOn : (before.endedOn ?? cycle.endsOn),
    });
    return { label: `Correct ${names}`, value: undefined };
  });

/** Takes a pair of a past year out that was never approved here. @throws ChapterError NOT_FOUND, REFUSED */
export const removePastLink = (store: WritableStore, pairingId: PairingId): void =>
  runCommand(store, (queries) => {
    const pairing = requirePastPairing(queries, pairingId);
    const names = `${requirePerson(queries, pairing.mentorId).name} and ${requirePerson(queries, pairing.menteeId).name}`;
    if (wasApproved(pairing))
      throw new ChapterError(
        'REFUSED',
        `${names} were paired by the board, and what was approved stays. Correct how it ended instead.`,
        pairingId,
      );
    removePairing(queries, pairingId);
    return { label: `Remove the link of ${names}`, value: undefined };
  });
