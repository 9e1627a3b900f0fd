import { join } from 'node:path';
import { readMigrations } from '../storage/index.ts';
import { type ChapterSession, createChapterSession } from './chapterSession.ts';

/** A session on a data folder, with the resources as they are shipped. */
export const startSession = (folders: {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
}): ChapterSession =>
  createChapterSession({
    dataFolder: folders.dataFolder,
    sampleFolder: join(folders.resourcesFolder, 'sample'),
    templatesFolder: join(folders.resourcesFolder, 'templates'),
    migrations: readMigrations(join(folders.resourcesFolder, 'migrations')),
    appVersion: folders.appVersion,
    now: () => new Date().toISOString(),
  });
