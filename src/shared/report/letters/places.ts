import type { AnswerValue } from '../../model/index.ts';

const levels = ['city', 'region', 'country'] as const;

/**
 * A place as it may be shared, the closest first: the city with what lies around it, the region with its country. A
 * country alone says too little.
 */
export const placeNames = (value: AnswerValue | null): readonly string[] => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const parts = levels.map((level) => {
    const part = value[level];
    return typeof part === 'string' ? part.trim() : '';
  });
  return [parts, parts.slice(1)]
    .filter(([closest]) => closest !== '')
    .map((around) => around.filter((part) => part !== '').join(', '));
};
