import { type RefObject, useMemo, useRef, useState } from 'react';
import {
  extendSelection,
  moveSelection,
  passageOf,
  type Step,
  selectionOf,
  splitWords,
  type TextAnswer,
  type WordSelection,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Passage, SubmissionId } from '../../../../shared/model/index.ts';
import type { AnswerListHandle } from './AnswerList.tsx';

/** Where one is: the answer that keys go to, what is selected in it, and what is open in its card. */
export interface DeskPlace {
  readonly current: TextAnswer | null;
  readonly selection: Passage | null;
  readonly open: 'code' | 'memo' | null;
  readonly setOpen: (open: 'code' | 'memo' | null) => void;
  readonly focus: (answer: TextAnswer) => void;
  readonly select: (answer: TextAnswer, passage: Passage | null) => void;
  readonly selectWord: (step: Step, grow: boolean) => void;
  readonly goTo: (answer: TextAnswer) => void;
  readonly move: (step: Step) => void;
}

interface Selected {
  readonly passage: Passage;
  /** Set where the selection was made by key, so that it goes on from there. */
  readonly words: WordSelection | null;
}

export const useDeskPlace = (
  listed: readonly TextAnswer[],
  list: RefObject<AnswerListHandle | null>,
): DeskPlace => {
  const [currentId, setCurrentId] = useState<SubmissionId | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [open, setOpen] = useState<'code' | 'memo' | null>(null);
  const found = useMemo(
    () => listed.findIndex(({ submissionId }) => submissionId === currentId),
    [listed, currentId],
  );
  // Where nothing was picked, or not in this list, one begins at its first answer.
  const at = Math.max(0, found);
  const current = listed[at] ?? null;
  // Focus events of a painting come before the next painting knows where one is.
  const place = useRef<SubmissionId | null>(null);
  place.current = current?.submissionId ?? null;

  const focus = (answer: TextAnswer): void => {
    if (answer.submissionId === place.current) return;
    place.current = answer.submissionId;
    setCurrentId(answer.submissionId);
    setSelected(null);
    setOpen(null);
  };
  const select = (answer: TextAnswer, passage: Passage | null): void => {
    focus(answer);
    setSelected(passage === null ? null : { passage, words: null });
  };
  return {
    current,
    selection: selected?.passage ?? null,
    open,
    setOpen,
    focus,
    select,
    selectWord: (step, grow) => {
      if (current === null) return;
      const words = splitWords(current.text);
      const from = selected === null ? null : (selected.words ?? selectionOf(words, selected.passage));
      const next = grow ? extendSelection(words, from, step) : moveSelection(words, from, step);
      const passage = next === null ? null : passageOf(words, next);
      setCurrentId(current.submissionId);
      setSelected(passage === null ? null : { passage, words: next });
    },
    goTo: (answer) => {
      focus(answer);
      list.current?.goTo(listed.findIndex(({ submissionId }) => submissionId === answer.submissionId));
    },
    move: (step) => {
      const next = listed[found < 0 ? 0 : at + step];
      if (next === undefined) return;
      focus(next);
      setCurrentId(next.submissionId);
      list.current?.goTo(listed.indexOf(next));
    },
  };
};
