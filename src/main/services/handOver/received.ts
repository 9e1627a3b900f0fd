import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, type Received, receivedSchema } from '../../../shared/model/index.ts';
import type { OpenChapter } from '../../../shared/rpc/index.ts';
import {
  ChapterError,
  chapterFileNameOf,
  countChapter,
  type IncomingChapter,
  makeId,
  openIncomingChapter,
  readFolderSettings,
  readLastChange,
  sampleFileName,
  withSortedFaults,
} from '../../storage/index.ts';
import { readChapterId } from '../../storage/queries/index.ts';
import type { ChapterSession } from '../chapterSession.ts';
import { looksLikePackage, readPackage } from './packageFile.ts';

// A chapter file or a package that somebody hands in is checked and kept aside, in a folder of the app, until a person has
// said what it is for: a copy to merge, or a chapter to open.

const folderOf = (session: ChapterSession): string => join(session.options.dataFolder, 'received');
const chapterPath = (session: ChapterSession, id: string): string =>
  join(folderOf(session), id, 'chapter.grove');
const notePath = (session: ChapterSession, id: string): string =>
  join(folderOf(session), id, 'received.json');

const openChapterId = (session: ChapterSession): string | null =>
  session.current() === null ? null : readChapterId(session.reading().queries);

/** The chapter here of which it is a copy. */
const relate = (session: ChapterSession, chapterId: string): Pick<Received, 'relation' | 'knownAs'> => {
  if (openChapterId(session) === chapterId) {
    return { relation: 'open chapter', knownAs: session.reading().fileName };
  }
  const known = Object.entries(readFolderSettings(session.options.dataFolder).chapters).find(
    ([fileName, { id }]) => id === chapterId && existsSync(join(session.options.dataFolder, fileName)),
  );
  return known === undefined
    ? { relation: 'new here', knownAs: null }
    : { relation: 'known chapter', knownAs: known[0] };
};

const checkManifest = (manifest: Manifest, copy: IncomingChapter, fileName: string): void => {
  const counts = countChapter(copy);
  const differs = (Object.keys(counts) as (keyof typeof counts)[]).some(
    (what) => counts[what] !== manifest.counts[what],
  );
  if (!differs && manifest.chapter.id === copy.chapterId) return;
  throw new ChapterError(
    'NOT_A_CHAPTER',
    `${fileName} does not hold what its manifest says: the chapter or its numbers differ. It was not opened; ask for the package again.`,
    fileName,
  );
};

/** A plain name for the sentences, whatever the file was called. */
const plainName = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 120) || 'The file';

const store = (session: ChapterSession, fileName: string, bytes: Uint8Array): Received => {
  const { options } = session;
  const isPackage = looksLikePackage(bytes);
  // A package is checked as a whole before a byte of it is written.
  const { manifest, chapter } = isPackage ? readPackage(bytes, fileName) : { manifest: null, chapter: bytes };
  const id = makeId<string>();
  mkdirSync(join(folderOf(session), id), { recursive: true });
  const path = chapterPath(session, id);
  writeFileSync(path, chapter);
  const copy = openIncomingChapter(options, path, fileName);
  try {
    if (manifest !== null) checkManifest(manifest, copy, fileName);
    const received: Received = {
      id,
      fileName,
      kind: isPackage ? 'hand-over package' : 'chapter file',
      chapterName: copy.chapterName,
      counts: countChapter(copy),
      lastChange: readLastChange(copy),
      made:
        manifest === null
          ? null
          : { at: manifest.madeAt, by: manifest.madeBy, appVersion: manifest.appVersion },
      ...relate(session, copy.chapterId),
    };
    writeFileSync(notePath(session, id), JSON.stringify(received));
    return received;
  } finally {
    copy.close();
  }
};

/** Throws away everything that was received: one thing at a time. */
export const discardReceived = (session: ChapterSession): void =>
  rmSync(folderOf(session), { recursive: true, force: true });

/**
 * Takes a chapter file or a package in: checked, described, and kept aside. Nothing is opened as a chapter yet.
 * @throws ChapterError NOT_A_CHAPTER, DAMAGED_CHAPTER, NEWER_CHAPTER; nothing of it is kept then
 */
export const receive = (session: ChapterSession, name: string, bytes: Uint8Array): Received => {
  const fileName = plainName(name);
  return withSortedFaults(fileName, () => {
    discardReceived(session);
    if (bytes.length === 0) {
      throw new ChapterError(
        'NOT_A_CHAPTER',
        `${fileName} is empty (0 bytes). Nothing was changed.`,
        fileName,
      );
    }
    try {
      return store(session, fileName, bytes);
    } catch (problem) {
      discardReceived(session);
      throw problem;
    }
  });
};

const gone = (): ChapterError =>
  new ChapterError('NOT_FOUND', 'The file that was handed in is not here any more. Hand it in again.');

const readNote = (session: ChapterSession, id: string): Received => {
  const folder = folderOf(session);
  // Names come from the folder, never from the window.
  if (!existsSync(folder) || !readdirSync(folder).includes(id)) throw gone();
  try {
    return receivedSchema.parse(JSON.parse(readFileSync(notePath(session, id), 'utf8')));
  } catch {
    throw gone();
  }
};

/** Works with what was received. @throws ChapterError NOT_FOUND */
export const withReceived = <Value>(
  session: ChapterSession,
  id: string,
  work: (copy: IncomingChapter, received: Received) => Value,
): Value => {
  const received = readNote(session, id);
  const copy = openIncomingChapter(session.options, chapterPath(session, id), received.fileName, 'checked');
  try {
    return work(copy, received);
  } finally {
    copy.close();
  }
};

/** A file name in the folder that no chapter has yet. */
const freeFileName = (session: ChapterSession, chapterName: string): string => {
  const wanted = chapterFileNameOf(chapterName);
  const stem = wanted.replace(/\.grove$/, '');
  const names = [wanted, ...Array.from({ length: 99 }, (_, index) => `${stem}-${index + 2}.grove`)];
  const free = names.find(
    (name) => name !== sampleFileName && !existsSync(join(session.options.dataFolder, name)),
  );
  return free ?? `${stem}-${makeId<string>()}.grove`;
};

/**
 * Makes what was received a chapter of this laptop, and opens it.
 * @throws ChapterError CHAPTER_EXISTS where the chapter is here already: then it is merged instead
 */
export const openReceived = (session: ChapterSession, id: string): OpenChapter => {
  const { chapterId, chapterName } = withReceived(session, id, (copy) => copy);
  const { knownAs } = relate(session, chapterId);
  if (knownAs !== null) {
    throw new ChapterError(
      'CHAPTER_EXISTS',
      `${chapterName} is on this laptop already, as ${knownAs}. Open that one and merge this copy into it; nothing was changed.`,
      knownAs,
    );
  }
  const fileName = freeFileName(session, chapterName);
  withSortedFaults(fileName, () =>
    renameSync(chapterPath(session, id), join(session.options.dataFolder, fileName)),
  );
  discardReceived(session);
  return session.open(fileName);
};
