import { useEffect, useState } from 'react';
import { useUi } from '../../stores/ui.ts';

/**
 * Full screen for an event. The whole page goes full screen, not a part of it: menus and messages lie beside the
 * screen's own elements and would stay behind otherwise.
 */
export const useFullScreen = (): readonly [isFull: boolean, toggle: () => void] => {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const follow = (): void => {
      if (document.fullscreenElement === null) setFull(false);
    };
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, []);
  const fillWindow = useUi((state) => state.fillWindow);
  useEffect(() => {
    fillWindow(isFull);
    return () => fillWindow(false);
  }, [isFull, fillWindow]);
  const toggle = (): void => {
    if (isFull) {
      setFull(false);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
      return;
    }
    setFull(true);
    // Where the system refuses, the tree still takes the whole window.
    document.documentElement.requestFullscreen().catch(() => undefined);
  };
  return [isFull, toggle];
};
