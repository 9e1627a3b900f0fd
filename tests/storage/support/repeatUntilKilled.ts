import { copyFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  addPerson,
  createChapterSession,
  readBackups,
  restoreBackup,
  startSession,
} from '../../../src/main/services/index.ts';
import { openIncomingChapter } from '../../../src/main/storage/incomingChapter.ts';
import { readMigrations, undoChange } from '../../../src/main/storage/index.ts';
import { applyMerge } from '../../../src/main/storage/merge/index.ts';
import { listPeople } from '../../../src/main/storage/queries/index.ts';
import { chapterFileName } from './chapters.ts';
import { newPerson } from './drafts.ts';

// Does one thing over and over until it is killed. "begin" goes out right before a step and "end" only after it has
// returned, straight to the pipe: what is read there as ended was acknowledged, and a kill after "begin" hit the step.

const [what = '', dataFolder = '', resourcesFolder = '', mark = ''] = process.argv.slice(2);
const appVersion = '0.1.0';
const migrations = () => readMigrations(join(resourcesFolder, 'migrations'));
const tell = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`);
const start = () => startSession({ dataFolder, resourcesFolder, appVersion });
const count = (session: ReturnType<typeof start>): number => listPeople(session.reading().queries).length;
const step = (name: string, work: () => string | number): void => {
  tell('begin', name);
  tell('end', name, work());
};

const works: Readonly<Record<string, () => void>> = {
  /** Once. The opening asks for the time before its backup, before its steps and after them: that tells where it is. */
  migration: () => {
    const parts = ['backup', 'steps', 'rest'];
    let part = 'checks';
    const now = (): string => {
      const next = parts.shift();
      if (next !== undefined) {
        tell('end', part);
        tell('begin', next);
        part = next;
      }
      return new Date().toISOString();
    };
    const session = createChapterSession({
      dataFolder,
      sampleFolder: join(resourcesFolder, 'sample'),
      templatesFolder: join(resourcesFolder, 'templates'),
      migrations: migrations(),
      appVersion,
      now,
    });
    tell('begin', part);
    session.open(chapterFileName);
    tell('end', part);
    setInterval(() => undefined, 1000);
  },
  backup: () => {
    const session = start();
    session.open(chapterFileName);
    for (let round = 0; ; round++) {
      step('person', () => addPerson(session.writing(), newPerson(`Person ${mark} ${round}`), null));
      step('backup', () => session.backUp('by hand', 'always').fileName);
    }
  },
  restore: () => {
    const session = start();
    session.open(chapterFileName);
    const byHand = readBackups(session, chapterFileName).backups.filter(({ reason }) => reason === 'by hand');
    for (let round = 0; ; round++) {
      const backup = byHand[round % byHand.length];
      if (backup === undefined) throw new Error('There are no backups.');
      step('restore', () => {
        restoreBackup(session, chapterFileName, backup.fileName);
        return count(session);
      });
    }
  },
  merge: () => {
    const session = start();
    session.open(chapterFileName);
    const path = join(dataFolder, 'scratch', `${mark}.grove`);
    copyFileSync(join(dataFolder, 'scratch', 'there.grove'), path);
    const options = { migrations: migrations(), appVersion, now: () => new Date().toISOString() };
    const copy = openIncomingChapter(options, path, chapterFileName);
    for (;;) {
      step('merge', () => {
        applyMerge(session.writing(), copy, chapterFileName, {});
        return count(session);
      });
      step('undo', () => {
        undoChange(session.writing());
        return count(session);
      });
    }
  },
};
tell('ready');
// Waits for a line, so that the next process can be got ready while the last one's file is still looked at.
readSync(0, Buffer.alloc(8));
works[what]?.();
