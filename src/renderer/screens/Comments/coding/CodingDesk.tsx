import { Button, Progress } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBook2 } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import {
  type CodingProgress,
  nextColor,
  sliceText,
} from '../../../../shared/evaluation/words/coding/index.ts';
import { type Code, type CodeId, type Coder, codeColors } from '../../../../shared/model/index.ts';
import { formatCount } from '../../../components/format.ts';
import { CommentsPage, type CommentsShown, type CommentsViewId } from '../CommentsPage.tsx';
import { AnswerList, type AnswerListHandle } from './AnswerList.tsx';
import { CodebookPanel } from './CodebookPanel.tsx';
import { CodeEditor } from './CodeEditor.tsx';
import type { CardActions } from './cardActions.ts';
import { DeskTools } from './DeskTools.tsx';
import classes from './desk.module.css';
import { KeywordTable } from './KeywordTable.tsx';
import { RatingsMenu } from './RatingsMenu.tsx';
import { useCodebookCommands } from './useCodebookCommands.ts';
import { useCodingActions } from './useCodingActions.ts';
import { useCodingKeys } from './useCodingKeys.ts';
import { useDesk } from './useDesk.ts';
import { useDeskPlace } from './useDeskPlace.ts';
import { useMemoCommand } from './useMemoCommand.ts';

interface CodingDeskProps {
  readonly shown: CommentsShown;
  readonly view: CommentsViewId;
  /** Whose codes are shown and made; nothing of other coders is. Null shows the answers for reading. */
  readonly coder: Coder | null;
  /** Who codes here, beside the progress. */
  readonly coderControl?: ReactNode;
  readonly action?: ReactNode;
  /** Takes the place of the codebook at the side, such as how to begin. */
  readonly instead?: ReactNode;
  /** A line above the answers, such as what blind coding is. */
  readonly note?: ReactNode;
}

const CodingProgressBar = ({ read, total }: CodingProgress) => (
  <div className={classes.progress}>
    <span role="status">
      {formatCount(read)} of {formatCount(total)} read
    </span>
    <Progress
      aria-label="Answers read"
      className={classes.progressBar ?? ''}
      value={(100 * read) / Math.max(1, total)}
      size={6}
    />
  </div>
);

