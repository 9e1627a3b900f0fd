import type { ItemId } from '../../../shared/model/index.ts';

/** The order with one question moved to where another one stands. */
export const moveTo = (ids: readonly ItemId[], moved: ItemId, target: ItemId): ItemId[] => {
  const to = ids.indexOf(target);
  const rest = ids.filter((id) => id !== moved);
  return to < 0 || rest.length === ids.length ? [...ids] : rest.toSpliced(to, 0, moved);
};
