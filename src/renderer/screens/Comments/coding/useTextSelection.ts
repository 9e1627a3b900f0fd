import { type RefObject, useCallback } from 'react';
import { toCodePoint, trimPassage } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Passage } from '../../../../shared/model/index.ts';

/** JavaScript index of a place of the page inside an element's text. */
const indexIn = (root: HTMLElement, node: Node, offset: number): number => {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, offset);
  return range.toString().length;
};

/**
 * Reads what is selected in an element whose whole text is `text`.
 * @returns the passage in code points without blanks at its ends; null where nothing of it is selected
 */
export const readSelection = (root: HTMLElement, text: string): Passage | null => {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const isIn = (node: Node): boolean => root.contains(node);
  const start = isIn(range.startContainer) ? indexIn(root, range.startContainer, range.startOffset) : 0;
  const end = isIn(range.endContainer) ? indexIn(root, range.endContainer, range.endOffset) : text.length;
  return trimPassage(text, { startsAt: toCodePoint(text, start), endsAt: toCodePoint(text, end) });
};

/** Takes over what was selected with the mouse: the app then draws it, so that it stays while codes are applied. */
export const useTextSelection = (
  element: RefObject<HTMLElement | null>,
  text: string,
  onSelect: (passage: Passage | null) => void,
): (() => void) =>
  useCallback(() => {
    const root = element.current;
    if (root === null) return;
    const passage = readSelection(root, text);
    onSelect(passage);
    if (passage !== null) window.getSelection()?.removeAllRanges();
  }, [element, text, onSelect]);
