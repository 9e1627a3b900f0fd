const zoned = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Orders two moments as they are kept, ISO 8601 with or without a zone: by the instant where both name their zone (the
 * hour that summer time repeats is in order then), else as they are written.
 * @returns negative where the left one is earlier
 */
export const compareMoments = (left: string, right: string): number => {
  if (zoned.test(left) && zoned.test(right)) {
    const difference = Date.parse(left) - Date.parse(right);
    if (difference !== 0) return difference;
  }
  return left < right ? -1 : left > right ? 1 : 0;
};
