import { NumberInput, Switch } from '@mantine/core';
import type { Item, RatingScale } from '../../../shared/model/index.ts';
import { CommitText } from './CommitText.tsx';
import classes from './panel.module.css';
import type { ItemDraft } from './useItemDraft.ts';

/** More steps are not worded one by one. */
const mostSteps = 11;

const relabel = (scale: RatingScale, at: number, words: string): RatingScale => {
  const count = scale.max - scale.min + 1;
  const labels = Array.from({ length: count }, (_, step) => scale.labels[step] ?? '');
  return { ...scale, labels: labels.with(at, words) };
};

/** The ends of a rating, the words of its steps, and which end is the favorable one. */
export const ScaleFields = ({
  item,
  draft,
  disabled,
}: {
  item: Item;
  draft: ItemDraft;
  disabled: boolean;
}) => {
  const scale = item.scale ?? { min: 1, max: 5, labels: [] };
  const setEnd = (end: 'min' | 'max', value: string): void => {
    const step = Number(value);
    if (value === '' || !Number.isInteger(step) || step === scale[end]) return;
    const next = { ...scale, [end]: step };
    if (next.max - next.min < 1 || next.max - next.min >= 100) return;
    draft.change({ scale: { ...next, labels: next.labels.slice(0, next.max - next.min + 1) } });
  };
  const steps = Array.from(
    { length: Math.min(mostSteps, scale.max - scale.min + 1) },
    (_, at) => scale.min + at,
  );
  return (
    <fieldset className={classes.group}>
      <legend>Scale</legend>
      <div className={classes.pair}>
        <NumberInput
          key={`min ${scale.min}`}
          label="From"
          size="sm"
          min={-10}
          max={10}
          allowDecimal={false}
          disabled={disabled}
          defaultValue={scale.min}
          onBlur={(event) => setEnd('min', event.currentTarget.value)}
        />
        <NumberInput
          key={`max ${scale.max}`}
          label="To"
          size="sm"
          min={1}
          max={100}
          allowDecimal={false}
          disabled={disabled}
          defaultValue={scale.max}
          onBlur={(event) => setEnd('max', event.currentTarget.value)}
        />
      </div>
      <ol className={classes.steps}>
        {steps.map((step, at) => (
          <li key={step}>
            <span>{step}</span>
            <CommitText
              aria-label={`Words for ${step}`}
              placeholder="no words"
              value={scale.labels[at] ?? ''}
              mayBeEmpty
              disabled={disabled}
              onCommit={(words) => draft.change({ scale: relabel(scale, at, words) })}
            />
          </li>
        ))}
      </ol>
      <Switch
        label="Disagreeing is the favorable answer"
        description="Turned around when several ratings are put together."
        checked={item.reversed}
        disabled={disabled}
        onChange={(event) => draft.change({ reversed: event.currentTarget.checked })}
      />
    </fieldset>
  );
};
