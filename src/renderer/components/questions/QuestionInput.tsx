import { type ReactNode, useId } from 'react';
import type { AnswerValue, Side } from '../../../shared/model/index.ts';
import { hintFor, type InputSize, type PeopleSource, type Question, wordingFor } from './question.ts';
import classes from './questions.module.css';
import { questionInputs } from './registry.ts';

/** A question in the words of a side, with the input of its type and a way to leave it out again. */
export const QuestionInput = (props: {
  question: Question;
  side: Side;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
  people: PeopleSource;
  size?: InputSize;
  required?: boolean;
  disabled?: boolean;
  /** Stands before the wording, such as the number of the question. */
  mark?: ReactNode;
  /** Says what is still to be done here, such as "Choose your role first". */
  problem?: string | undefined;
}) => {
  const { question, value, size = 'touch', required = false, disabled = false } = props;
  const id = useId();
  const hint = hintFor(question);
  const Input = questionInputs[question.type];
  const canSkip = !required && value !== null && !disabled;
  return (
    <div className={classes.question} data-size={size}>
      <div className={classes.head}>
        <div id={`${id}wording`} className={classes.wording}>
          {props.mark}
          <span>{wordingFor(question, props.side)}</span>
          {required && <span className={classes.needed}>needed</span>}
        </div>
        {canSkip && (
          <button
            type="button"
            className={classes.skip}
            aria-describedby={`${id}wording`}
            onClick={() => props.onChange(null)}
          >
            Skip this one
          </button>
        )}
      </div>
      {(hint !== null || props.problem !== undefined) && (
        <div id={`${id}hint`} className={classes.hint}>
          {hint}
          {props.problem !== undefined && <strong role="alert">{props.problem}</strong>}
        </div>
      )}
      <Input
        question={question}
        value={value}
        onChange={props.onChange}
        people={props.people}
        size={size}
        disabled={disabled}
        labelledBy={`${id}wording`}
        describedBy={hint !== null || props.problem !== undefined ? `${id}hint` : undefined}
      />
    </div>
  );
};