/** Reading and coding: the answers to one question at the left, the codebook at the right, everything by key. */
export const CodingDesk = (props: CodingDeskProps) => {
  const { shown, view, coder, instead } = props;
  const desk = useDesk(shown, coder);
  const list = useRef<AnswerListHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const place = useDeskPlace(desk.listed, list);
  const commands = useCodebookCommands();
  const coding = useCodingActions(coder?.id ?? null);
  const memos = useMemoCommand(coder?.id ?? null);
  const [selectedId, setSelectedId] = useState<CodeId | null>(null);
  const [editing, setEditing] = useState<Code | 'new' | null>(null);
  const [inContext, setInContext] = useState(false);
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  // As long as nobody said otherwise, what helps to begin is shown.
  const [wished, setWished] = useState<boolean | null>(null);
  const sideOut = wished ?? (instead !== undefined && shown.canWrite);
  const canCode = shown.canWrite && coder !== null;
  const { current, selection } = place;

  const applyTo = (answer: typeof current, code: Pick<Code, 'id' | 'name'>): void => {
    if (answer === null || !canCode) return;
    const isHere = answer.submissionId === current?.submissionId;
    coding.toggle(answer, code, isHere ? selection : null);
    setSelectedId(code.id);
    place.setOpen(null);
  };
  const create = async (answer: typeof current, name: string): Promise<void> => {
    const color = nextColor(
      desk.offered.map(({ code }) => code),
      codeColors,
    );
    const blank = { parentId: null, definition: '', include: '', exclude: '', example: '', themeId: null };
    const id = await commands.add({ ...blank, name, color });
    if (id !== null) applyTo(answer, { id, name });
  };
  const run: CardActions = {
    focus: place.focus,
    select: place.select,
    apply: applyTo,
    create: (answer, name) => void create(answer, name),
    remove: coding.remove,
    setNothing: coding.setNothing,
    writeMemo: memos,
    open: place.setOpen,
    close: () => place.setOpen(null),
  };
  const latest = useRef(run);
  latest.current = run;
  const actions = useMemo(
    (): CardActions => ({
      focus: (...given) => latest.current.focus(...given),
      select: (...given) => latest.current.select(...given),
      apply: (...given) => latest.current.apply(...given),
      create: (...given) => latest.current.create(...given),
      remove: (...given) => latest.current.remove(...given),
      setNothing: (...given) => latest.current.setNothing(...given),
      writeMemo: (...given) => latest.current.writeMemo(...given),
      open: (...given) => latest.current.open(...given),
      close: () => latest.current.close(),
    }),
    [],
  );

  useCodingKeys(
    {
      move: place.move,
      selectWord: place.selectWord,
      clearSelection: () => current !== null && place.select(current, null),
      applyKey: (key) => {
        const code = canCode ? desk.offered.find((listed) => listed.key === key)?.code : undefined;
        if (code !== undefined) applyTo(current, code);
        return code !== undefined;
      },
      nothing: () => current !== null && canCode && coding.toggleNothing(current),
      addCode: () => canCode && place.setOpen('code'),
      memo: () => canCode && place.setOpen('memo'),
      removeLast: () => current !== null && canCode && coding.removeLast(current),
      find: () => searchField.current?.focus(),
    },
    editing === null,
  );

  const { progress, filter } = desk;
  const codebook =
    editing !== null ? (
      <CodeEditor
        key={editing === 'new' ? 'new' : editing.id}
        code={editing === 'new' ? null : (desk.codes.get(editing.id) ?? null)}
        words={shown.words}
        commands={commands}
        onClose={(id) => {
          setEditing(null);
          setSelectedId(id);
        }}
      />
    ) : (
      <CodebookPanel
        groups={desk.codebook.groups}
        retired={desk.codebook.retired}
        codes={shown.words.codes}
        versions={shown.words.versions}
        view={desk.view}
        people={desk.people}
        read={progress.read}
        selectedId={selectedId}
        canCode={canCode}
        oftenSaid={desk.oftenSaid}
        onSelect={setSelectedId}
        onApply={(code) => applyTo(current, code)}
        onEdit={setEditing}
        onNew={() => setEditing('new')}
        onSearch={(search) => desk.change({ search })}
      />
    );
  const standing = (
    <>
      {props.coderControl}
      {coder !== null && <CodingProgressBar {...progress} />}
    </>
  );
  return (
    <CommentsPage
      shown={shown}
      view={view}
      controls={
        narrow === true ? (
          <Button
            variant="default"
            size="compact-md"
            aria-expanded={sideOut}
            leftSection={<IconBook2 size={16} stroke={1.7} />}
            onClick={() => setWished(!sideOut)}
          >
            Codes
          </Button>
        ) : (
          standing
        )
      }
      action={props.action}
      side={instead ?? codebook}
      sideLabel={instead === undefined ? 'Codebook' : 'How to begin'}
      sideOut={sideOut}
    >
      <div className={classes.desk}>
        {props.note}
        <p className={classes.unseen} role="status">
          {current !== null && selection !== null && `Selected: ${sliceText(current.text, selection)}`}
        </p>
        <DeskTools
          filter={filter}
          ratings={desk.ratings}
          codes={shown.words.codes}
          canCode={canCode}
          searchField={searchField}
          inContext={inContext}
          {...(narrow === true ? { end: <div className={classes.end}>{standing}</div> } : {})}
          ratingsMenu={desk.beside.items.length > 0 && <RatingsMenu {...desk.beside} />}
          onFilter={desk.change}
          onInContext={setInContext}
        />
        {desk.listed.length === 0 ? (
          <p className={classes.none}>Nothing here fits what you look for.</p>
        ) : inContext && filter.search !== '' ? (
          <KeywordTable
            answers={desk.listed}
            search={filter.search}
            onOpen={(answer, found) => {
              setInContext(false);
              place.select(answer, found);
              window.requestAnimationFrame(() => place.goTo(answer));
            }}
          />
        ) : (
          <AnswerList
            handle={list}
            answers={desk.listed}
            view={desk.view}
            codes={desk.codes}
            listed={desk.offered}
            currentId={current?.submissionId ?? null}
            selection={selection}
            search={filter.search}
            canCode={canCode}
            open={place.open}
            actions={actions}
          />
        )}
      </div>
    </CommentsPage>
  );
};
