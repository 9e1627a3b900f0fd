import { useId } from 'react';
import { Choice } from './Choice.tsx';
import type { InputProps } from './question.ts';
import classes from './questions.module.css';

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** Yes or no; neither is chosen beforehand. */
export const YesNoInput = ({ value, onChange, disabled, labelledBy, describedBy }: InputProps) => {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes.pair}
    >
      {answers.map((answer) => (
        <Choice
          key={answer.value}
          kind="radio"
          name={name}
          checked={value === answer.value}
          disabled={disabled}
          onChange={() => onChange(answer.value)}
        >
          {answer.label}
        </Choice>
      ))}
    </div>
  );
};
