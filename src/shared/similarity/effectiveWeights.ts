import type { ScoreInput } from './types.ts';

/** The weight of each item, 0 for sensitive items that nobody switched on. */
export const effectiveWeights = ({ items, weights, sensitiveOn }: ScoreInput): readonly number[] =>
  items.map((item, index) =>
    item.sensitive && !sensitiveOn?.includes(item.id) ? 0 : (weights?.[index] ?? item.weight ?? 1),
  );
