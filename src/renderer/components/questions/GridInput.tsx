import { useId } from 'react';
import type { AnswerValue } from '../../../shared/model/index.ts';
import { Choice } from './Choice.tsx';
import type { InputProps } from './question.ts';
import classes from './questions.module.css';

const chosenIn = (value: AnswerValue | null, row: string): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.hasOwn(value, row) ? [value[row] ?? []].flat() : [];
};

/** Lines × options: each line is a small question of its own, so that nobody has to look up a column's heading. */
export const GridInput = ({ question, value, onChange, disabled, labelledBy, describedBy }: InputProps) => {
  const name = useId();
  const rows = question.rows;
  const onlyOne = question.atMost === 1;
  const change = (row: string, chosen: readonly string[]): void => {
    const kept = rows
      .map((other) => [other, other === row ? [...chosen] : [...chosenIn(value, other)]] as const)
      .filter(([, ids]) => ids.length > 0);
    onChange(kept.length === 0 ? null : Object.fromEntries(kept));
  };
  return (
    <fieldset aria-labelledby={labelledBy} aria-describedby={describedBy} className={classes.grid}>
      {rows.map((row, at) => {
        const chosen = chosenIn(value, row);
        const isFull = question.atMost !== null && chosen.length >= question.atMost;
        return (
          <fieldset key={row} className={classes.line}>
            <legend>{row}</legend>
            <div style={{ '--steps': question.options.length } as React.CSSProperties}>
              {question.options.map(({ id, label }) => {
                const isChosen = chosen.includes(id);
                return (
                  <Choice
                    key={id}
                    kind={onlyOne ? 'radio' : 'checkbox'}
                    name={`${name}${at}`}
                    checked={isChosen}
                    disabled={disabled || (!onlyOne && isFull && !isChosen)}
                    onChange={(checked) => {
                      if (onlyOne) change(row, [id]);
                      else change(row, checked ? [...chosen, id] : chosen.filter((other) => other !== id));
                    }}
                  >
                    {label}
                  </Choice>
                );
              })}
            </div>
          </fieldset>
        );
      })}
    </fieldset>
  );
};
