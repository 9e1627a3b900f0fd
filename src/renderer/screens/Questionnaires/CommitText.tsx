import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/**
 * A field whose text is stored when it is left or Enter is pressed, not at every letter; Escape takes it back. An
 * empty text is not stored unless it may be.
 */
export const CommitText = ({
  value,
  onCommit,
  multiline = false,
  mayBeEmpty = false,
  takesFocus = false,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'size'> & {
  value: string;
  onCommit: (text: string) => void;
  multiline?: boolean;
  mayBeEmpty?: boolean;
  /** The field is typed in next: it takes the keyboard when it appears. */
  takesFocus?: boolean;
}) => {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    // A menu that closes gives the keyboard back to its button first.
    const timer = window.setTimeout(() => area.current?.focus(), 150);
    return () => window.clearTimeout(timer);
  }, [takesFocus]);
  const commit = (): void => {
    const trimmed = text.trim();
    if (trimmed === value || (trimmed === '' && !mayBeEmpty)) setText(value);
    else onCommit(trimmed);
  };
  const shared = {
    size: 'sm',
    value: text,
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setText(value);
      if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) commit();
    },
  } as const;
  const { label, description, placeholder, disabled, className } = props;
  return multiline ? (
    <Textarea
      {...shared}
      {...{ label, description, placeholder, disabled: disabled ?? false, className: className ?? '' }}
      aria-label={props['aria-label']}
      ref={area}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...shared}
      {...{ label, description, placeholder, disabled: disabled ?? false, className: className ?? '' }}
      aria-label={props['aria-label']}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
};
