import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useRecoveryCode } from '../stores/recoveryCode.ts';
import { useClient } from './ClientProvider.tsx';
import { createIdleClock } from './idleClock.ts';

export const protectionKey = ['protection'] as const;
const millisecondsBetweenLooks = 5_000;

/** Whether the chapter is protected or waits for its passphrase. Looked at again and again: another tab may lock it. */
export const useProtection = () => {
  const client = useClient();
  return useQuery({
    queryKey: protectionKey,
    queryFn: () => client.protection.state(),
    refetchInterval: millisecondsBetweenLooks,
    refetchIntervalInBackground: true,
  });
};

/** Whether this window has the system's keychain, and whether it opens the chapter. Only Electron has one. */
export const useKeychain = () => {
  const client = useClient();
  return useQuery({ queryKey: ['keychain'], queryFn: () => client.keychain.state() });
};

/** Locks the chapter. */
export const useLock = (): (() => Promise<void>) => {
  const client = useClient();
  const cache = useQueryClient();
  return useCallback(async () => {
    await client.protection.lock();
    await cache.invalidateQueries({ queryKey: protectionKey });
  }, [client, cache]);
};

const keptWhileLocked: ReadonlySet<unknown> = new Set(['kiosk', protectionKey[0], 'chapter']);

/** Forgets everything that this window has read of a chapter that is locked, whoever locked it. */
export const useForgetWhenLocked = (isLocked: boolean): void => {
  const cache = useQueryClient();
  useEffect(() => {
    if (!isLocked) return;
    cache.setQueryData(['chapter'], null);
    cache.removeQueries({ predicate: ({ queryKey }) => !keptWhileLocked.has(queryKey[0]) });
    cache.getMutationCache().clear();
    useRecoveryCode.getState().show(null);
  }, [isLocked, cache]);
};

/**
 * Locks the chapter after a time without use. The time is told by the clock, so that a laptop that slept locks when it
 * wakes.
 * @param minutes 0 for never
 */
export const useAutoLock = (minutes: number, lock: () => Promise<void>): void => {
  useEffect(() => {
    if (minutes === 0) return;
    const clock = createIdleClock(minutes, Date.now);
    const note = (): void => clock.use();
    const uses = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const use of uses) window.addEventListener(use, note, { passive: true });
    const timer = window.setInterval(() => {
      if (clock.isOver()) void lock();
    }, 5_000);
    return () => {
      window.clearInterval(timer);
      for (const use of uses) window.removeEventListener(use, note);
    };
  }, [minutes, lock]);
};
