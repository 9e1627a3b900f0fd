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

const placeNames = (holder: HTMLElement, camera: Camera, shot: Shot): void => {
  const { x, y, k } = camera.view();
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
    label.style.transform = `translate(${from}px, ${Math.min(Math.max(top, 4), Math.max(top, bottom))}px)`;
    label.style.maxWidth = `${Math.max(0, until - from)}px`;
    label.style.visibility = until - from < leastWidth ? 'hidden' : 'visible';
  });
};

/** The families' names: as large at every zoom, and in sight as long as any part of the family is. */
export const BandNames = (props: {
  camera: Camera;
  shot: Shot;
  nameOf: (founderId: string) => string;
  colorOf: (founderId: string) => string;
}) => {
  const holder: RefObject<HTMLDivElement | null> = useRef(null);
  const { camera, shot } = props;
  useLayoutEffect(() => {
    const place = (): void => {
      if (holder.current !== null) placeNames(holder.current, camera, shot);
    };
    place();
    return camera.listen(place);
  }, [camera, shot]);
  const widest = new Set(
    [...shot.scene.bands.keys()]
      .filter((at) => shot.scene.bands[at]!.width * shot.zoom >= leastWidth / 2)
      .sort((left, right) => shot.scene.bands[right]!.width - shot.scene.bands[left]!.width)
      .slice(0, mostNames),
  );
  return (
    <div ref={holder} className={classes.bandNames} aria-hidden="true">
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
  );
};
