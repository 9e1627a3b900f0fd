import { Fragment, useId } from 'react';
import { isWriteIn } from '../../../shared/instrument/index.ts';
import { Choice } from './Choice.tsx';
import type { InputProps } from './question.ts';
import classes from './questions.module.css';
import { isWrittenIn, WriteIn } from './WriteIn.tsx';

/** One of several options. */
export const SingleInput = ({
  question,
  value,
  onChange,
  size,
  disabled,
  labelledBy,
  describedBy,
}: InputProps) => {
  const name = useId();
  const chosen = typeof value === 'string' ? value : null;
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes.choices}
      data-long={question.options.some(({ label }) => label.length > 34) || undefined}
    >
      {question.options.map((option) => {
        const takesWords = isWriteIn(option.label);
        const checked =
          chosen !== null && (chosen === option.id || (takesWords && isWrittenIn(chosen, question.options)));
        return (
          <Fragment key={option.id}>
            <Choice
              kind="radio"
              name={name}
              checked={checked}
              disabled={disabled}
              onChange={() => onChange(option.id)}
            >
              {option.label}
            </Choice>
            {checked && takesWords && (
              <WriteIn option={option} chosen={chosen} size={size} disabled={disabled} onChange={onChange} />
            )}
          </Fragment>
        );
      })}
    </div>
  );
};
