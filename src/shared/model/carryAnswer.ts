import type { AnswerValue, Item } from './instrument.ts';

type Shape = Pick<Item, 'type' | 'options' | 'scale'>;

/**
 * An answer to a question as it was asked, for the changed question that took its place: options are the same where
 * their ids are, whatever their words; steps where the scale runs between the same ends.
 * @returns null where the answer says nothing about the changed question, which then counts as not asked
 */
export const carryAnswer = (asked: Shape, now: Shape, value: AnswerValue): AnswerValue | null => {
  if (asked.type !== now.type) return null;
  // What people wrote in beside the options stays; an option that was taken out does not.
  const isOffered = (option: string): boolean =>
    now.options.some(({ id }) => id === option) || !asked.options.some(({ id }) => id === option);
  const stillOffered = (chosen: readonly string[]): string[] => chosen.filter(isOffered);
  switch (now.type) {
    case 'rating':
      return asked.scale?.min === now.scale?.min && asked.scale?.max === now.scale?.max ? value : null;
    case 'single':
      return typeof value === 'string' && isOffered(value) ? value : null;
    case 'multiple':
    case 'ranking': {
      const chosen = Array.isArray(value) ? stillOffered(value) : [];
      return chosen.length === 0 ? null : chosen;
    }
    case 'grid': {
      if (typeof value !== 'object' || Array.isArray(value)) return null;
      const rows = Object.entries(value).flatMap(([row, chosen]) => {
        const kept = stillOffered([chosen].flat());
        return kept.length === 0 ? [] : [[row, kept] as const];
      });
      return rows.length === 0 ? null : Object.fromEntries(rows);
    }
    default:
      return value;
  }
};
