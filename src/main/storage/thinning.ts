import type { BackupName } from './backupNames.ts';

const keptWholeDays = 2;
const keptDays = 12;
const keptWeeks = 10;
const keptMonths = 24;
const millisecondsADay = 86_400_000;

export interface SizedBackup extends BackupName {
  readonly bytes: number;
}

/**
 * Which backups may go. Kept are: all of the newest one's day and the day before, also where days without a backup lie
 * between them; the last of each of 12 days, 10 weeks and 24 months that have any; and the last of each schema version for
 * ever. Beyond `capBytes` the oldest of the others go. Newest means last made, so a clock that was set back or forward loses
 * nothing, and the newest one always stays.
 * @param backups in any order
 * @returns file names, oldest first
 */
export const chooseBackupsToRemove = (backups: readonly SizedBackup[], capBytes = 1e9): string[] => {
  const newestFirst = [...backups].sort((left, right) => right.number - left.number);
  const newest = newestFirst[0];
  if (newest === undefined) return [];
  const forEver = new Set<SizedBackup>([newest]);
  const kept = new Set<SizedBackup>([newest]);
  const versions = new Set<number>();
  const lastDays = new Set<number>();
  const buckets = [
    { limit: keptDays, seen: new Set<number>(), of: dayOf },
    { limit: keptWeeks, seen: new Set<number>(), of: weekOf },
    { limit: keptMonths, seen: new Set<number>(), of: monthOf },
  ];
  for (const backup of newestFirst) {
    if (!versions.has(backup.schemaVersion)) forEver.add(backup);
    versions.add(backup.schemaVersion);
    const day = dayOf(backup.at);
    if (lastDays.size < keptWholeDays) lastDays.add(day);
    if (lastDays.has(day) || Math.abs(dayOf(newest.at) - day) <= 1) kept.add(backup);
    for (const { limit, seen, of } of buckets) {
      const bucket = of(backup.at);
      if (seen.has(bucket) || seen.size >= limit) continue;
      seen.add(bucket);
      kept.add(backup);
    }
  }
  let bytes = [...forEver].reduce((sum, backup) => sum + backup.bytes, 0);
  const removed: string[] = [];
  for (const backup of newestFirst) {
    if (forEver.has(backup)) continue;
    if (kept.has(backup) && bytes + backup.bytes <= capBytes) bytes += backup.bytes;
    else removed.push(backup.fileName);
  }
  return removed.toReversed();
};

const dayOf = (at: string): number => Math.floor(Date.parse(at) / millisecondsADay);
/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (at: string): number => Math.floor((dayOf(at) + 3) / 7);
const monthOf = (at: string): number => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7));
