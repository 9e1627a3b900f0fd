import type { Enrollment, Item, Side } from '../model/index.ts';

/** A question as it is put to somebody: in the words of a side, or once for both where the words are the same. */
export interface AskedQuestion<Asked> {
  readonly item: Asked;
  readonly side: Side | 'both';
}

export const sidesOfRole = (role: Enrollment['role']): readonly Side[] =>
  role === 'both' ? ['mentee', 'mentor'] : role === 'neither' ? [] : [role];

/**
 * What somebody is asked who takes part in a role, in the order of the items. Who is both mentee and mentor is asked
 * once where both sides read the same words, and once for each side where they read different ones.
 */
export const askedQuestions = <Asked extends Pick<Item, 'role' | 'wording'>>(
  items: readonly Asked[],
  role: Enrollment['role'],
): AskedQuestion<Asked>[] => {
  const sides = sidesOfRole(role);
  return items.flatMap((item): AskedQuestion<Asked>[] => {
    const asked = sides.filter((side) => item.role === 'both' || item.role === side);
    const isOneQuestion = asked.length === 2 && item.wording.mentee.trim() === item.wording.mentor.trim();
    return isOneQuestion ? [{ item, side: 'both' }] : asked.map((side) => ({ item, side }));
  });
};
