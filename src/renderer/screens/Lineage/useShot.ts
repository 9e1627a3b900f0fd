import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  type Box,
  detailAt,
  type LineageFocus,
  type LineageScene,
  type LineageSheet,
  lineageScene,
} from '../../../shared/figures/index.ts';
import type { Camera } from './useCamera.ts';

/** A part of the sheet as it was painted last. It stays while the view moves inside it; only its place changes. */
export interface Shot {
  readonly window: Box;
  readonly zoom: number;
  readonly scene: LineageScene;
  /** Elements, where there are few enough; a canvas otherwise. */
  readonly painter: 'elements' | 'canvas';
}

/** As many elements as one shot may have; the page's own come on top. */
const mostElements = 900;
/** How far a shot reaches beyond the view on each side, in views: as far as the elements allow. */
const reaches = [0.5, 0.25, 0.1, 0];
const canvasReach = 0.2;
/** A canvas is painted anew when it is scaled by more than this. */
const mostScale = 1.4;
const restMilliseconds = 140;

const viewBox = (camera: Camera, reach = 0): Box => {
  const { x, y, k } = camera.view();
  const { width, height } = camera.size();
  const [dx, dy] = [(width * reach) / k, (height * reach) / k];
  return { x: -x / k - dx, y: -y / k - dy, width: width / k + 2 * dx, height: height / k + 2 * dy };
};

const countElements = ({ detail, cards, lines, signs, bands }: LineageScene): number =>
  cards.length * (detail === 'card' ? 3 : 1) + signs.length * 3 + bands.length * 4 + lines.length;

const takeShot = (camera: Camera, sheet: LineageSheet, focus: LineageFocus): Shot => {
  const zoom = camera.view().k;
  if (detailAt(zoom) !== 'outline') {
    for (const reach of reaches) {
      const window = viewBox(camera, reach);
      const scene = lineageScene(sheet, window, zoom, focus);
      if (countElements(scene) <= mostElements) return { window, zoom, scene, painter: 'elements' };
      // Far beyond the limit, a smaller reach does not help.
      if (countElements(scene) > mostElements * 9) break;
    }
  }
  const window = viewBox(camera, canvasReach);
  return { window, zoom, scene: lineageScene(sheet, window, zoom, focus), painter: 'canvas' };
};

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** Whether a shot no longer serves the view. */
const isOutgrown = (shot: Shot, camera: Camera, { layout }: LineageSheet): boolean => {
  const { k } = camera.view();
  if (detailAt(k) !== shot.scene.detail) return true;
  if (shot.painter === 'canvas' && Math.max(k / shot.zoom, shot.zoom / k) > mostScale) return true;
  // Beyond the sheet there is nothing to paint.
  const view = viewBox(camera);
  const margin = 200;
  const x = Math.max(view.x, -margin);
  const y = Math.max(view.y, -margin);
  const right = Math.min(view.x + view.width, layout.width + margin);
  const bottom = Math.min(view.y + view.height, layout.height + margin);
  if (right <= x || bottom <= y) return false;
  return !contains(shot.window, { x, y, width: right - x, height: bottom - y });
};

/**
 * The shot that is to be painted now: taken anew when the sheet or the focus changes, when the view leaves it, and
 * when a canvas has come to rest at another zoom.
 */
export const useShot = (
  frame: RefObject<HTMLElement | null>,
  camera: Camera,
  sheet: LineageSheet,
  focus: LineageFocus,
): Shot | null => {
  const [shot, setShot] = useState<Shot | null>(null);
  const current = useRef<Shot | null>(null);
  const take = useCallback(() => {
    // Out of sight there is nothing to see; it is taken when the frame gets its size back.
    if (frame.current === null || frame.current.clientWidth === 0) {
      current.current = null;
      return;
    }
    current.current = takeShot(camera, sheet, focus);
    setShot(current.current);
  }, [frame, camera, sheet, focus]);

  useLayoutEffect(take, [take]);
  useEffect(() => {
    let asked = 0;
    let rest = 0;
    const retake = (): void => {
      asked = 0;
      take();
    };
    const stop = camera.listen(() => {
      window.clearTimeout(rest);
      const last = current.current;
      if (last === null || isOutgrown(last, camera, sheet)) {
        if (asked === 0) asked = window.requestAnimationFrame(retake);
        return;
      }
      if (last.painter === 'canvas' && camera.view().k !== last.zoom)
        rest = window.setTimeout(take, restMilliseconds);
    });
    return () => {
      stop();
      window.clearTimeout(rest);
      window.cancelAnimationFrame(asked);
    };
  }, [camera, sheet, take]);
  return shot;
};
