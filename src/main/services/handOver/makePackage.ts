import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { MadePackage, PackageExtra } from '../../../shared/model/index.ts';
import {
  ChapterError,
  chapterFileNameOf,
  findKeyFile,
  renameDurably,
  withSortedFaults,
  writeSnapshot,
} from '../../storage/index.ts';
import { readChapterId, readSettings } from '../../storage/queries/index.ts';
import type { ChapterSession } from '../chapterSession.ts';
import { type PackageAbout, packChapter } from './packChapter.ts';

const folderOf = (session: ChapterSession): string =>
  join(session.options.dataFolder, 'hand-over', readChapterId(session.reading().queries).slice(-8));

/** Such as `briar-glen-hand-over-20270514T173000Z.zip`; that of an encrypted chapter ends in `-protected.zip`. */
const pattern = /^[\p{L}\p{N}-]{1,60}-hand-over-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-protected)?\.zip$/u;

const packageName = (chapterName: string, at: string, isProtected: boolean): string =>
  `${chapterFileNameOf(chapterName).replace(/\.grove$/, '')}-hand-over-${at.replace(/[-:]/g, '')}${isProtected ? '-protected' : ''}.zip`;

const readPackageName = (fileName: string): Pick<MadePackage, 'madeAt' | 'isProtected'> | null => {
  const found = pattern.exec(fileName);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, mark] = found;
  return {
    madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    isProtected: mark !== undefined,
  };
};

const writeWhole = (path: string, bytes: Uint8Array): void => {
  const aside = `${path}.tmp`;
  try {
    const file = openSync(aside, 'w', 0o600);
    try {
      writeSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameDurably(aside, path);
  } catch (problem) {
    rmSync(aside, { force: true });
    throw problem;
  }
};

const requireYes = (extras: readonly PackageExtra[], mayBeRead: boolean): void => {
  if (extras.length === 0 || mayBeRead) return;
  throw new ChapterError(
    'REFUSED',
    'Tables and the family book can be read without the passphrase, so they are not put beside an encrypted chapter unless you say so. Nothing was made.',
  );
};

/**
 * Writes a hand-over package into the app's folder: a snapshot of the chapter that needs nothing beside it, a manifest
 * with sums and counts, a README, and what the window made of the chapter. The snapshot of a protected chapter is encrypted
 * as it is, its key file lies beside it, and neither manifest nor README tells anything about the chapter. The package is
 * read back and checked before it gets its name.
 * @param extras tables and the family book, as the window wrote them
 * @param mayBeRead true where a person wants the extras in the open beside an encrypted chapter
 * @throws ChapterError REFUSED for extras beside an encrypted chapter without that
 */
export const makePackage = (
  session: ChapterSession,
  extras: readonly PackageExtra[],
  mayBeRead = false,
): MadePackage => {
  const open = session.reading();
  const { name, officer } = readSettings(open.queries);
  const keyId = session.keyId();
  if (keyId !== null) requireYes(extras, mayBeRead);
  const at = `${session.options.now().slice(0, 19)}Z`;
  const fileName = packageName(name, at, keyId !== null);
  return withSortedFaults(fileName, () => {
    const folder = folderOf(session);
    mkdirSync(folder, { recursive: true });
    const snapshotPath = join(folder, 'snapshot.tmp');
    try {
      const { counts, schemaVersion } = writeSnapshot(open, snapshotPath);
      const common = {
        format: 'MentorGrove hand-over package',
        appVersion: session.options.appVersion,
        schemaVersion,
        madeAt: at,
      } as const;
      const about: PackageAbout =
        keyId === null
          ? {
              ...common,
              formatVersion: 1,
              chapter: { id: readChapterId(open.queries), name },
              madeBy: officer,
              counts,
            }
          : { ...common, formatVersion: 2, encryption: { keyId } };
      const keyFile = keyId === null ? null : findKeyFile(open.path, keyId);
      const zipped = packChapter(about, { chapter: readFileSync(snapshotPath), keyFile, extras }, fileName);
      writeWhole(join(folder, fileName), zipped);
      return { fileName, madeAt: at, bytes: zipped.length, isProtected: keyId !== null };
    } finally {
      rmSync(snapshotPath, { force: true });
    }
  });
};

/** Newest first. */
export const listPackages = (session: ChapterSession): MadePackage[] => {
  const folder = folderOf(session);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((fileName) => {
      const told = readPackageName(fileName);
      return told === null ? [] : [{ fileName, bytes: statSync(join(folder, fileName)).size, ...told }];
    })
    .sort((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
};

/** Removes the packages whose chapter is not encrypted. @returns how many */
export const removeReadablePackages = (session: ChapterSession): number => {
  const readable = listPackages(session).filter(({ isProtected }) => !isProtected);
  for (const { fileName } of readable) rmSync(join(folderOf(session), fileName), { force: true });
  return readable.length;
};

/** A package's bytes, for a download. @throws ChapterError NOT_FOUND */
export const readMadePackage = (session: ChapterSession, fileName: string): Uint8Array<ArrayBuffer> => {
  // Names come from the folder, never from the window.
  if (!listPackages(session).some((made) => made.fileName === fileName)) {
    throw new ChapterError(
      'NOT_FOUND',
      'This package is not in the folder any more. Make a new one.',
      fileName.slice(0, 120),
    );
  }
  return new Uint8Array(readFileSync(join(folderOf(session), fileName)));
};
