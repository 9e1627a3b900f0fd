import type { DisplayWords, PersonId, ToldPartner } from '../../model/index.ts';

/**
 * What is different from the letter before, a plain sentence each, without a reason and without blame.
 * @param nameOf the name of a person, or null where they are not on the roster any more
 */
export const describeChanges = (
  before: readonly ToldPartner[],
  now: readonly ToldPartner[],
  words: DisplayWords,
  nameOf: (id: PersonId) => string | null,
): readonly string[] => {
  const find = (list: readonly ToldPartner[], { partnerId, side }: ToldPartner): ToldPartner | undefined =>
    list.find((entry) => entry.partnerId === partnerId && entry.side === side);
  const named = ({ partnerId }: ToldPartner): string => nameOf(partnerId) ?? 'someone who left the roster';
  const ended = before
    .filter((partner) => find(now, partner) === undefined)
    .map((partner) => `Your pairing with ${named(partner)} has ended.`);
  const begun = now
    .filter((partner) => find(before, partner) === undefined)
    .map((partner) => `${named(partner)} is now your ${words[partner.side]}.`);
  const changed = now.flatMap((partner) => {
    const earlier = find(before, partner);
    if (earlier === undefined) return [];
    if (earlier.kind !== partner.kind) return [`How you are paired with ${named(partner)} has changed.`];
    return earlier.details === partner.details ? [] : [`How to reach ${named(partner)} has changed.`];
  });
  return [...ended, ...begun, ...changed];
};
