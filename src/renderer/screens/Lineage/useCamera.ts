import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Box } from '../../../shared/figures/index.ts';

export interface View {
  readonly x: number;
  readonly y: number;
  /** Pixels of the window for one of the sheet. */
  readonly k: number;
}

/** Pixels of the window that stay free around what is shown. */
export interface Padding {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the drawing is looked at from. It moves without React: only who listens does something. */
export interface Camera {
  readonly view: () => View;
  readonly size: () => { readonly width: number; readonly height: number };
  /** Calls at every move, also of the window's size. Returns what ends it. */
  readonly listen: (listener: () => void) => () => void;
  /** Shows a box as large as it fits, at most at `largest`. */
  readonly show: (box: Box, padding: Padding, largest?: number) => void;
  /** Moves until a box is in sight, and stays where it is in sight already. */
  readonly reveal: (box: Box, padding: Padding) => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (x: number, y: number) => void;
  /** Puts a point of the sheet into the middle of the window, at once. */
  readonly centerOn: (x: number, y: number) => void;
}

const largestZoom = 2;
const moveMilliseconds = 220;
const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Pan and zoom of a drawing: wheel, pinch, drag, and by program.
 * @param smallest the smallest zoom, a little below that at which everything is in sight
 */
export const useCamera = (frame: RefObject<HTMLElement | null>, smallest: number): Camera => {
  const view = useRef<View>({ x: 0, y: 0, k: 1 });
  const behavior = useRef<ZoomBehavior<HTMLElement, unknown> | null>(null);
  const listeners = useRef(new Set<() => void>());

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const tell = (): void => {
      for (const listener of listeners.current) listener();
    };
    const created = zoom<HTMLElement, unknown>().on('zoom', ({ transform }) => {
      view.current = { x: transform.x, y: transform.y, k: transform.k };
      tell();
    });
    behavior.current = created;
    select(element).call(created).on('dblclick.zoom', null);
    const watch = new ResizeObserver(tell);
    watch.observe(element);
    return () => {
      select(element).on('.zoom', null);
      watch.disconnect();
    };
  }, [frame]);

  useLayoutEffect(() => {
    behavior.current?.scaleExtent([smallest, largestZoom]);
  }, [smallest]);

  return useMemo((): Camera => {
    let moving = 0;
    const size = (): { width: number; height: number } => ({
      width: frame.current?.clientWidth ?? 0,
      height: frame.current?.clientHeight ?? 0,
    });
    const put = ({ x, y, k }: View): void => {
      if (frame.current !== null)
        behavior.current?.transform(select(frame.current), zoomIdentity.translate(x, y).scale(k));
    };
    /** Goes there in a short slide, which the next move ends; at once where people asked for stillness. */
    const moveTo = (goal: View): void => {
      window.cancelAnimationFrame(moving);
      const from = view.current;
      if (prefersStill() || (from.x === 0 && from.y === 0 && from.k === 1)) {
        put(goal);
        return;
      }
      const startedAt = performance.now();
      const step = (now: number): void => {
        const part = Math.min(1, Math.max(0, now - startedAt) / moveMilliseconds);
        const eased = 1 - (1 - part) ** 3;
        const between = (start: number, end: number): number => start + (end - start) * eased;
        put({ x: between(from.x, goal.x), y: between(from.y, goal.y), k: between(from.k, goal.k) });
        if (part < 1) moving = window.requestAnimationFrame(step);
      };
      moving = window.requestAnimationFrame(step);
    };
    return {
      view: () => view.current,
      size,
      listen: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
      show: (box, padding, largest = 1) => {
        const width = size().width - padding.left - padding.right;
        const height = size().height - padding.top - padding.bottom;
        const k = Math.min(largest, width / box.width, height / box.height);
        moveTo({
          x: padding.left + width / 2 - k * (box.x + box.width / 2),
          y: padding.top + height / 2 - k * (box.y + box.height / 2),
          k,
        });
      },
      reveal: (box, padding) => {
        const { x, y, k } = view.current;
        const { width, height } = size();
        const shift = (start: number, length: number, least: number, most: number): number =>
          start < least ? least - start : start + length > most ? most - start - length : 0;
        const dx = shift(x + box.x * k, box.width * k, padding.left, width - padding.right);
        const dy = shift(y + box.y * k, box.height * k, padding.top, height - padding.bottom);
        if (dx !== 0 || dy !== 0) moveTo({ x: x + dx, y: y + dy, k });
      },
      zoomBy: (factor) => {
        if (frame.current !== null) behavior.current?.scaleBy(select(frame.current), factor);
      },
      panBy: (x, y) => {
        const { k } = view.current;
        if (frame.current !== null) behavior.current?.translateBy(select(frame.current), x / k, y / k);
      },
      centerOn: (x, y) => {
        const { k } = view.current;
        const { width, height } = size();
        put({ x: width / 2 - x * k, y: height / 2 - y * k, k });
      },
    };
  }, [frame]);
};
