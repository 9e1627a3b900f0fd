import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import type { BackupEntry } from '../../../shared/model/index.ts';
import { formatMoment } from '../format.ts';
import classes from './backups.module.css';
import { describeReason, formatBytes } from './backupWords.ts';

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The backups, newest first; one of them is looked into. The list is one stop of the Tab key; arrows move inside it. */
export const BackupList = (props: {
  backups: readonly BackupEntry[];
  chosen: string;
  onChoose: (fileName: string) => void;
}) => {
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent, from: number): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(Math.max(from + step, 0), props.backups.length - 1);
    const next = props.backups[to];
    if (next === undefined) return;
    props.onChoose(next.fileName);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <ul ref={list} className={classes.list} aria-label="Backups">
      {props.backups.map((backup, index) => (
        <li key={backup.fileName}>
          <button
            type="button"
            aria-current={backup.fileName === props.chosen}
            tabIndex={backup.fileName === props.chosen ? 0 : -1}
            onClick={() => props.onChoose(backup.fileName)}
            onKeyDown={(event) => move(event, index)}
          >
            {backup.verified === false ? (
              <IconAlertTriangle size={16} stroke={1.7} className={classes.bad} aria-label="Damaged" />
            ) : (
              <IconShieldCheck
                size={16}
                stroke={1.7}
                className={classes.good}
                aria-label={backup.verified === true ? 'Checked' : 'Checked when it was made'}
              />
            )}
            <span>
              <strong>{formatMoment(backup.at)}</strong>
              <small>{describeReason(backup.reason)}</small>
            </span>
            <small className={classes.size}>{formatBytes(backup.bytes)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
};
