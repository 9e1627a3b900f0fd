import { useReducedMotion } from '@mantine/hooks';
import { type RefObject, useLayoutEffect, useRef } from 'react';

const slideTime = 240;
const markTime = 2_000;

interface Chip {
  readonly element: HTMLElement;
  readonly mentor: string;
  readonly row: string;
  /** Below the top of the table's body, so that scrolling makes no difference. */
  readonly top: number;
}

const chipsIn = (body: HTMLElement): Chip[] => {
  const start = body.getBoundingClientRect().top;
  return [...body.querySelectorAll<HTMLElement>('[data-mentor]')].map((element) => ({
    element,
    mentor: element.dataset.mentor ?? '',
    row: element.dataset.row ?? '',
    top: element.getBoundingClientRect().top - start,
  }));
};

/**
 * After an edit the mentors who moved slide once from the row they left to the one they came to, so that the eye follows
 * the chain. With reduced motion the rows are marked for two seconds instead.
 * @param runId changes with every edit
 * @param isEditing true from the moment an edit begins: where everyone stands is noted then
 * @param draftId another draft is no edit: nothing slides then
 */
export const useRowSlide = (
  body: RefObject<HTMLElement | null>,
  runId: string,
  draftId: string,
  isEditing: boolean,
): void => {
  const reduced = useReducedMotion();
  const before = useRef<{ runId: string; draftId: string; chips: Chip[] } | null>(null);
  useLayoutEffect(() => {
    if (body.current === null) return;
    const former = before.current;
    if (former?.runId === runId || former === null || former.draftId !== draftId) {
      // To look at every row costs time, so it is done when an edit begins, not with every click.
      if (isEditing || former?.runId !== runId || former.draftId !== draftId)
        before.current = { runId, draftId, chips: isEditing ? chipsIn(body.current) : [] };
      return;
    }
    const chips = chipsIn(body.current);
    before.current = { runId, draftId, chips };
    if (former.chips.length === 0) return;
    const held = new Set(former.chips.map(({ mentor, row }) => `${mentor} ${row}`));
    const holds = new Set(chips.map(({ mentor, row }) => `${mentor} ${row}`));
    for (const { element, mentor, row, top } of chips) {
      if (held.has(`${mentor} ${row}`)) continue;
      const left = former.chips.find((chip) => chip.mentor === mentor && !holds.has(`${mentor} ${chip.row}`));
      if (reduced === true || left === undefined) {
        const marked = element.closest<HTMLElement>('tr');
        marked?.setAttribute('data-moved', 'true');
        window.setTimeout(() => marked?.removeAttribute('data-moved'), markTime);
      } else
        element.animate([{ transform: `translateY(${left.top - top}px)` }, { transform: 'none' }], {
          duration: slideTime,
          easing: 'ease-out',
        });
    }
  }, [body, reduced, runId, draftId, isEditing]);
};
