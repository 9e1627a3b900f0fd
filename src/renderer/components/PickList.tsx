import type { ReactNode } from 'react';
import classes from './components.module.css';

export interface PickEntry {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly mark?: ReactNode;
}

/** A list at the left of which one entry is shown at the right. */
export const PickList = (props: {
  label: string;
  entries: readonly PickEntry[];
  current: string;
  className?: string | undefined;
  onPick: (id: string) => void;
}) => (
  <nav className={`${classes.pickList} ${props.className ?? ''}`} aria-label={props.label}>
    {props.entries.map((entry) => (
      <button
        key={entry.id}
        type="button"
        aria-current={entry.id === props.current}
        onClick={() => props.onPick(entry.id)}
      >
        {entry.mark}
        <span>
          {entry.label}
          <small>{entry.note}</small>
        </span>
      </button>
    ))}
  </nav>
);
