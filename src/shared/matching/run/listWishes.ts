import {
  type AnswerValue,
  type CycleCriteria,
  findCountedSubmissions,
  type Item,
  type PersonId,
  type Side,
  type Submission,
} from '../../model/index.ts';
import { foldText } from '../../util/index.ts';

/** A mentee who would feel more at ease with someone who shares something, and the mentors who do. */
export interface Wish {
  readonly menteeId: string;
  readonly mentorIds: readonly string[];
}

interface WishSource {
  readonly items: readonly Item[];
  readonly submissions: readonly Submission[];
  readonly criteria: Pick<CycleCriteria, 'wishes'>;
}

const saysNothing = /^(none( of (these|the above))?|no preference|prefer not to (say|answer)|n\/a)$/;

/** Whether an item can express a wish: a choice that is used as a filter. */
export const canWish = ({ use, type }: Pick<Item, 'use' | 'type'>): boolean =>
  use === 'filter' && (type === 'multiple' || type === 'single');

const optionsOf = (value: AnswerValue | null | undefined, item: Item): string[] => {
  const neutral = new Set(
    item.options.filter(({ label }) => saysNothing.test(foldText(label))).map(({ id }) => id),
  );
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  return chosen.filter((option) => !neutral.has(option));
};

/**
 * The wishes that have this effect. A mentor is found by what they were willing to be found by; a wish that no mentor
 * can fulfil is left out.
 */
export const listWishes = (
  source: WishSource,
  effect: 'prefer' | 'exclude',
  menteeIds: readonly string[],
  mentorIds: readonly string[],
): Wish[] => {
  const effectOf = new Map(source.criteria.wishes.map((wish) => [wish.itemId, wish.effect]));
  const items = source.items.filter((item) => canWish(item) && effectOf.get(item.id) === effect);
  if (items.length === 0) return [];
  const submissionOf = findCountedSubmissions(source.submissions);
  const read = (personId: string, side: Side, item: Item): string[] =>
    optionsOf(
      submissionOf(personId as PersonId, side)?.responses.find(({ itemId }) => itemId === item.id)?.value,
      item,
    );
  return items.flatMap((item) =>
    menteeIds.flatMap((menteeId): Wish[] => {
      const wanted = new Set(read(menteeId, 'mentee', item));
      if (wanted.size === 0) return [];
      const sharing = mentorIds.filter((id) => read(id, 'mentor', item).some((option) => wanted.has(option)));
      return sharing.length === 0 ? [] : [{ menteeId, mentorIds: sharing }];
    }),
  );
};
