import { join } from 'node:path';
import {
  type CopyCheck,
  findSharedPlaceOf,
  readMigrations,
  type SharedPair,
  workingFolderFor,
} from '../storage/index.ts';
import { type ChapterSession, createChapterSession } from './chapterSession.ts';

export interface SessionPlace {
  readonly dataFolder: string;
  readonly shared: SharedPair | null;
  readonly inPlace: boolean;
}

/**
 * Where the chapters of a folder are worked on. For a folder that a service or another machine writes to as well, that
 * is a folder of the app's own, unless the person insists, or the app's own folder is such a one itself.
 * @param insists true for `--in-place`
 */
export const choosePlace = (dataFolder: string, appFolder: string, insists: boolean): SessionPlace => {
  if (findSharedPlaceOf(dataFolder) === null) return { dataFolder, shared: null, inPlace: false };
  if (insists || findSharedPlaceOf(appFolder) !== null) return { dataFolder, shared: null, inPlace: true };
  const working = workingFolderFor(dataFolder, appFolder);
  return { dataFolder: working, shared: { shared: dataFolder, working }, inPlace: false };
};

/** A session on a data folder, with the resources as they are shipped. */
export const startSession = (folders: {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
  /** The app's own folder, for working copies of chapters in a synced folder; the data folder itself where it is absent. */
  readonly appFolder?: string;
  /** True where the person insists on working inside a synced folder. */
  readonly inPlace?: boolean;
  readonly checkCopy?: CopyCheck;
}): ChapterSession =>
  createChapterSession({
    ...choosePlace(folders.dataFolder, folders.appFolder ?? folders.dataFolder, folders.inPlace ?? false),
    sampleFolder: join(folders.resourcesFolder, 'sample'),
    templatesFolder: join(folders.resourcesFolder, 'templates'),
    migrations: readMigrations(join(folders.resourcesFolder, 'migrations')),
    appVersion: folders.appVersion,
    now: () => new Date().toISOString(),
    ...(folders.checkCopy === undefined ? {} : { checkCopy: folders.checkCopy }),
  });
