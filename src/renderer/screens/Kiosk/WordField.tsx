import { TextInput } from '@mantine/core';

/** The board's word. Not a password field: browsers offer to keep those, and the next person would find it. */
export const WordField = (props: {
  label: string;
  description?: string;
  hidden: boolean;
  value: string;
  error?: string | null;
  onChange: (value: string) => void;
  onEnter: () => void;
}) => (
  <TextInput
    label={props.label}
    description={props.description}
    size="md"
    maw={420}
    autoComplete="off"
    spellCheck={false}
    maxLength={200}
    styles={props.hidden ? { input: { WebkitTextSecurity: 'disc' } as React.CSSProperties } : {}}
    value={props.value}
    error={props.error ?? null}
    onChange={(event) => props.onChange(event.currentTarget.value)}
    onKeyDown={(event) => {
      if (event.key === 'Enter') props.onEnter();
    }}
  />
);
