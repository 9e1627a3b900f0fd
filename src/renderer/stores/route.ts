import { useSyncExternalStore } from 'react';

/** The place shown: the part of the address after `#/`, such as `pairing`. */
const readPath = (): string => window.location.hash.replace(/^#\/?/, '').split('?')[0] ?? '';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

export const usePath = (): string => useSyncExternalStore(subscribe, readPath);

export const goTo = (path: string): void => {
  window.location.hash = `#/${path}`;
};

export const hrefOf = (path: string): string => `#/${path}`;
