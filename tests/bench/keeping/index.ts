import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSessionIn } from '../../storage/support/chapters.ts';
import { showMs, toTable } from '../matching/measure.ts';
import { measureInWindow, type WindowFigures } from './inWindow.ts';
import { lastApproval, playLongChapter, size } from './longChapter.ts';
import { middleOf, type Taken } from './measure.ts';
import {
  countChapter,
  type Folders,
  measureAfterKill,
  measureBackup,
  measureMerge,
  measureMigration,
  measureOpening,
  measureProtected,
  measureSaves,
  measureUndo,
  mergedEdits,
} from './steps.ts';

export const title = 'Keeping';

const runs = 5;

const middle = (taken: readonly Taken[]): Taken => ({
  clock: middleOf(taken.map(({ clock }) => clock)),
  cpu: middleOf(taken.map(({ cpu }) => cpu)),
});

const whole = (figure: number): string => figure.toLocaleString('en-US');
const all = (figures: readonly number[]): string => figures.map(showMs).join(', ');

type Row = readonly [what: string, target: number | null, taken: { clock: number; cpu: null }, about: string];

const windowRows = ({
  checkedAfter,
  longestWhileChecked,
  backups,
  idle,
  longestQuery,
  longestSave,
  calls,
  queryAlone,
  saveAlone,
}: WindowFigures): Row[] => {
  const took = backups.map((backup) => backup.took);
  const tasks = backups.map(({ longestTask }) => longestTask);
  const gaps = backups.map(({ longestGap }) => longestGap);
  return [
    [
      'checked to the last row, beside the work',
      null,
      { clock: checkedAfter, cpu: null },
      `since the opening, with a second of rest before it begins; longest wait for an answer meanwhile ${showMs(longestWhileChecked)}`,
    ],
    [
      'backup beside the work, by the host of a window',
      2_000,
      { clock: middleOf(took), cpu: null },
      all(took),
    ],
    [
      'longest task of the window meanwhile',
      50,
      { clock: Math.max(...tasks), cpu: null },
      `0 where none was over 50 ms: ${all(tasks)}; longest gap between two frames ${all(gaps)}, without a backup ${showMs(idle.longestGap)}`,
    ],
    [
      'longest wait for an answer meanwhile',
      null,
      { clock: Math.max(longestQuery, longestSave), cpu: null },
      `of ${calls} calls: a query ${showMs(longestQuery)}, a saving command ${showMs(longestSave)}; without a backup ${showMs(queryAlone)} and ${showMs(saveAlone)}`,
    ],
  ];
};

const loadNow = (): number => loadavg()[0] ?? 0;

const howItWasMade =
  'Opening is that of a file that was closed properly; what the rows hold is checked after the first screen, table by table, with room for commands in between. A kill leaves a log: the file with its log is copied, and every page, row, index and reference of the copy checked, before anything is opened. A backup before a command is copied, checked from its first page to its last, flushed and hashed before the command begins. Beside the work, the copy grows by a megabyte at a time and is checked in another thread; the window is a real Chromium with the roster open, and the backup is asked for over its host. Migration includes the check, a verified backup and all steps. Saves are changes of people, enrollments and family names, each flushed to the disk. The merge is the comparison and the writing; it comes after a backup of its own and the check of the copy that was handed in. Under a passphrase a copy is made in one piece, since SQLite does not copy an encrypted file page by page.';

/** Opening, backing up, migrating, saving, undoing and merging a chapter of fifteen years. */
export const runBench = async ({
  options,
  say,
}: {
  readonly options: readonly string[];
  readonly say: (line: string) => void;
}): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-bench-'));
  const original = join(folder, 'original');
  mkdirSync(original);
  const loads = [loadNow()];
  const folders: Folders = { original, scratch: join(folder, 'scratch') };
  try {
    const session = startSessionIn(original);
    playLongChapter(session, say);
    const counts = countChapter(session);
    session.close();

    const opening = measureOpening(folders, runs);
    say('Opened');
    const afterKill = await measureAfterKill(folders, runs);
    say('Opened after kills');
    const backup = measureBackup(folders, runs);
    say('Backed up');
    const migration = measureMigration(folders, 3);
    say('Migrated');
    const guarded = measureProtected(folders, runs);
    say('Opened and backed up under a passphrase');
    const saves = measureSaves(folders);
    const undo = measureUndo(folders, runs);
    const merge = measureMerge(folders, runs);
    say('Saved, undone and merged');
    const inWindow = options.includes('--no-browser') ? null : await measureInWindow(folders, runs);

    loads.push(loadNow());

    const row = (
      what: string,
      target: number | null,
      taken: { readonly clock: number; readonly cpu: number | null },
      about: string,
    ): readonly string[] => [
      what,
      showMs(taken.clock),
      taken.cpu === null ? '–' : showMs(taken.cpu),
      target === null ? '–' : `≤ ${whole(target)}`,
      target === null ? '' : taken.clock <= target ? 'met' : 'missed',
      about,
    ];
    const rowOf = (
      what: string,
      target: number | null,
      taken: readonly Taken[],
      about = '',
    ): readonly string[] =>
      row(
        what,
        target,
        middle(taken),
        [all(taken.map(({ clock }) => clock)), about].filter(Boolean).join('; '),
      );
    const rows = [
      rowOf('open, with every page and reference checked', 500, opening),
      rowOf(
        'open after a kill, with everything checked',
        1_000,
        afterKill.times,
        `a log of ${afterKill.logMb} MB`,
      ),
      rowOf('backup before a command', 2_000, backup),
      ...(inWindow === null ? [] : windowRows(inWindow).map((parts) => row(...parts))),
      rowOf('migration from version 1', 5_000, migration),
      row(
        'save, p95',
        50,
        saves.p95,
        `the middle of ${saves.count} ${showMs(saves.middle)}, the longest ${showMs(saves.longest)}`,
      ),
      rowOf(
        `undo of ${lastApproval} pairings`,
        200,
        undo.undone,
        `done again in ${showMs(middle(undo.redone).clock)}`,
      ),
      rowOf(
        `merge of 2 × ${mergedEdits} edits`,
        1_000,
        merge.times,
        `${merge.rows} rows, ${merge.conflicts} conflicts decided`,
      ),
      rowOf('open under a passphrase, checked afterwards', null, guarded.opened),
      rowOf('backup under a passphrase', null, guarded.backedUp),
    ];
    return [
      `A made-up chapter of ${size.cycles} cycles, played through the application’s own commands: ${whole(counts.people)} people, ${whole(counts.pairings)} pairings, ${whole(counts.answers)} answers, ${whole(counts.changes)} changes with ${whole(counts.rows)} rows in the history; ${Math.round(counts.bytes / 1e6)} MB.`,
      '',
      'Milliseconds on the clock, which is what a person waits for, and of CPU, which other work on the machine changes less; the middle of several runs, each of which stands beside it.',
      '',
      toTable(['what', 'ms', 'CPU ms', 'target', '', 'ms of each run'], rows),
      '',
      `Load of the machine at the beginning and at the end: ${loads.map((load) => load.toFixed(1)).join(' and ')}, on ${cpus().length} cores. Where it is above the number of cores, the clock counts the waiting for other work as well.`,
      '',
      howItWasMade,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
