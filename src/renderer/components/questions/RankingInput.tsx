import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus, IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import lists from './lists.module.css';
import { type InputProps, listOf, listOrNull } from './question.ts';
import classes from './questions.module.css';
import { useDragOrder } from './useDragOrder.ts';

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const;

/** `order` with the entry at `from` put where `to` is. */
const moved = (order: readonly string[], from: number, to: number): string[] => {
  const rest = order.filter((_, at) => at !== from);
  return [...rest.slice(0, to), order[from] as string, ...rest.slice(to)];
};

const RankedRow = (props: {
  id: string;
  label: string;
  at: number;
  count: number;
  disabled: boolean;
  onMove: (to: number, button: 'up' | 'down') => void;
  onDrop: (id: string, to: string) => void;
  onRemove: () => void;
}) => {
  const { row, handle, isOver } = useDragOrder(props.id, !props.disabled, props.onDrop);
  const { at, count, label, disabled } = props;
  return (
    <li
      ref={row}
      className={lists.ranked}
      data-over={isOver || undefined}
      data-row={props.id}
      onKeyDown={(event) => {
        if (!event.altKey || disabled) return;
        if (event.key === 'ArrowUp' && at > 0) props.onMove(at - 1, 'up');
        else if (event.key === 'ArrowDown' && at < count - 1) props.onMove(at + 1, 'down');
        else return;
        event.preventDefault();
      }}
    >
      <span ref={handle} className={lists.grip} aria-hidden="true">
        <IconGripVertical {...icon} />
      </span>
      <span className={lists.rank}>{at + 1}</span>
      <span className={lists.rankedLabel}>{label}</span>
      <button
        type="button"
        data-button="up"
        aria-label={`Move ${label} up`}
        disabled={disabled || at === 0}
        onClick={() => props.onMove(at - 1, 'up')}
      >
        <IconArrowUp {...icon} />
      </button>
      <button
        type="button"
        data-button="down"
        aria-label={`Move ${label} down`}
        disabled={disabled || at === count - 1}
        onClick={() => props.onMove(at + 1, 'down')}
      >
        <IconArrowDown {...icon} />
      </button>
      <button type="button" aria-label={`Take ${label} out`} disabled={disabled} onClick={props.onRemove}>
        <IconX {...icon} />
      </button>
    </li>
  );
};

/** The top few in order: touched in order, then moved by buttons, by Alt and the arrow keys, or by dragging. */
export const RankingInput = ({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
  describedBy,
}: InputProps) => {
  const labels = new Map(question.options.map(({ id, label }) => [id, label]));
  const ranked = listOf(value);
  const isFull = question.atMost !== null && ranked.length >= question.atMost;
  const [said, setSaid] = useState('');
  const box = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<{ id: string; button: 'up' | 'down' } | null>(null);
  const labelOf = (id: string): string => labels.get(id) ?? id;

  // A row that changes its place loses the focus; it is given back, to the other button at an end of the list.
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = null;
    if (wanted === null) return;
    const row = box.current?.querySelector(`[data-row="${CSS.escape(wanted.id)}"]`);
    const own = row?.querySelector<HTMLButtonElement>(`[data-button="${wanted.button}"]:not(:disabled)`);
    (own ?? row?.querySelector<HTMLButtonElement>('[data-button]:not(:disabled)'))?.focus();
  });

  const move = (from: number, to: number): void => {
    onChange(moved(ranked, from, to));
    setSaid(`${labelOf(ranked[from] as string)} is now number ${to + 1} of ${ranked.length}.`);
  };

  return (
    <fieldset ref={box} aria-labelledby={labelledBy} aria-describedby={describedBy} className={classes.stack}>
      {ranked.length > 0 && (
        <ol className={lists.ranking}>
          {ranked.map((id, at) => (
            <RankedRow
              key={id}
              id={id}
              label={labelOf(id)}
              at={at}
              count={ranked.length}
              disabled={disabled}
              onMove={(to, button) => {
                focusNext.current = { id, button };
                move(at, to);
              }}
              onDrop={(dragged, target) => {
                const [from, to] = [ranked.indexOf(dragged), ranked.indexOf(target)];
                if (from >= 0 && to >= 0 && from !== to) move(from, to);
              }}
              onRemove={() => {
                onChange(listOrNull(ranked.filter((other) => other !== id)));
                setSaid(`${labelOf(id)} is taken out.`);
              }}
            />
          ))}
        </ol>
      )}
      <div className={lists.offered}>
        {question.options
          .filter(({ id }) => !ranked.includes(id))
          .map(({ id, label }) => (
            <button
              key={id}
              type="button"
              disabled={disabled || isFull}
              onClick={() => {
                onChange([...ranked, id]);
                setSaid(`${label} is number ${ranked.length + 1}.`);
              }}
            >
              <IconPlus {...icon} size={15} />
              {label}
            </button>
          ))}
      </div>
      {question.atMost !== null && (
        <div className={classes.count}>
          {ranked.length} of {question.atMost} picked
        </div>
      )}
      <div className={lists.unseen} role="status">
        {said}
      </div>
    </fieldset>
  );
};
