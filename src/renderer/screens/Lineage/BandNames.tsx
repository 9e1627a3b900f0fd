import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Box } from '../../../shared/figures/index.ts';
import { bandBox, bandNameHeight } from './lineageModel.ts';
import classes from './tree.module.css';
import type { Camera } from './useCamera.ts';
import type { Shot } from './useShot.ts';

/** Names of the families in view, at most; further in, every family has its own. */
const mostNames = 70;
/** A name needs this many pixels. */
const leastWidth = 44;
/** Longer names are shortened. */
const mostWidth = 320;
const nameHeight = 22;
/** Room at the left for the class years. */
const leftEdge = 112;
/** While one zooms, names may be this much larger or smaller before they are written anew. */
const mostStretch = 1.08;
/** Without a move for this long, they are written anew in any case. */
const restMilliseconds = 120;

/** Writes a style only where it changes: what stays is not painted again. */
const setStyle = (
  element: HTMLElement,
  name: 'transform' | 'maxWidth' | 'visibility',
  value: string,
): void => {
  if (element.style[name] !== value) element.style[name] = value;
};

/** A name and where its family's band lies on the sheet. */
interface PlacedName {
  readonly label: HTMLElement;
  readonly box: Box;
}

/** Puts every name where it belongs. Those that are held at no edge stay where they are in the holder. */
const placeNames = (
  holder: HTMLElement,
  names: readonly PlacedName[],
  camera: Camera,
  topEdge: number,
): void => {
  const { x, y, k } = camera.view();
  setStyle(holder, 'transform', `translate(${x}px, ${y}px)`);
  const { width } = camera.size();
  // Beside the bar while it is high enough for the words, above it where it is not.
  const bar = bandNameHeight * k;
  const shift = bar >= 16 ? (bar - nameHeight) / 2 : -nameHeight;
  for (const { label, box } of names) {
    const left = x + box.x * k;
    const right = left + box.width * k;
    const from = Math.max(left, Math.min(leftEdge, right - 60));
    const room = Math.min(right, width) - from;
    const top = y + box.y * k + shift;
    const bottom = y + (box.y + box.height) * k - nameHeight;
    const down = Math.min(Math.max(top, topEdge), Math.max(top, bottom));
    setStyle(label, 'transform', `translate(${(from - x).toFixed(1)}px, ${(down - y).toFixed(1)}px)`);
    setStyle(label, 'visibility', room < leastWidth ? 'hidden' : 'visible');
    // In steps: a new width lays the words out anew.
    setStyle(label, 'maxWidth', `${Math.max(0, Math.floor(Math.min(room, mostWidth) / 8) * 8)}px`);
  }
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
    const held = holder.current;
    if (held === null) return;
    const names = [...held.querySelectorAll<HTMLElement>('[data-band]')].map((label) => ({
      label,
      box: bandBox(shot.scene.bands[Number(label.dataset.band)]!),
    }));
    let placedAt = 0;
    let seenAt = 0;
    let rest = 0;
    const place = (): void => {
      placeNames(held, names, camera, topEdge);
      placedAt = camera.view().k;
    };
    // Writing all names anew in every step of a zoom costs more than all the rest: for some steps they are stretched.
    const follow = (): void => {
      window.clearTimeout(rest);
      const { x, y, k } = camera.view();
      const isZooming = k !== seenAt;
      seenAt = k;
      if (!isZooming || Math.max(k / placedAt, placedAt / k) > mostStretch) {
        place();
        return;
      }
      setStyle(held, 'transform', `translate(${x}px, ${y}px) scale(${k / placedAt})`);
      if (k !== placedAt) rest = window.setTimeout(place, restMilliseconds);
    };
    place();
    seenAt = placedAt;
    const stop = camera.listen(follow);
    return () => {
      stop();
      window.clearTimeout(rest);
    };
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
