import type { QueryClient } from '@tanstack/react-query';

/** Begins the key of what no command can change, such as the input of a stored run. */
export const unchanging = ['unchanging'] as const;

export const wordsKey = ['words'] as const;
export const privacyKey = ['privacy'] as const;
export const evaluationKey = ['evaluation'] as const;

/** Reads again what a command may have changed. */
export const refreshSnapshots = (cache: QueryClient): Promise<void> =>
  cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== unchanging[0] });

/** The same after a command of the words, which never changes the surveys: those may be long. */
export const refreshAfterWords = (cache: QueryClient): Promise<void> =>
  cache.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== unchanging[0] && queryKey[0] !== evaluationKey[0],
  });

/** The same where the words were foreseen as well: only what else may have changed is read again, such as the history. */
export const refreshAfterForeseenWords = (cache: QueryClient): Promise<void> =>
  cache.invalidateQueries({
    predicate: ({ queryKey: [key] }) =>
      key !== unchanging[0] && key !== evaluationKey[0] && key !== wordsKey[0],
  });
