import type { Person } from '../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { compareText, foldText } from '../../../shared/util/index.ts';
import { describeShared, listReviewRows, type ReviewRow } from '../../components/reviewRows.ts';

/** One page for one person: whom they are paired with, how to reach them, and what both share. */
export interface Letter {
  readonly id: string;
  readonly to: Person;
  readonly side: 'mentee' | 'mentor';
  readonly partner: Person;
  readonly family: string | null;
  readonly startsOn: string;
  /** Only what both were told that the partner may see. */
  readonly shared: string;
  readonly officers: readonly string[];
}

const sharedForPartner = (row: ReviewRow | undefined): string =>
  describeShared((row?.items ?? []).filter(({ item }) => item.visibleTo === 'partner' && !item.sensitive));

/** The letters of a cycle: one for each side of each open pair, in order of the reader's name. */
export const writeLetters = (snapshot: PairingSnapshot): Letter[] => {
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  const rowsOfRun = new Map(
    snapshot.runs.map((run) => [
      run.id,
      new Map(listReviewRows(snapshot, run).map((row) => [row.mentee.id, row])),
    ]),
  );
  return snapshot.pairings
    .filter(({ cycleId, status }) => cycleId === snapshot.cycle.id && status !== 'ended')
    .flatMap((pairing): Letter[] => {
      const mentee = people.get(pairing.menteeId);
      const mentor = people.get(pairing.mentorId);
      if (mentee === undefined || mentor === undefined) return [];
      const row = pairing.runId === null ? undefined : rowsOfRun.get(pairing.runId)?.get(mentee.id);
      const both = {
        family: row?.family ?? null,
        startsOn: pairing.startedOn,
        shared: sharedForPartner(row),
        officers: pairing.approvedBy,
      };
      return [
        { ...both, id: `${pairing.id} mentee`, to: mentee, side: 'mentee', partner: mentor },
        { ...both, id: `${pairing.id} mentor`, to: mentor, side: 'mentor', partner: mentee },
      ];
    })
    .sort(
      (left, right) =>
        compareText(foldText(left.to.name), foldText(right.to.name)) || compareText(left.id, right.id),
    );
};
