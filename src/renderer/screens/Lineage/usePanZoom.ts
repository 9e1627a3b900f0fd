import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Pixels of the window that stay free around what is shown. */
export interface Padding {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const evenPadding: Padding = { left: 20, top: 20, right: 20, bottom: 20 };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pan and zoom of a drawing: wheel, pinch, drag, and by program to a box. */
export const usePanZoom = (frame: RefObject<HTMLElement | null>) => {
  const [view, setView] = useState<View>({ x: 0, y: 0, k: 1 });
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const created = zoom<HTMLElement, unknown>()
      .scaleExtent([0.08, 2])
      .on('zoom', ({ transform }) => setView({ x: transform.x, y: transform.y, k: transform.k }));
    behavior.current = created;
    select(element).call(created).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, [frame]);

  /** Shows a box as large as it fits, at most at `largest`. */
  const show = useCallback(
    (box: Box, padding: Padding = evenPadding, largest = 1) => {
      const element = frame.current;
      if (element === null || behavior.current === null) return;
      const width = element.clientWidth - padding.left - padding.right;
      const height = element.clientHeight - padding.top - padding.bottom;
      const k = Math.max(0.08, Math.min(largest, width / box.width, height / box.height));
      behavior.current.transform(
        select(element),
        zoomIdentity
          .translate(
            padding.left + width / 2 - k * (box.x + box.width / 2),
            padding.top + height / 2 - k * (box.y + box.height / 2),
          )
          .scale(k),
      );
    },
    [frame],
  );

  const zoomBy = useCallback(
    (factor: number) => {
      if (frame.current !== null) behavior.current?.scaleBy(select(frame.current), factor);
    },
    [frame],
  );

  const panBy = useCallback(
    (x: number, y: number) => {
      if (frame.current !== null) behavior.current?.translateBy(select(frame.current), x, y);
    },
    [frame],
  );

  return { view, show, zoomBy, panBy };
};
