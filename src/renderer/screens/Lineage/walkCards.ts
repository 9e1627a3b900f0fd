import type { LineageSheet } from '../../../shared/figures/index.ts';
import type { LineageFamilies } from '../../../shared/lineage/index.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * Where an arrow key goes from a person: up to the mentor, down to the first mentee, left and right to the next card of
 * the class year on the same shelf. Null where there is nobody.
 * @param isShown false for people who are not drawn now
 */
export const walkCards = (
  { layout, cardAt }: LineageSheet,
  { primaryLinkOf, menteesOf }: LineageFamilies,
  from: string,
  direction: Direction,
  isShown: (id: string) => boolean = () => true,
): string | null => {
  const here = layout.cards[cardAt.get(from) ?? -1];
  if (here === undefined) return null;
  const isThere = (id: string | undefined): id is string => id !== undefined && cardAt.has(id) && isShown(id);
  if (direction === 'up') {
    const mentor = primaryLinkOf.get(from)?.mentorId;
    return isThere(mentor) ? mentor : null;
  }
  if (direction === 'down') {
    const mentees = (menteesOf.get(from) ?? []).filter(isThere);
    return mentees.sort((left, right) => cardAt.get(left)! - cardAt.get(right)!)[0] ?? null;
  }
  const side = direction === 'left' ? -1 : 1;
  let nearest: { readonly id: string; readonly distance: number } | null = null;
  for (const { id, x, y } of layout.cards) {
    const distance = (x - here.x) * side;
    if (y !== here.y || distance <= 0 || !isShown(id)) continue;
    if (nearest === null || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id ?? null;
};
