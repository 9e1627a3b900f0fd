import { copyFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { addPerson, readBackups, restoreBackup, startSession } from '../../../src/main/services/index.ts';
import { openIncomingChapter } from '../../../src/main/storage/incomingChapter.ts';
import { readMigrations, undoChange } from '../../../src/main/storage/index.ts';
import { applyMerge } from '../../../src/main/storage/merge/index.ts';
import { listPeople } from '../../../src/main/storage/queries/index.ts';
import { chapterFileName } from './chapters.ts';
import { newPerson } from './drafts.ts';

// Does one thing over and over until it is killed. A line goes out only after the step has returned, straight to the
// pipe, so what is read there was acknowledged.

const [what = '', dataFolder = '', resourcesFolder = '', mark = ''] = process.argv.slice(2);
const tell = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`);
const start = () => startSession({ dataFolder, resourcesFolder, appVersion: '0.1.0' });
const count = (session: ReturnType<typeof start>): number => listPeople(session.reading().queries).length;

const works: Readonly<Record<string, () => void>> = {
  /** Once: it goes on as long as the file is large. */
  migration: () => {
    tell('ready');
    start().open(chapterFileName);
    tell('migrated');
    setInterval(() => undefined, 1000);
  },
  backup: () => {
    const session = start();
    session.open(chapterFileName);
    tell('ready');
    for (let round = 0; ; round++) {
      tell('person', addPerson(session.writing(), newPerson(`Person ${mark} ${round}`), null));
      tell('backup', session.backUp('by hand', 'always').fileName);
    }
  },
  restore: () => {
    const session = start();
    session.open(chapterFileName);
    const byHand = readBackups(session, chapterFileName).backups.filter(({ reason }) => reason === 'by hand');
    tell('ready');
    for (let round = 0; ; round++) {
      const backup = byHand[round % byHand.length];
      if (backup === undefined) throw new Error('There are no backups.');
      restoreBackup(session, chapterFileName, backup.fileName);
      tell('restored', count(session));
    }
  },
  merge: () => {
    const session = start();
    session.open(chapterFileName);
    const path = join(dataFolder, 'scratch', `${mark}.grove`);
    copyFileSync(join(dataFolder, 'scratch', 'there.grove'), path);
    const migrations = readMigrations(join(resourcesFolder, 'migrations'));
    const options = { migrations, appVersion: '0.1.0', now: () => new Date().toISOString() };
    const copy = openIncomingChapter(options, path, chapterFileName);
    tell('ready');
    for (;;) {
      if (applyMerge(session.writing(), copy, chapterFileName, {}) !== null) tell('merged', count(session));
      tell('undone', undoChange(session.writing()).label === '' ? 0 : count(session));
    }
  },
};
works[what]?.();
