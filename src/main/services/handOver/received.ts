import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import {
  type HandedInFile,
  momentSchema,
  type ReadableManifest,
  type Received,
} from '../../../shared/model/index.ts';
import type { OpenChapter } from '../../../shared/rpc/index.ts';
import {
  ChapterError,
  chapterFileNameOf,
  commitRestore,
  countChapter,
  dropKey,
  findKeyFile,
  findKeyFileIn,
  heldKey,
  type IncomingChapter,
  type KeyFile,
  makeId,
  openIncomingChapter,
  peekHeader,
  readFolderSettings,
  readLastChange,
  sampleFileName,
  saveKeyFile,
  stageRestore,
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

/** Whether the file of a chapter is gone, or is none any more: a copy that comes in then takes its place. */
const isLost = (session: ChapterSession, fileName: string): boolean => {
  const fault = session.problemOf(fileName);
  return fault === 'vanished' || fault === 'damaged' || fault === 'not a chapter';
};

/** The chapter here of which it is a copy. */
const relate = (session: ChapterSession, chapterId: string): Pick<Received, 'relation' | 'knownAs'> => {
  if (openChapterId(session) === chapterId) {
    return { relation: 'open chapter', knownAs: session.reading().fileName };
  }
  const known = Object.entries(readFolderSettings(session.options.dataFolder).chapters).find(
    ([fileName, { id }]) => id === chapterId && !isLost(session, fileName),
  );
  return known === undefined
    ? { relation: 'new here', knownAs: null }
    : { relation: 'known chapter', knownAs: known[0] };
};

const checkManifest = (manifest: ReadableManifest, copy: IncomingChapter, fileName: string): void => {
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

/** What is kept beside a received file. It tells nothing of what is in it, which may be encrypted. */
const noteSchema = z.object({
  fileName: z.string(),
  kind: z.enum(['chapter file', 'hand-over package']),
  made: z.nullable(z.object({ at: momentSchema, by: z.string(), appVersion: z.string() })),
  /** Whether the file was opened and checked. */
  isChecked: z.boolean(),
});
type Note = z.infer<typeof noteSchema>;

const writeNote = (session: ChapterSession, id: string, note: Note): void =>
  writeFileSync(notePath(session, id), JSON.stringify(note));

/** Opens and checks a received file for the first time, and describes it. */
const describe = (
  session: ChapterSession,
  id: string,
  note: Note,
  manifest: ReadableManifest | null = null,
): Received => {
  const copy = openIncomingChapter(session.options, chapterPath(session, id), note.fileName);
  try {
    if (manifest !== null) checkManifest(manifest, copy, note.fileName);
    writeNote(session, id, { ...note, isChecked: true });
    return {
      id,
      isLocked: false,
      fileName: note.fileName,
      kind: note.kind,
      chapterName: copy.chapterName,
      counts: countChapter(copy),
      lastChange: readLastChange(copy),
      made: note.made,
      ...relate(session, copy.chapterId),
    };
  } finally {
    copy.close();
  }
};

const store = (session: ChapterSession, fileName: string, bytes: Uint8Array): HandedInFile => {
  const isPackage = looksLikePackage(bytes);
  // A package is checked as a whole before a byte of it is written.
  const { manifest, chapter, key } = isPackage
    ? readPackage(bytes, fileName)
    : { manifest: null, chapter: bytes, key: null };
  const id = makeId<string>();
  mkdirSync(join(folderOf(session), id), { recursive: true });
  const path = chapterPath(session, id);
  writeFileSync(path, chapter);
  if (key !== null) saveKeyFile(path, key);
  const readable = manifest?.formatVersion === 1 ? manifest : null;
  const note: Note = {
    fileName,
    kind: isPackage ? 'hand-over package' : 'chapter file',
    made:
      manifest === null
        ? null
        : { at: manifest.madeAt, by: readable?.madeBy ?? '', appVersion: manifest.appVersion },
    isChecked: false,
  };
  const { keyId } = peekHeader(path);
  // A copy of the chapter that is open, under the same key, needs no second asking.
  if (keyId === null || heldKey(keyId) !== null) return describe(session, id, note, readable);
  writeNote(session, id, note);
  const { kind } = note;
  return { id, isLocked: true, fileName, kind, hasKeyFile: keyFileOf(session, id, keyId) !== null };
};

/** The wrapped key of what was received: it came along, or it is that of a chapter or a backup of this laptop. */
const keyFileOf = (session: ChapterSession, id: string, keyId: string): KeyFile | null =>
  findKeyFile(chapterPath(session, id), keyId) ?? findKeyFileIn(session.options.dataFolder, keyId);

/** Throws away everything that was received: one thing at a time. */
export const discardReceived = (session: ChapterSession): void => {
  const folder = folderOf(session);
  for (const id of existsSync(folder) ? readdirSync(folder) : []) {
    const { keyId } = peekHeader(chapterPath(session, id));
    if (keyId !== null && keyId !== session.keyId()) dropKey(keyId);
  }
  rmSync(folder, { recursive: true, force: true });
};

/**
 * Takes a chapter file or a package in: checked, described, and kept aside. Nothing is opened as a chapter yet. Of an
 * encrypted one whose key is not unlocked, only what lies around it is checked: the rest when it is unlocked.
 * @throws ChapterError NOT_A_CHAPTER, DAMAGED_CHAPTER, NEWER_CHAPTER; nothing of it is kept then
 */
export const receive = (session: ChapterSession, name: string, bytes: Uint8Array): HandedInFile => {
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

const readNote = (session: ChapterSession, id: string): Note => {
  const folder = folderOf(session);
  // Names come from the folder, never from the window.
  if (!existsSync(folder) || !readdirSync(folder).includes(id)) throw gone();
  try {
    return noteSchema.parse(JSON.parse(readFileSync(notePath(session, id), 'utf8')));
  } catch {
    throw gone();
  }
};

/** How a received file can be opened that waits for its passphrase or code; null where it does not wait. */
export const lockOfReceived = (
  session: ChapterSession,
  id: string,
): { fileName: string; path: string; keyId: string; keyFile: KeyFile | null } | null => {
  const { fileName } = readNote(session, id);
  const path = chapterPath(session, id);
  const { keyId } = peekHeader(path);
  return keyId === null ? null : { fileName, path, keyId, keyFile: keyFileOf(session, id, keyId) };
};

/** Checks and describes what was received, now that its key is unlocked. Nothing of it is kept where it is refused. */
export const describeReceived = (session: ChapterSession, id: string): Received => {
  const note = readNote(session, id);
  return withSortedFaults(note.fileName, () => {
    try {
      return describe(session, id, note);
    } catch (problem) {
      discardReceived(session);
      throw problem;
    }
  });
};

/** Works with what was received. @throws ChapterError NOT_FOUND; LOCKED while it waits for its passphrase */
export const withReceived = <Value>(
  session: ChapterSession,
  id: string,
  work: (copy: IncomingChapter, received: { readonly fileName: string }) => Value,
): Value => {
  const { fileName, isChecked } = readNote(session, id);
  const state = isChecked ? 'checked' : 'new';
  const copy = openIncomingChapter(session.options, chapterPath(session, id), fileName, state);
  try {
    return work(copy, { fileName });
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
  const { chapterId, chapterName, received } = withReceived(session, id, (copy, file) => ({
    ...copy,
    received: file,
  }));
  const { knownAs } = relate(session, chapterId);
  if (knownAs !== null) {
    throw new ChapterError(
      'CHAPTER_EXISTS',
      `${chapterName} is on this laptop already, as ${knownAs}. Open that one and merge this copy into it; nothing was changed.`,
      knownAs,
    );
  }
  const { dataFolder, now } = session.options;
  const lost = Object.entries(readFolderSettings(dataFolder).chapters).find(
    ([name, known]) => known.id === chapterId && isLost(session, name),
  )?.[0];
  const fileName = lost ?? freeFileName(session, chapterName);
  const path = join(dataFolder, fileName);
  withSortedFaults(fileName, () => {
    // The key first: an encrypted chapter must never lie there without it.
    const keyFile = lockOfReceived(session, id)?.keyFile ?? null;
    if (keyFile !== null) saveKeyFile(path, keyFile);
    if (existsSync(path)) {
      stageRestore(path, chapterPath(session, id));
      commitRestore(path, { backup: received.fileName, kind: 'damaged', at: now() });
    } else renameSync(chapterPath(session, id), path);
  });
  const opened = session.open(fileName);
  discardReceived(session);
  return opened;
};
