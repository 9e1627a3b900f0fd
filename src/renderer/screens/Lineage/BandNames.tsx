import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from 'react';
import { bandBox, bandNameHeight } from './lineageModel.ts';
import classes from './tree.module.css';
import type { Camera } from './useCamera.ts';
import type { Shot } from './useShot.ts';

/** Names of the families in view, at most; further in, every family has its own. */
const mostNames = 90;
/** A name needs this many pixels. */
const leastWidth = 44;
const nameHeight = 22;
/** Room at the left for the class years. */
const leftEdge = 112;

/** Writes a style only where it changes: what stays is not painted again. */
const setStyle = (
  element: HTMLElement,
  name: 'transform' | 'maxWidth' | 'visibility',
  value: string,
): void => {
  if (element.style[name] !== value) element.style[name] = value;
};

/** Moves the names as a whole; each one by itself only at another zoom, or while it is held at an edge. */
const placeNames = (holder: HTMLElement, camera: Camera, shot: Shot, topEdge: number): void => {
  const { x, y, k } = camera.view();
  setStyle(holder, 'transform', `translate(${x}px, ${y}px)`);
  const { width } = camera.size();
  shot.scene.bands.forEach((band, at) => {
    const label = holder.querySelector<HTMLElement>(`[data-band="${at}"]`);
    if (label === null) return;
    const box = bandBox(band);
    const left = x + box.x * k;
    const right = left + box.width * k;
    const from = Math.max(left, Math.min(leftEdge, right - 60));
    const until = Math.min(right, width);
    // Beside the bar while it is high enough for the words, above it where it is not.
    const bar = bandNameHeight * k;
    const top = y + box.y * k + (bar >= 16 ? (bar - nameHeight) / 2 : -nameHeight);
    const bottom = y + (box.y + box.height) * k - nameHeight;
    const down = Math.min(Math.max(top, topEdge), Math.max(top, bottom));
    setStyle(label, 'transform', `translate(${(from - x).toFixed(1)}px, ${(down - y).toFixed(1)}px)`);
    setStyle(label, 'maxWidth', `${Math.max(0, Math.round(until - from))}px`);
    setStyle(label, 'visibility', until - from < leastWidth ? 'hidden' : 'visible');
  });
};

/** The families' names: as large at every zoom, and in sight as long as any part of the family is. */
export const BandNames = (props: {
  camera: Camera;
  shot: Shot;
  /** Names are held this far from the top. */
  topEdge: number;
  nameOf: (founderId: string) => string;
  colorOf: (founderId: string) => string;
}) => {
  const holder: RefObject<HTMLDivElement | null> = useRef(null);
  const { camera, shot, topEdge } = props;
  useLayoutEffect(() => {
    const place = (): void => {
      if (holder.current !== null) placeNames(holder.current, camera, shot, topEdge);
    };
    place();
    return camera.listen(place);
  }, [camera, shot, topEdge]);
  const widest = new Set(
    [...shot.scene.bands.keys()]
      .filter((at) => shot.scene.bands[at]!.width * shot.zoom >= leastWidth / 2)
      .sort((left, right) => shot.scene.bands[right]!.width - shot.scene.bands[left]!.width)
      .slice(0, mostNames),
  );
  return (
    <div className={classes.bandNames} aria-hidden="true">
      <div ref={holder}>
        {shot.scene.bands.map((band, at) =>
          widest.has(at) ? (
            <div
              key={band.founderId}
              data-band={at}
              data-dim={!band.isLit || undefined}
              style={{ '--family': props.colorOf(band.founderId) } as CSSProperties}
            >
              {props.nameOf(band.founderId)} · {band.people}
            </div>
          ) : null,
        )}
      </div>
    </div>
  );
};
