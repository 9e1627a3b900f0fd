import { Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';

/**
 * A field whose text is stored when it is left or Enter is pressed, not at every letter; Escape takes it back. An
 * empty text is not stored unless it may be.
 */
export const CommitText = ({
  value,
  onCommit,
  multiline = false,
  mayBeEmpty = false,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'size'> & {
  value: string;
  onCommit: (text: string) => void;
  multiline?: boolean;
  mayBeEmpty?: boolean;
}) => {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
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
  const { label, description, placeholder, disabled, autoFocus, className } = props;
  return multiline ? (
    <Textarea
      {...shared}
      {...{ label, description, placeholder, disabled: disabled ?? false, className: className ?? '' }}
      aria-label={props['aria-label']}
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
      autoFocus={autoFocus ?? false}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
};
