import type { Family, Pairing, Person, PersonId } from '../../shared/model/index.ts';

/**
 * The family name of everyone who has one: the family of the founder above them.
 * Follows the earliest primary mentor, or who took over where that pairing ended.
 */
export const familyOfEveryone = (snapshot: {
  readonly people: readonly Person[];
  readonly pairings: readonly Pairing[];
  readonly families: readonly Family[];
}): Map<PersonId, string> => {
  const mentorOf = new Map<PersonId, Pairing>();
  for (const pairing of snapshot.pairings) {
    if (pairing.kind === 'co-mentor') continue;
    const before = mentorOf.get(pairing.menteeId);
    const takesOver = before !== undefined && before.status === 'ended' && before.endReason !== 'completed';
    if (before === undefined || takesOver) mentorOf.set(pairing.menteeId, pairing);
  }
  const nameOfFounder = new Map(snapshot.families.map(({ founderId, name }) => [founderId, name]));
  const names = new Map<PersonId, string>();
  for (const { id } of snapshot.people) {
    let top = id;
    const seen = new Set([top]);
    for (
      let above = mentorOf.get(top);
      above !== undefined && !seen.has(above.mentorId);
      above = mentorOf.get(top)
    ) {
      top = above.mentorId;
      seen.add(top);
    }
    const name = nameOfFounder.get(top);
    if (name !== undefined) names.set(id, name);
  }
  return names;
};
