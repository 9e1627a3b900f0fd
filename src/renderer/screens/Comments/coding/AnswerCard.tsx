import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Kbd } from '@mantine/core';
import { IconNote, IconPlus } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type {
  CodedAnswer,
  ListedCode,
  TextAnswer,
} from '../../../../shared/evaluation/words/coding/index.ts';
import type { Code, CodeId, Passage } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { capitalize } from '../../../components/format.ts';
import { RoleMark } from '../../../components/marks.tsx';
import { AddCode } from './AddCode.tsx';
import { AnswerText } from './AnswerText.tsx';
import { CodeChips } from './CodeChips.tsx';
import classes from './card.module.css';
import type { CardActions } from './cardActions.ts';
import { MemoEditor } from './MemoEditor.tsx';
import { RatingDots } from './RatingDots.tsx';
import { useTextSelection } from './useTextSelection.ts';

export interface AnswerCardProps {
  readonly answer: TextAnswer;
  readonly own: CodedAnswer | undefined;
  readonly codes: ReadonlyMap<CodeId, Code>;
  readonly listed: readonly ListedCode[];
  /** Place in the list shown, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly selection: Passage | null;
  readonly search: string;
  readonly canCode: boolean;
  /** What is open in the card. */
  readonly open: 'code' | 'memo' | null;
  readonly actions: CardActions;
}

/** Reacts to a code that is dropped on the card. */
const useCodeDrop = (onDrop: (codeId: CodeId) => void, enabled: boolean) => {
  const element = useRef<HTMLElement>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (element.current === null || !enabled) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => typeof source.data.codeId === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current(source.data.codeId as CodeId);
      },
    });
  }, [enabled]);
  return { element, isOver };
};

const AnswerCodes = ({ props, onShow }: { props: AnswerCardProps; onShow: (id: string | null) => void }) => {
  const { answer, own, codes, listed, isCurrent, canCode, open, actions } = props;
  const codings = own?.codings ?? [];
  return (
    <div className={classes.codes}>
      {codings.length > 0 && (
        <CodeChips
          text={answer.text}
          codings={codings}
          codes={codes}
          canCode={canCode}
          onShow={onShow}
          onRemove={(coding, name) => actions.remove(answer, coding, name)}
        />
      )}
      {codings.length === 0 &&
        (own?.read?.nothingToCode === true ? (
          <p className={classes.state} data-nothing>
            nothing to code
            {canCode && isCurrent && (
              <button type="button" onClick={() => actions.setNothing(answer, false)}>
                open again
              </button>
            )}
          </p>
        ) : (
          <p className={classes.state}>
            {own?.read === null || own === undefined ? 'not coded yet' : 'read, no code'}
          </p>
        ))}
      {isCurrent &&
        canCode &&
        (open === 'code' ? (
          <AddCode
            codes={listed}
            number={answer.number}
            onPick={(code) => actions.apply(answer, code)}
            onCreate={(name) => actions.create(answer, name)}
            onClose={actions.close}
          />
        ) : (
          <button type="button" className={classes.add} onClick={() => actions.open('code')}>
            <IconPlus size={14} stroke={1.7} aria-hidden="true" />
            Add a code <Kbd size="xs">C</Kbd>
          </button>
        ))}
    </div>
  );
};

/** One answer: who wrote it as number, role and ratings, never by name; what was written; its codes and memo. */
export const AnswerCard = memo((props: AnswerCardProps) => {
  const { answer, own, codes, index, count, isCurrent, selection, search, canCode, open, actions } = props;
  const { words } = useChapter();
  const text = useRef<HTMLParagraphElement>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  const { element, isOver } = useCodeDrop((codeId) => {
    const code = codes.get(codeId);
    if (code !== undefined) actions.apply(answer, code);
  }, canCode);
  const select = useCallback((passage: Passage | null) => actions.select(answer, passage), [actions, answer]);
  const takeSelection = useTextSelection(text, answer.text, select);
  const memos = own?.memos ?? [];
  return (
    <article
      ref={element}
      className={classes.card}
      data-answer={answer.submissionId}
      data-over={isOver || undefined}
      aria-current={isCurrent || undefined}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={`Answer ${answer.number}${answer.side === null ? '' : `, ${words[answer.side]}`}`}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => actions.focus(answer)}
      onMouseDown={() => actions.focus(answer)}
    >
      <header className={classes.who}>
        <p>
          <b>{answer.number}</b>
          {answer.side !== null && (
            <>
              <RoleMark side={answer.side} size={9} /> {capitalize(words[answer.side])}
            </>
          )}
        </p>
        {answer.ratings.length > 0 && (
          <dl>
            {answer.ratings.map((rating) => (
              <RatingDots key={rating.itemId} {...rating} />
            ))}
          </dl>
        )}
      </header>
      <div className={classes.body}>
        <p
          ref={text}
          className={classes.text}
          data-read={own !== undefined && !isCurrent}
          onMouseUp={takeSelection}
        >
          <AnswerText
            text={answer.text}
            codings={own?.codings ?? noCodings}
            codes={codes}
            selection={selection}
            search={search}
            shownId={shownId}
          />
        </p>
        {open === 'memo' && isCurrent ? (
          <MemoEditor
            memo={memos[0] ?? null}
            number={answer.number}
            onSave={(written) => actions.writeMemo(answer, memos[0] ?? null, written)}
            onClose={actions.close}
          />
        ) : (
          memos.map(({ id, text: written }) => (
            <p key={id} className={classes.memo}>
              <IconNote size={14} stroke={1.7} aria-hidden="true" />
              <span>{written}</span>
            </p>
          ))
        )}
      </div>
      <AnswerCodes props={props} onShow={setShownId} />
    </article>
  );
});

const noCodings: CodedAnswer['codings'] = [];
