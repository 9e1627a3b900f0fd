import { TextInput } from '@mantine/core';
import type { AnswerValue } from '../../../shared/model/index.ts';
import type { InputProps } from './question.ts';
import classes from './questions.module.css';

const parts = [
  { key: 'city', label: 'City or town' },
  { key: 'region', label: 'State or region' },
  { key: 'country', label: 'Country' },
] as const;

const partOf = (value: AnswerValue | null, key: string): string => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const part = value[key];
  return typeof part === 'string' ? part : '';
};

/** City, region and country, as far as somebody wants to say. */
export const PlaceInput = ({ value, onChange, size, disabled, labelledBy, describedBy }: InputProps) => (
  <fieldset aria-labelledby={labelledBy} aria-describedby={describedBy} className={classes.parts}>
    {parts.map(({ key, label }) => (
      <TextInput
        key={key}
        label={label}
        size={size === 'touch' ? 'lg' : 'sm'}
        autoComplete="off"
        maxLength={200}
        disabled={disabled}
        value={partOf(value, key)}
        onChange={(event) => {
          const entered = Object.fromEntries(
            parts.map((part) => [
              part.key,
              part.key === key ? event.currentTarget.value : partOf(value, part.key),
            ]),
          );
          onChange(Object.values(entered).every((text) => text === '') ? null : entered);
        }}
      />
    ))}
  </fieldset>
);
