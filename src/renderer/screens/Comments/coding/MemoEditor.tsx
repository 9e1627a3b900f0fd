import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Memo } from '../../../../shared/model/index.ts';
import classes from './card.module.css';

/** A memo on one answer: Ctrl+Enter or leaving the field saves, Esc leaves it as it was. */
export const MemoEditor = (props: {
  memo: Memo | null;
  number: number;
  onSave: (text: string) => void;
  onClose: () => void;
}) => {
  const { memo, number, onSave, onClose } = props;
  const [text, setText] = useState(memo?.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const close = (save: boolean): void => {
    if (closed.current) return;
    closed.current = true;
    if (save && text.trim() !== (memo?.text ?? '')) onSave(text.trim());
    onClose();
  };
  return (
    <div className={classes.memoEditor}>
      <Textarea
        ref={field}
        aria-label={`Memo on answer ${number}`}
        placeholder="What strikes you here?"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => close(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close(false);
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <Button
        size="compact-sm"
        variant="default"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => close(true)}
      >
        Save memo
      </Button>
    </div>
  );
};
