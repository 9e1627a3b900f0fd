import { TextInput } from '@mantine/core';
import type { InputProps } from './question.ts';
import classes from './questions.module.css';

/** A day, stored as `2026-08-19`; the browser's own calendar helps to find it. */
export const DateInput = ({ value, onChange, size, disabled, labelledBy, describedBy }: InputProps) => (
  <TextInput
    type="date"
    className={classes.narrow ?? ''}
    size={size === 'touch' ? 'lg' : 'sm'}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    min="1900-01-01"
    max="2199-12-31"
    disabled={disabled}
    value={typeof value === 'string' ? value : ''}
    onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
  />
);
