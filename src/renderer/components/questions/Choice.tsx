import type { ReactNode } from 'react';
import classes from './questions.module.css';

/** One option as a whole surface to touch or click, with the browser's own radio button or check box inside. */
export const Choice = (props: {
  kind: 'radio' | 'checkbox';
  /** Radio buttons of one question share a name. */
  name: string;
  checked: boolean;
  disabled: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) => (
  <label
    className={classes.choice}
    data-checked={props.checked || undefined}
    data-disabled={props.disabled || undefined}
  >
    <input
      type={props.kind}
      name={props.name}
      checked={props.checked}
      disabled={props.disabled}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
    <span>{props.children}</span>
  </label>
);
