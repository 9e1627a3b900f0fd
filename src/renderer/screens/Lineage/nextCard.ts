import type { PersonId } from '../../../shared/model/index.ts';
import type { Card } from './lineageView.ts';

/** The nearest card in the direction of an arrow key; null where there is none. */
export const nextCard = (
  cards: readonly Card[],
  from: PersonId | null,
  [dx, dy]: readonly [number, number],
): PersonId | null => {
  const here = cards.find(({ person }) => person.id === from);
  if (here === undefined) return cards[0]?.person.id ?? null;
  let nearest: { id: PersonId; distance: number } | null = null;
  for (const card of cards) {
    const x = card.x - here.x;
    const y = card.y - here.y;
    if (dx !== 0 && (y !== 0 || x * dx <= 0)) continue;
    if (dy !== 0 && y * dy <= 0) continue;
    // Up and down prefer the next row, then the card closest to straight above or below.
    const distance = dy === 0 ? Math.abs(x) : Math.abs(y) * 1000 + Math.abs(x);
    if (nearest === null || distance < nearest.distance) nearest = { id: card.person.id, distance };
  }
  return nearest?.id ?? null;
};
