import { Textarea } from '@mantine/core';
import type { InputProps } from './question.ts';

/** Some lines of text. */
export const LongTextInput = ({ value, onChange, size, disabled, labelledBy, describedBy }: InputProps) => (
  <Textarea
    size={size === 'touch' ? 'lg' : 'sm'}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    autoComplete="off"
    rows={size === 'touch' ? 4 : 2}
    resize="vertical"
    maxLength={20_000}
    disabled={disabled}
    value={typeof value === 'string' ? value : ''}
    onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
  />
);
