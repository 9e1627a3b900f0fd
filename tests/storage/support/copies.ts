import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChapterSession } from '../../../src/main/services/index.ts';
import { type IncomingChapter, openIncomingChapter } from '../../../src/main/storage/incomingChapter.ts';
import { type Comparison, compareCopies, type Decisions } from '../../../src/main/storage/merge/index.ts';
import { chapterFileName, startSessionIn, storageOptions } from './chapters.ts';
import { makeFolder } from './folders.ts';

/** Takes the chapter to a second laptop: closes it, copies the file, and opens both. */
export const takeAlong = (
  dataFolder: string,
  session: ChapterSession,
): { here: ChapterSession; there: ChapterSession; thereFolder: string } => {
  session.close();
  const thereFolder = makeFolder();
  copyFileSync(join(dataFolder, chapterFileName), join(thereFolder, chapterFileName));
  const here = startSessionIn(dataFolder);
  const there = startSessionIn(thereFolder);
  here.open(chapterFileName);
  there.open(chapterFileName);
  return { here, there, thereFolder };
};

/** The other laptop's file as it is handed in: closed for a moment, copied, and opened as a copy. */
export const handIn = (from: ChapterSession, fromFolder: string): IncomingChapter => {
  from.close();
  const path = join(makeFolder(), 'handed-in.grove');
  copyFileSync(join(fromFolder, chapterFileName), path);
  from.open(chapterFileName);
  return openIncomingChapter(storageOptions(fromFolder), path, chapterFileName);
};

export const compareWith = (
  here: ChapterSession,
  copy: IncomingChapter,
  decisions: Decisions = {},
  today = '2026-09-01',
): Comparison => {
  const { connection, capturedTables } = here.writing();
  return compareCopies({ connection, capturedTables }, copy, decisions, today);
};
