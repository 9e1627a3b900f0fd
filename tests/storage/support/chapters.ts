import { join } from 'node:path';
import {
  type ChapterSession,
  createChapter,
  createChapterSession,
  type SessionOptions,
} from '../../../src/main/services/index.ts';
import { readMigrations } from '../../../src/main/storage/index.ts';
import { type ChapterSettings, defaultDisplayWords, type NewCycle } from '../../../src/shared/model/index.ts';

export const repositoryFolder = join(import.meta.dirname, '..', '..', '..');
export const resourcesFolder = join(repositoryFolder, 'resources');
export const migrationsFolder = join(resourcesFolder, 'migrations');

export const settings: ChapterSettings = {
  name: 'Briar Glen',
  words: defaultDisplayWords,
  classYears: ['MS1', 'MS2', 'MS3', 'MS4'],
  yearStartsOn: '07-01',
  officer: 'Ana Ruiz',
};

export const firstCycle: NewCycle = { label: '2026–27', startsOn: '2026-08-01', endsOn: '2027-05-31' };

export const storageOptions = (dataFolder: string): SessionOptions => ({
  dataFolder,
  sampleFolder: join(resourcesFolder, 'sample'),
  templatesFolder: join(resourcesFolder, 'templates'),
  migrations: readMigrations(migrationsFolder),
  appVersion: '0.1.0',
  now: () => new Date().toISOString(),
});

export const startSessionIn = (dataFolder: string): ChapterSession =>
  createChapterSession(storageOptions(dataFolder));

/** A session with a new chapter open; its file is `briar-glen.grove`. */
export const startChapterIn = (dataFolder: string) => {
  const session = startSessionIn(dataFolder);
  const opened = createChapter(session, settings, firstCycle);
  return { session, opened, cycleId: opened.currentCycleId };
};

export const chapterFileName = 'briar-glen.grove';
