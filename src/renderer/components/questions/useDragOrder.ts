import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Lets a row of a list be dragged by its handle onto other rows of the same list.
 * @param onDrop called on the row that the dragged one was let go over
 */
export const useDragOrder = (
  id: string,
  enabled: boolean,
  onDrop: (draggedId: string, targetId: string) => void,
): {
  row: RefObject<HTMLLIElement | null>;
  handle: RefObject<HTMLSpanElement | null>;
  isOver: boolean;
} => {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (element === null || dragHandle === null || !enabled) return;
    const list = element.parentElement;
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ id, list }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.list === list,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          latest.current(String(source.data.id), id);
        },
      }),
    );
  }, [id, enabled]);

  return { row, handle, isOver };
};
