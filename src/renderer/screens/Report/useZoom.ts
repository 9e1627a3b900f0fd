import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const steps = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5] as const;
/** Width of a sheet with the room around it. */
const fullWidth = 816 + 50;

/** How large the paper is shown: as wide as its place at first, then as chosen. */
export const useZoom = () => {
  const place: RefObject<HTMLElement | null> = useRef<HTMLElement>(null);
  const [fitting, setFitting] = useState(1);
  const [chosen, setChosen] = useState<number | null>(null);
  useLayoutEffect(() => {
    const fit = (): void => {
      const width = place.current?.clientWidth ?? 0;
      if (width > 0) setFitting(Math.max(0.5, Math.min(1, Math.floor((width / fullWidth) * 100) / 100)));
    };
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);
  const value = chosen ?? fitting;
  const smaller = steps.findLast((step) => step < value);
  const larger = steps.find((step) => step > value);
  return {
    place,
    value,
    canShrink: smaller !== undefined,
    canGrow: larger !== undefined,
    shrink: () => setChosen(smaller ?? value),
    grow: () => setChosen(larger ?? value),
  };
};
export type Zoom = ReturnType<typeof useZoom>;
