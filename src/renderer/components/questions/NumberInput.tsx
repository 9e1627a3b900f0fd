import { NumberInput as NumberField } from '@mantine/core';
import type { InputProps } from './question.ts';
import classes from './questions.module.css';

/** A number; an empty field is no answer, never a zero. */
export const NumberInput = ({ value, onChange, size, disabled, labelledBy, describedBy }: InputProps) => (
  <NumberField
    className={classes.narrow ?? ''}
    size={size === 'touch' ? 'lg' : 'sm'}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    thousandSeparator=""
    disabled={disabled}
    value={typeof value === 'number' ? value : ''}
    onChange={(entered) => {
      const number = typeof entered === 'number' ? entered : Number.parseFloat(entered);
      onChange(Number.isFinite(number) ? number : null);
    }}
  />
);
