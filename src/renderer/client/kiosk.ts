import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useClient } from './ClientProvider.tsx';

const key = ['kiosk'] as const;
const millisecondsBetweenLooks = 3_000;
const channelName = 'mentorgrove kiosk';

/** Tells the other tabs of this browser at once that the kiosk was started or ended. */
export const announceKiosk = (): void => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('look');
  channel.close();
};

/**
 * Whether the kiosk is on. Every window looks again and again, since another one may start it; a window that is told
 * by its own command looks at once.
 */
export const useKioskState = () => {
  const client = useClient();
  const cache = useQueryClient();
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = () => void cache.invalidateQueries({ queryKey: key });
    return () => channel.close();
  }, [cache]);
  return useQuery({
    queryKey: key,
    queryFn: () => client.kiosk.state(),
    refetchInterval: millisecondsBetweenLooks,
    refetchIntervalInBackground: true,
  });
};

export const useKioskQuestionnaire = () => {
  const client = useClient();
  return useQuery({ queryKey: [...key, 'questionnaire'], queryFn: () => client.kiosk.questionnaire() });
};

/** Looks at the kiosk anew, here and in the other tabs. */
export const useLookAtKiosk = (): (() => Promise<void>) => {
  const cache = useQueryClient();
  return async () => {
    await cache.invalidateQueries({ queryKey: key });
    announceKiosk();
  };
};

/** Forgets everything that was read of the chapter, so that nothing of it stays in a window that became a kiosk. */
export const useForgetChapter = (): (() => void) => {
  const cache = useQueryClient();
  return useCallback(() => {
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    cache.getMutationCache().clear();
  }, [cache]);
};
