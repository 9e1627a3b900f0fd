import { TextInput } from '@mantine/core';
import { writeInPrefix } from '../../../shared/instrument/index.ts';
import type { Option } from '../../../shared/model/index.ts';
import type { InputSize } from './question.ts';

/** True for a choice that stands for an option's own words: the option itself, or words in its place. */
export const isWrittenIn = (chosen: string, options: readonly Option[]): boolean =>
  chosen.startsWith(writeInPrefix) && options.every(({ id }) => id !== chosen);

/** The field beside "Other": its text takes the place of the option. */
export const WriteIn = (props: {
  option: Option;
  chosen: string;
  size: InputSize;
  disabled: boolean;
  onChange: (chosen: string) => void;
}) => (
  <TextInput
    aria-label={`${props.option.label}: in your own words`}
    placeholder="In your own words"
    size={props.size === 'touch' ? 'lg' : 'sm'}
    maxLength={500}
    disabled={props.disabled}
    value={props.chosen.startsWith(writeInPrefix) ? props.chosen.slice(writeInPrefix.length) : ''}
    onChange={(event) => {
      const text = event.currentTarget.value;
      props.onChange(text.trim() === '' ? props.option.id : `${writeInPrefix}${text}`);
    }}
  />
);
