import type { QueryClient } from '@tanstack/react-query';

/** Begins the key of what no command can change, such as the input of a stored run. */
export const unchanging = ['unchanging'] as const;

/** Reads again what a command may have changed. */
export const refreshSnapshots = (cache: QueryClient): Promise<void> =>
  cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== unchanging[0] });
