import { useId } from 'react';
import type { InputProps } from './question.ts';
import classes from './questions.module.css';

/** A step of a scale; each step shows its number and, where there are any, its words. */
export const RatingInput = ({ question, value, onChange, disabled, labelledBy, describedBy }: InputProps) => {
  const name = useId();
  const scale = question.scale ?? { min: 1, max: 5, labels: [] };
  const steps = Array.from({ length: Math.max(0, scale.max - scale.min) + 1 }, (_, at) => ({
    step: scale.min + at,
    words: scale.labels[at] ?? '',
  }));
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes.steps}
      data-many={steps.length > 7 || undefined}
      style={{ '--steps': steps.length } as React.CSSProperties}
    >
      {steps.map(({ step, words }) => (
        <label key={step} className={classes.step} data-checked={value === step || undefined}>
          <input
            type="radio"
            name={name}
            checked={value === step}
            disabled={disabled}
            onChange={() => onChange(step)}
          />
          <b>{step}</b>
          {words !== '' && <span>{words}</span>}
        </label>
      ))}
    </div>
  );
};
