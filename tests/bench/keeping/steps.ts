import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ChapterSession,
  changePerson,
  createProtection,
  enroll,
  redo,
  renameFamily,
  undo,
} from '../../../src/main/services/index.ts';
import {
  applyMerge,
  compareCopies,
  dropKeys,
  openChapterFile,
  openIncomingChapter,
} from '../../../src/main/storage/index.ts';
import {
  listEnrollments,
  listFamilies,
  listPeople,
  newestCycle,
} from '../../../src/main/storage/queries/index.ts';
import { countChapter as countRows } from '../../../src/main/storage/snapshotFile.ts';
import { writeOlderChapter } from '../../faults/support/olderChapter.ts';
import { resourcesFolder, startSessionIn, storageOptions } from '../../storage/support/chapters.ts';
import { startChild } from '../../storage/support/childProcess.ts';
import { lastApproval } from './longChapter.ts';
import { measured, middleOf, p95Of, type Taken } from './measure.ts';

export const fileName = 'larch-hill.grove';
/** What each of the two copies has done since they parted. */
export const mergedEdits = 190;
/** How many of these are about the same in both. */
const overlap = 10;
const saves = 300;

export interface Folders {
  /** Holds the chapter as it was played, closed. */
  readonly original: string;
  /** Made anew for each step. */
  readonly scratch: string;
}

export const countChapter = (session: ChapterSession) => {
  const store = session.writing();
  const rows = store.connection.prepare<[], number>('SELECT count(*) FROM change_row').pluck().get() ?? 0;
  return { ...countRows(store), rows, bytes: statSync(store.path).size };
};

/** A data folder with a copy of the chapter and without its backups. */
export const takeCopy = ({ original, scratch }: Folders): string => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  copyFileSync(join(original, fileName), join(scratch, fileName));
  return scratch;
};

const repeat = <Value>(count: number, work: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => work(index));

/** Opening a chapter that was closed properly: checked, and ready to be worked with. */
export const measureOpening = (folders: Folders, runs: number): Taken[] => {
  const folder = takeCopy(folders);
  return repeat(runs, () => {
    const session = startSessionIn(folder);
    const took = measured(() => session.open(fileName));
    session.close();
    return took;
  });
};

/** Opening a chapter whose process was killed while it saved, with what was saved last in its write-ahead log. */
export const measureAfterKill = async (
  folders: Folders,
  runs: number,
): Promise<{ times: Taken[]; logMb: string }> => {
  const folder = takeCopy(folders);
  const first = startSessionIn(folder);
  first.open(fileName);
  first.close();
  const times: Taken[] = [];
  let log = 0;
  for (let run = 0; run < runs; run++) {
    const child = startChild(join(import.meta.dirname, 'editWithoutEnd.ts'), [folder, resourcesFolder]);
    await child.nextLine();
    await child.kill();
    log = Math.max(log, statSync(join(folder, `${fileName}-wal`)).size);
    const session = startSessionIn(folder);
    times.push(measured(() => session.open(fileName)));
    if (session.describe().access !== 'write') throw new Error('It was opened for reading only.');
    session.close();
  }
  return { times, logMb: (log / 1e6).toFixed(1) };
};

/** A verified backup, as it is made before an import or an approval. */
export const measureBackup = (folders: Folders, runs: number): Taken[] => {
  const session = startSessionIn(takeCopy(folders));
  session.open(fileName);
  const times = repeat(runs, () => measured(() => session.backUp('before import', 'always')));
  session.close();
  return times;
};

/** The same chapter under a passphrase: opened with its key at hand, and backed up. */
export const measureProtected = (folders: Folders, runs: number): { opened: Taken[]; backedUp: Taken[] } => {
  const folder = takeCopy(folders);
  const session = startSessionIn(folder);
  session.open(fileName);
  createProtection(session).protect('quiet lantern orchard seven');
  const opened = repeat(runs, () => {
    session.close();
    return measured(() => session.open(fileName));
  });
  const backedUp = repeat(runs, () => measured(() => session.backUp('before import', 'always')));
  session.close();
  dropKeys();
  return { opened, backedUp };
};

