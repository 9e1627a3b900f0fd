import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LineageSheet } from '../../../shared/figures/index.ts';
import { cardHeight, cardWidth } from '../../../shared/lineage/index.ts';
import { bandBox, buildSheet, type DrawnLineage } from './lineageModel.ts';
import { type Camera, useCamera } from './useCamera.ts';

/** Room for the class years at the left, the names of the families on top, and the key below. */
const margin = { left: 128, top: 44, right: 24, bottom: 64 };
/** Room that a person keeps to the edges when walked to. */
const walkMargin = { left: 140, top: 80, right: 60, bottom: 100 };
/** In small windows the panel of a selected person lies over the right part of the drawing. */
const smallWindow = 1200;
const panelWidth = 320;
const besidePanel = <Around extends { readonly right: number }>(around: Around): Around =>
  window.innerWidth < smallWindow ? { ...around, right: around.right + panelWidth } : around;
const smallestOfAll = 0.002;

const cardBox = ({ layout, cardAt }: LineageSheet, id: string) => {
  const card = layout.cards[cardAt.get(id) ?? -1];
  return card === undefined ? null : { x: card.x, y: card.y, width: cardWidth, height: cardHeight };
};

/** The sheet, what is folded away on it, and the camera over it. */
export const useDrawing = (frame: RefObject<HTMLDivElement | null>, model: DrawnLineage) => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { sheet, folds } = useMemo(() => buildSheet(model, folded), [model, folded]);
  const { width, height } = sheet.layout;
  // A little below the zoom at which the whole fits into a small window.
  const smallest = Math.max(smallestOfAll, Math.min(0.16, 0.6 * Math.min(800 / width, 480 / height)));
  const camera: Camera = useCamera(frame, smallest);

  const showAll = useCallback(() => {
    camera.show({ x: 0, y: 0, width, height }, margin);
  }, [camera, width, height]);

  /** Goes to a person: near enough for a full card, with the surroundings. */
  const goTo = useCallback(
    (id: string) => {
      const box = cardBox(sheet, id);
      if (box === null) return;
      const around = { x: box.x - 320, y: box.y - 240, width: box.width + 640, height: box.height + 480 };
      camera.show(around, besidePanel(margin));
    },
    [camera, sheet],
  );

  const reveal = useCallback(
    (id: string) => {
      const box = cardBox(sheet, id);
      if (box !== null) camera.reveal(box, besidePanel(walkMargin));
    },
    [camera, sheet],
  );

  const showFamily = useCallback(
    (founderId: string) => {
      const band = sheet.layout.bands.find((one) => one.founderId === founderId);
      if (band !== undefined) camera.show(bandBox(band), margin);
    },
    [camera, sheet],
  );

  // Folding moves cards; the one that was folded stays where the eye is.
  const anchor = useRef<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);
  const fold = useCallback(
    (id: string | null) => {
      const box = id === null ? null : cardBox(sheet, id);
      const { x, y, k } = camera.view();
      anchor.current = id === null || box === null ? null : { id, x: x + box.x * k, y: y + box.y * k };
      setFolded((before) => {
        if (id === null) return new Set();
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    [camera, sheet],
  );
  useLayoutEffect(() => {
    const kept = anchor.current;
    anchor.current = null;
    const box = kept === null ? null : cardBox(sheet, kept.id);
    if (kept === null || box === null) return;
    const { x, y, k } = camera.view();
    camera.panBy(kept.x - (x + box.x * k), kept.y - (y + box.y * k));
  }, [camera, sheet]);

  return { sheet, folds, folded, fold, camera, showAll, goTo, reveal, showFamily };
};

/** Shows the right part at first, and again when people came or went: the person asked for, else the whole. */
export const useFirstView = (
  people: number,
  selected: string | null,
  { showAll, goTo }: Pick<ReturnType<typeof useDrawing>, 'showAll' | 'goTo'>,
): void => {
  const shown = useRef(0);
  useEffect(() => {
    if (shown.current === people) return;
    shown.current = people;
    if (selected === null) showAll();
    else goTo(selected);
  }, [people, selected, showAll, goTo]);
};
