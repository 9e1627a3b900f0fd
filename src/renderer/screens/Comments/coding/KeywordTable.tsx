import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { findKeyword, type TextAnswer } from '../../../../shared/evaluation/words/coding/index.ts';
import type { Passage } from '../../../../shared/model/index.ts';
import { countOf } from '../../../components/format.ts';
import classes from './desk.module.css';

/** Every place where what is looked for stands, below each other, with the words around it. */
export const KeywordTable = (props: {
  answers: readonly TextAnswer[];
  search: string;
  onOpen: (answer: TextAnswer, place: Passage) => void;
}) => {
  const { answers, search, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(
    () =>
      answers.flatMap((answer) => findKeyword(answer.text, search, 60).map((place) => ({ answer, place }))),
    [answers, search],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 12,
  });
  return (
    <section className={classes.context} aria-label="Words in context">
      <p role="status">
        {countOf(lines.length, 'place')} in{' '}
        {countOf(new Set(lines.map(({ answer }) => answer)).size, 'answer')}
      </p>
      <div ref={scroller} className={classes.contextLines}>
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const { answer, place } = lines[index] as (typeof lines)[number];
            return (
              <li key={index} style={{ transform: `translateY(${start}px)` }}>
                <button type="button" onClick={() => onOpen(answer, place)}>
                  <b>{answer.number}</b>
                  <span>
                    <span>{place.before}</span>
                  </span>
                  <mark>{place.found}</mark>
                  <span>{place.after}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
};