/** The same rows in a file of the first released version, opened by this one: checked, backed up, brought up to date. */
export const measureMigration = (folders: Folders, runs: number): Taken[] => {
  const { original } = folders;
  const old = join(original, 'version-1.grove');
  writeOlderChapter(join(original, fileName), 1, old);
  const times = repeat(runs, () => {
    const folder = takeCopy(folders);
    copyFileSync(old, join(folder, fileName));
    let version: unknown;
    const took = measured(() => {
      const store = openChapterFile(storageOptions(folder), fileName);
      version = store.connection.pragma('user_version', { simple: true });
      store.close();
    });
    if (version !== storageOptions(folder).migrations.length)
      throw new Error('It was not brought up to date.');
    return took;
  });
  rmSync(old);
  return times;
};

/** The small changes that a board makes all year: the n-th of them, whenever it is asked for. */
const prepareEdits = (session: ChapterSession, mark: string) => {
  const store = session.writing();
  const cycle = newestCycle(store.queries);
  const people = listPeople(store.queries);
  const families = listFamilies(store.queries);
  const enrollments = cycle === undefined ? [] : listEnrollments(store.queries, cycle.id);
  return (index: number): void => {
    const person = people[index % people.length];
    const enrollment = enrollments[index % enrollments.length];
    const family = families[index % families.length];
    if (person === undefined || enrollment === undefined || family === undefined)
      throw new Error('There is nothing to change.');
    if (index % 3 === 0) changePerson(store, { ...person, phone: `555 ${mark} ${index}` });
    else if (index % 3 === 1) enroll(store, { ...enrollment, oneMore: 'yes', priorityTier: 2 + (index % 2) });
    else renameFamily(store, family.founderId, `House ${mark} ${index}`);
  };
};

/** Small changes, one after the other, each of them on the disk when its time is up. */
export const measureSaves = (folders: Folders) => {
  const session = startSessionIn(takeCopy(folders));
  session.open(fileName);
  const edits = prepareEdits(session, 'alone');
  const taken = Array.from({ length: saves }, (_, index) => measured(() => edits(index)));
  session.close();
  const clock = taken.map((one) => one.clock);
  const cpu = taken.map((one) => one.cpu);
  return {
    p95: { clock: p95Of(clock), cpu: p95Of(cpu) },
    middle: middleOf(clock),
    longest: Math.max(...clock),
    count: saves,
  };
};

/** Taking the last approval back, and carrying it out again. */
export const measureUndo = (folders: Folders, runs: number): { undone: Taken[]; redone: Taken[] } => {
  const session = startSessionIn(takeCopy(folders));
  session.open(fileName);
  const count = (): number =>
    session.writing().connection.prepare<[], number>('SELECT count(*) FROM pairing').pluck().get() ?? 0;
  const before = count();
  const undone: Taken[] = [];
  const redone: Taken[] = [];
  for (let run = 0; run < runs; run++) {
    undone.push(measured(() => undo(session)));
    if (count() !== before - lastApproval) throw new Error('The approval was not taken back.');
    redone.push(measured(() => redo(session)));
  }
  session.close();
  return { undone, redone };
};

/** A copy that was edited elsewhere while this one was edited as well; a few of the edits disagree, and are decided. */
export const measureMerge = (folders: Folders, runs: number) => {
  const here = takeCopy(folders);
  const there = `${here}-there`;
  rmSync(there, { recursive: true, force: true });
  mkdirSync(there);
  copyFileSync(join(here, fileName), join(there, fileName));
  const other = startSessionIn(there);
  other.open(fileName);
  const elsewhere = prepareEdits(other, 'there');
  for (let index = 0; index < mergedEdits; index++) elsewhere(index + mergedEdits - overlap);
  other.close();
  const session = startSessionIn(here);
  session.open(fileName);
  const own = prepareEdits(session, 'here');
  for (let index = 0; index < mergedEdits; index++) own(index);
  const copy = openIncomingChapter(storageOptions(there), join(there, fileName), fileName);
  const store = session.writing();
  let [rows, conflicts] = [0, 0];
  const times = repeat(runs, () => {
    const today = store.now().slice(0, 10);
    const open = compareCopies(store, copy, {}, today).conflicts;
    conflicts = open.length;
    const decisions = Object.fromEntries(open.map(({ id }) => [id, 'theirs' as const]));
    const took = measured(() => {
      rows = applyMerge(store, copy, fileName, decisions)?.rows.length ?? 0;
    });
    undo(session);
    return took;
  });
  copy.close();
  session.close();
  rmSync(there, { recursive: true, force: true });
  return { times, rows, conflicts };
};
