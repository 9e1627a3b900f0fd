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
import { zipSync } from 'fflate/browser';
import type { MadePackage, Manifest, PackageExtra } from '../../../shared/model/index.ts';
import {
  ChapterError,
  chapterFileNameOf,
  renameDurably,
  withSortedFaults,
  writeSnapshot,
} from '../../storage/index.ts';
import { readChapterId, readSettings } from '../../storage/queries/index.ts';
import type { ChapterSession } from '../chapterSession.ts';
import { manifestName, readPackage, sha256Of } from './packageFile.ts';
import { readmeText } from './readmeText.ts';

const folderOf = (session: ChapterSession): string =>
  join(session.options.dataFolder, 'hand-over', readChapterId(session.reading().queries).slice(-8));

/** Such as `briar-glen-hand-over-20270514T173000Z.zip`. */
const pattern = /^[\p{L}\p{N}-]{1,60}-hand-over-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.zip$/u;

const packageName = (chapterName: string, at: string): string =>
  `${chapterFileNameOf(chapterName).replace(/\.grove$/, '')}-hand-over-${at.replace(/[-:]/g, '')}.zip`;

const momentOf = (fileName: string): string | null => {
  const found = pattern.exec(fileName);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
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

/**
 * Writes a hand-over package into the app's folder: a snapshot of the chapter that needs nothing beside it, a manifest
 * with sums and counts, a README, and what the window made of the chapter. The package is read back and checked before it
 * gets its name.
 * @param extras tables and the family book, as the window wrote them
 */
export const makePackage = (session: ChapterSession, extras: readonly PackageExtra[]): MadePackage => {
  const open = session.reading();
  const { name, officer } = readSettings(open.queries);
  const at = `${session.options.now().slice(0, 19)}Z`;
  const fileName = packageName(name, at);
  return withSortedFaults(fileName, () => {
    const folder = folderOf(session);
    mkdirSync(folder, { recursive: true });
    const snapshotPath = join(folder, 'snapshot.tmp');
    try {
      const { counts, schemaVersion } = writeSnapshot(open, snapshotPath);
      const about: Omit<Manifest, 'files'> = {
        format: 'MentorGrove hand-over package',
        formatVersion: 1,
        appVersion: session.options.appVersion,
        schemaVersion,
        chapter: { id: readChapterId(open.queries), name },
        madeAt: at,
        madeBy: officer,
        counts,
      };
      const text = (content: string) => new TextEncoder().encode(content);
      const names = ['chapter.grove', ...extras.map((extra) => extra.name)];
      const files: [Manifest['files'][number]['name'], Uint8Array][] = [
        ['chapter.grove', readFileSync(snapshotPath)],
        ['README.txt', text(readmeText(about, names))],
        ...extras.map((extra): [PackageExtra['name'], Uint8Array] => [extra.name, text(extra.text)]),
      ];
      const manifest: Manifest = {
        ...about,
        files: files.map(([file, bytes]) => ({ name: file, bytes: bytes.length, sha256: sha256Of(bytes) })),
      };
      const zipped = zipSync(
        {
          'README.txt': files[1]?.[1] ?? new Uint8Array(),
          [manifestName]: text(`${JSON.stringify(manifest, null, 2)}\n`),
          ...Object.fromEntries(files),
        },
        { level: 6, mtime: new Date(at) },
      );
      readPackage(zipped, fileName);
      writeWhole(join(folder, fileName), zipped);
      return { fileName, madeAt: at, bytes: zipped.length };
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
      const madeAt = momentOf(fileName);
      return madeAt === null ? [] : [{ fileName, madeAt, bytes: statSync(join(folder, fileName)).size }];
    })
    .sort((left, right) => (left.fileName < right.fileName ? 1 : -1));
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
