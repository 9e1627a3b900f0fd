import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { CoderView, ListedCode, TextAnswer } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, CodeId, Passage, SubmissionId } from '../../../../shared/model/index.ts';
import { AnswerCard } from './AnswerCard.tsx';
import type { CardActions } from './cardActions.ts';
import classes from './desk.module.css';

export interface AnswerListHandle {
  /** Brings an answer into view and gives it the focus. */
  readonly goTo: (index: number) => void;
}

/** A card's height before it was measured: its margin, and the lines of its text. */
const guessHeight = (answer: TextAnswer): number =>
  38 + 26 * Math.max(2.7, Math.ceil(answer.text.length / 62));
const gap = 10;

/** The answers as cards, of which only those in view are painted, so that thousands stay quick. */
export const AnswerList = (props: {
  handle: RefObject<AnswerListHandle | null>;
  answers: readonly TextAnswer[];
  view: CoderView;
  codes: ReadonlyMap<CodeId, Code>;
  listed: readonly ListedCode[];
  currentId: SubmissionId | null;
  selection: Passage | null;
  search: string;
  canCode: boolean;
  open: 'code' | 'memo' | null;
  actions: CardActions;
}) => {
  const { handle, answers, view, currentId, selection, open } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: answers.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guessHeight(answers[index] as TextAnswer),
    getItemKey: (index) => answers[index]?.submissionId ?? index,
    overscan: 4,
    gap,
    paddingStart: 2,
    paddingEnd: 80,
  });
  useImperativeHandle(
    handle,
    () => ({
      goTo: (index) => {
        const focus = (): boolean => {
          const card = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] > article`);
          card?.focus({ preventScroll: true });
          return card !== null && card !== undefined;
        };
        virtualizer.scrollToIndex(index, { align: 'auto' });
        // A card that was out of view is painted first.
        if (!focus()) window.requestAnimationFrame(() => window.requestAnimationFrame(focus));
      },
    }),
    [virtualizer],
  );
  // A new list is read from its start.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list itself says when
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [answers]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="feed"
        aria-label="Answers"
        style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const answer = answers[index] as TextAnswer;
          const isCurrent = answer.submissionId === currentId;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.slot}
              style={{ transform: `translateY(${start}px)` }}
            >
              <AnswerCard
                answer={answer}
                own={view.get(answer.submissionId)}
                codes={props.codes}
                listed={props.listed}
                index={index}
                count={answers.length}
                isCurrent={isCurrent}
                selection={isCurrent ? selection : null}
                search={props.search}
                canCode={props.canCode}
                open={isCurrent ? open : null}
                actions={props.actions}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
};
