import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconEraser, IconPencil, IconRefreshAlert } from '@tabler/icons-react';
import { useState } from 'react';
import type { ParagraphBlock } from '../../../shared/report/index.ts';
import { Runs } from './BlockView.tsx';
import classes from './sheet.module.css';

/** Writes a text into a place, or gives the place back to the numbers. */
export type WriteSentence = (block: ParagraphBlock, text: string | null) => void;

const Changed = ({ block, onWrite }: { block: ParagraphBlock; onWrite: WriteSentence }) => (
  <div className={classes.changed} role="note">
    <p>
      <IconRefreshAlert size={15} stroke={1.7} aria-hidden="true" /> Numbers changed since you wrote this.
      They now say: {block.saysNow}
    </p>
    <div className={classes.buttons}>
      <Button size="compact-sm" variant="default" onClick={() => onWrite(block, null)}>
        Use what they say
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onWrite(block, block.runs.map(({ text }) => text).join(''))}
      >
        Keep my words
      </Button>
    </div>
  </div>
);

/** A sentence in writing: a press opens it, leaving it stores it. */
export const EditableSentence = (props: {
  block: ParagraphBlock;
  canWrite: boolean;
  onWrite: WriteSentence;
}) => {
  const { block, canWrite, onWrite } = props;
  const text = block.runs.map((run) => run.text).join('');
  const [draft, setDraft] = useState<string | null>(null);
  const close = (next: string | null): void => {
    setDraft(null);
    if (next === null) return;
    const wanted = next.trim();
    // An emptied place of the board's own waits again; an emptied sentence of the numbers comes back to them.
    if (wanted !== text) onWrite(block, wanted === '' ? null : wanted);
  };
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (draft !== null)
    return (
      <div className={classes.editing}>
        <Textarea
          aria-label={block.wanted ?? 'Sentence'}
          autosize
          minRows={2}
          autoFocus
          value={draft}
          maxLength={8000}
          {...(block.wanted === undefined ? {} : { placeholder: block.wanted })}
          onChange={({ currentTarget }) => setDraft(currentTarget.value)}
          onBlur={() => close(draft)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              close(null);
            }
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(draft);
          }}
        />
        <small>Ctrl or ⌘ and Enter stores it, Escape leaves it as it was.</small>
      </div>
    );
  return (
    <div className={classes.writable} data-origin={block.origin} data-wanted={text === ''}>
      <p className={block.origin === 'board' && text !== '' ? classes.board : undefined}>
        {text === '' ? <span className={classes.wanted}>{block.wanted}</span> : <Runs runs={block.runs} />}
      </p>
      {canWrite && text === '' && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.write ?? ''}
          leftSection={<IconPencil size={14} stroke={1.7} />}
          aria-label={`Write: ${block.wanted ?? ''}`}
          onClick={() => setDraft('')}
        >
          Write
        </Button>
      )}
      {canWrite && text !== '' && (
        <div className={classes.tools}>
          <ActionIcon
            variant="subtle"
            size={28}
            aria-label={`Edit: ${start}`}
            title="Edit"
            onClick={() => setDraft(text)}
          >
            <IconPencil size={16} stroke={1.7} />
          </ActionIcon>
          {block.origin === 'board' && (
            <ActionIcon
              variant="subtle"
              size={28}
              aria-label={`Take the board’s words out: ${start}`}
              title="Take the board’s words out"
              onClick={() => onWrite(block, null)}
            >
              <IconEraser size={16} stroke={1.7} />
            </ActionIcon>
          )}
        </div>
      )}
      {block.saysNow !== undefined && text !== '' && block.saysNow !== '' && canWrite && (
        <Changed block={block} onWrite={onWrite} />
      )}
    </div>
  );
};
