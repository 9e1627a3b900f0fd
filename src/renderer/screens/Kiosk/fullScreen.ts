import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
};

export const useIsFullScreen = (): boolean =>
  useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);

export const canBeFullScreen = (): boolean => document.fullscreenEnabled;

/** Fills the screen. To be called from a click; where the host does not allow it, the window stays as it is. */
export const enterFullScreen = (): void => {
  if (!canBeFullScreen() || document.fullscreenElement !== null) return;
  document.documentElement.requestFullscreen().catch(() => {
    // The kiosk holds without it; the button for it stays.
  });
};

export const leaveFullScreen = (): void => {
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
};
