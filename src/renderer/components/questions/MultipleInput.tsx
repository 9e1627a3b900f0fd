import { Fragment, useId } from 'react';
import { isWriteIn } from '../../../shared/instrument/index.ts';
import { Choice } from './Choice.tsx';
import { type InputProps, listOf, listOrNull } from './question.ts';
import classes from './questions.module.css';
import { isWrittenIn, WriteIn } from './WriteIn.tsx';

/** Several of the options, up to a maximum; at the maximum the others wait until one is taken back. */
export const MultipleInput = ({
  question,
  value,
  onChange,
  size,
  disabled,
  labelledBy,
  describedBy,
}: InputProps) => {
  const name = useId();
  const chosen = listOf(value);
  const isFull = question.atMost !== null && chosen.length >= question.atMost;
  const without = (entry: string): string[] => chosen.filter((other) => other !== entry);
  return (
    <fieldset aria-labelledby={labelledBy} aria-describedby={describedBy} className={classes.stack}>
      <div
        className={classes.choices}
        data-long={question.options.some(({ label }) => label.length > 34) || undefined}
      >
        {question.options.map((option) => {
          const takesWords = isWriteIn(option.label);
          const entry = chosen.find(
            (one) => one === option.id || (takesWords && isWrittenIn(one, question.options)),
          );
          return (
            <Fragment key={option.id}>
              <Choice
                kind="checkbox"
                name={name}
                checked={entry !== undefined}
                disabled={disabled || (isFull && entry === undefined)}
                onChange={(checked) =>
                  onChange(listOrNull(checked ? [...chosen, option.id] : without(entry ?? option.id)))
                }
              >
                {option.label}
              </Choice>
              {entry !== undefined && takesWords && (
                <WriteIn
                  option={option}
                  chosen={entry}
                  size={size}
                  disabled={disabled}
                  onChange={(changed) => onChange(chosen.map((one) => (one === entry ? changed : one)))}
                />
              )}
            </Fragment>
          );
        })}
      </div>
      {question.atMost !== null && (
        <div className={classes.count} role="status">
          {chosen.length} of {question.atMost} chosen
          {isFull &&
            question.options.length > chosen.length &&
            '. To choose another one, take one back first.'}
        </div>
      )}
    </fieldset>
  );
};
