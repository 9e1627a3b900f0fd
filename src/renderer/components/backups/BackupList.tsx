import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import type { BackupEntry } from '../../../shared/model/index.ts';
import { formatMoment } from '../format.ts';
import classes from './backups.module.css';
import { describeReason, formatBytes } from './backupWords.ts';

/** The backups, newest first; one of them is looked into. */
export const BackupList = (props: {
  backups: readonly BackupEntry[];
  chosen: string;
  onChoose: (fileName: string) => void;
}) => (
  <ul className={classes.list} aria-label="Backups">
    {props.backups.map((backup) => (
      <li key={backup.fileName}>
        <button
          type="button"
          aria-current={backup.fileName === props.chosen}
          onClick={() => props.onChoose(backup.fileName)}
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
