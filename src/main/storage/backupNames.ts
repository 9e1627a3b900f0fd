import type { Backup } from '../../shared/model/index.ts';
import { chapterExtension, slugOf } from './fileNames.ts';

/** What a backup's file name tells, such as `000042_v1_r000118_20260819T190000000Z_before-import.grove`. */
export interface BackupName {
  readonly fileName: string;
  /** Order of the backups of a chapter, whatever the clock said. */
  readonly number: number;
  readonly schemaVersion: number;
  readonly revision: number;
  readonly at: string;
  readonly reason: string;
}

const pattern = /^(\d{6,})_v(\d+)_r(\d+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z_([a-z0-9-]+)\.grove$/;

const padded = (number: number): string => String(number).padStart(6, '0');

export const writeBackupName = (name: Omit<BackupName, 'fileName'>): string =>
  [
    padded(name.number),
    `v${name.schemaVersion}`,
    `r${padded(name.revision)}`,
    name.at.replace(/[-:.]/g, ''),
    `${slugOf(name.reason, 'backup')}${chapterExtension}`,
  ].join('_');

/** Null for files that are no backups. */
export const readBackupName = (fileName: string): BackupName | null => {
  const found = pattern.exec(fileName);
  if (found === null) return null;
  const [, number, schemaVersion, revision, year, month, day, hour, minute, second, part, reason] = found;
  return {
    fileName,
    number: Number(number),
    schemaVersion: Number(schemaVersion),
    revision: Number(revision),
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${part}Z`,
    reason: (reason ?? '').replaceAll('-', ' '),
  };
};

export const toBackup = ({ fileName, at, reason }: BackupName, bytes: number): Backup => ({
  fileName,
  at,
  reason,
  bytes,
});
