import { useSyncExternalStore } from 'react';

/** The place shown: the part of the address after `#/`, such as `pairing`. */
const readPath = (): string => window.location.hash.replace(/^#\/?/, '').split('?')[0] ?? '';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

export const usePath = (): string => useSyncExternalStore(subscribe, readPath);

/** The part of a screen that is shown: `criteria` in `#/pairing?view=criteria`, null where the address names none. */
const readView = (): string | null =>
  new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('view');

export const useView = (): string | null => useSyncExternalStore(subscribe, readView);

export const goTo = (path: string): void => {
  window.location.hash = `#/${path}`;
};

export const hrefOf = (path: string): string => `#/${path}`;
