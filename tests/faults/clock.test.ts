import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addPerson, readBackups, readHistory, readPeople, undo } from '../../src/main/services/index.ts';
import { isVerifiedBackup, newestVerifiedBackup } from '../../src/main/storage/backups.ts';
import { openForReading } from '../../src/main/storage/connection.ts';
import { tellFigure } from '../helpers/faults.ts';
import { chapterFileName, startChapterIn, startSessionIn } from '../storage/support/chapters.ts';
import { newPerson } from '../storage/support/drafts.ts';
import { makeFolder } from '../storage/support/folders.ts';

interface Moment {
  readonly at: string;
  /** Time zone of the machine from here on. */
  readonly zone?: string;
}

/** What the clock shows while work goes on: one change and one look of the half-hourly timer at each moment. */
const clocks: readonly (readonly [what: string, moments: readonly Moment[]])[] = [
  [
    'is set back two days',
    [
      { at: '2026-09-10T12:00:00Z', zone: 'UTC' },
      { at: '2026-09-10T12:30:00Z' },
      { at: '2026-09-10T13:00:00Z' },
      { at: '2026-09-08T13:00:00Z' },
      { at: '2026-09-08T13:30:00Z' },
      { at: '2026-09-10T14:30:00Z' },
    ],
  ],
  [
    'is set forward a year, and back again',
    [
      { at: '2026-09-10T12:00:00Z', zone: 'UTC' },
      { at: '2026-09-10T12:30:00Z' },
      { at: '2026-09-10T13:00:00Z' },
      { at: '2027-09-10T13:30:00Z' },
      { at: '2027-09-10T14:00:00Z' },
      { at: '2026-09-10T14:30:00Z' },
    ],
  ],
  [
    'goes through the hour twice when summer time ends, and leaves one out when it begins',
    [
      { at: '2026-11-01T05:30:00Z', zone: 'America/New_York' },
      { at: '2026-11-01T05:59:59Z' },
      { at: '2026-11-01T06:00:00Z' },
      { at: '2026-11-01T06:30:00Z' },
      { at: '2026-11-01T06:30:00Z' },
      { at: '2027-03-14T06:59:59Z' },
      { at: '2027-03-14T07:00:00Z' },
    ],
  ],
  [
    'comes into another zone, where it is another day',
    [
      { at: '2026-12-31T20:00:00Z', zone: 'America/Los_Angeles' },
      { at: '2026-12-31T20:30:00Z' },
      { at: '2026-12-31T21:00:00Z', zone: 'Pacific/Auckland' },
      { at: '2026-12-31T21:30:00Z' },
      { at: '2026-12-31T22:00:00Z', zone: 'Pacific/Pago_Pago' },
      { at: '2026-12-31T22:30:00Z' },
    ],
  ],
];

const ownZone = process.env.TZ;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

const set = ({ at, zone }: Moment): void => {
  if (zone !== undefined) process.env.TZ = zone;
  vi.setSystemTime(new Date(at));
};

const countPeople = (path: string): unknown => {
  const connection = openForReading(path);
  try {
    return connection.prepare('SELECT count(*) FROM person').pluck().get();
  } finally {
    connection.close();
  }
};

describe('a clock that', () => {
  test.each(clocks)('%s: order, ids and backups are as if nothing were', (what, moments) => {
    const folder = makeFolder();
    set(moments[0] as Moment);
    const { session, cycleId } = startChapterIn(folder);
    const ids: string[] = [];
    for (const [index, moment] of moments.entries()) {
      set(moment);
      ids.push(addPerson(session.writing(), newPerson(`Person ${index + 1}`), null));
      const before = session.backups().length;
      session.backUpRegularly();
      // One more each time, and none is gone.
      expect(session.backups()).toHaveLength(before + 1);
      expect(session.backups()[0]).toMatchObject({
        reason: 'regular',
        at: new Date(moment.at).toISOString(),
      });
    }
    const count = moments.length;
    expect(new Set(ids).size).toBe(count);
    expect(ids.toSorted()).toEqual(ids);

    // The newest one first, by its number: each holds one person less than the one before it.
    const { folder: place, backups } = readBackups(session, chapterFileName);
    const regular = backups.filter(({ reason }) => reason === 'regular');
    expect(regular.map(({ fileName }) => countPeople(join(place, fileName)))).toEqual(
      moments.map((_, index) => count - index),
    );
    expect(regular.filter(({ fileName }) => !isVerifiedBackup(join(place, fileName)))).toEqual([]);
    expect(countPeople(newestVerifiedBackup(place) ?? '')).toBe(count);

    // So is the history; and undo takes back what was done last, not what the clock says.
    const labels = (): string[] => readHistory(session, 100).map(({ label }) => label);
    const added = moments.map((_, index) => expect.stringContaining(`Person ${count - index}`));
    expect(labels().slice(0, count)).toEqual(added);
    session.close();

    const again = startSessionIn(folder);
    again.open(chapterFileName);
    expect(again.current()?.access).toBe('write');
    expect(undo(again).label).toContain(`Person ${count}`);
    expect(readPeople(again.reading(), cycleId).people).toHaveLength(count - 1);
    again.close();
    tellFigure(
      `a clock that ${what}`,
      1,
      `${count} changes and ${count} backups in their order, none deleted`,
    );
  });
});
