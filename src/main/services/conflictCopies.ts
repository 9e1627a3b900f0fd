import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HandedInFile } from '../../shared/model/index.ts';
import type { ChapterPlace } from '../../shared/rpc/index.ts';
import {
  ChapterError,
  changeFolderSettings,
  findConflictCopies,
  isChapterFileName,
  readFolderSettings,
  readWithJournal,
  withSortedFaults,
} from '../storage/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { receive } from './handOver/received.ts';

// Second versions of a chapter, which a service has made where two machines wrote at the same time.

type Copies = ChapterPlace['conflictCopies'];

/** Changes with every change of the file, and is told without reading it. */
const markOf = (path: string): string => {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
};

export const listConflictCopies = (dataFolder: string): Copies => {
  const { settledCopies = {} } = readFolderSettings(dataFolder);
  return findConflictCopies(readdirSync(dataFolder).filter(isChapterFileName)).map((copy) => ({
    ...copy,
    isSettled: settledCopies[copy.fileName] === markOf(join(dataFolder, copy.fileName)),
  }));
};

/** @throws ChapterError NOT_FOUND */
const requireCopy = ({ options: { dataFolder } }: ChapterSession, fileName: string): string => {
  const isThere = listConflictCopies(dataFolder).some((copy) => copy.fileName === fileName);
  if (isThere) return join(dataFolder, fileName);
  throw new ChapterError(
    'NOT_FOUND',
    'This second version is not in the folder any more. Nothing was changed.',
    fileName.slice(0, 200),
  );
};

/** Takes a second version of the folder in for merging, as if somebody had handed it in. The file itself stays. */
export const receiveConflictCopy = (session: ChapterSession, fileName: string): HandedInFile => {
  const path = requireCopy(session, fileName);
  return receive(
    session,
    fileName,
    withSortedFaults(fileName, () => readWithJournal(path)),
  );
};

/** From here on nothing is said of a second version any more, unless it changes again. The file stays. */
export const settleConflictCopy = (session: ChapterSession, fileName: string): void => {
  const mark = markOf(requireCopy(session, fileName));
  changeFolderSettings(session.options.dataFolder, (settings) => ({
    ...settings,
    settledCopies: { ...settings.settledCopies, [fileName]: mark },
  }));
};
