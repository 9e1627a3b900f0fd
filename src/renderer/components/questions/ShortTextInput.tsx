import { TextInput } from '@mantine/core';
import type { InputProps } from './question.ts';

/** A line of text. */
export const ShortTextInput = ({ value, onChange, size, disabled, labelledBy, describedBy }: InputProps) => (
  <TextInput
    size={size === 'touch' ? 'lg' : 'sm'}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    autoComplete="off"
    maxLength={1000}
    disabled={disabled}
    value={typeof value === 'string' ? value : ''}
    onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
  />
);
