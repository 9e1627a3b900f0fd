import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { unzipSync } from 'fflate/browser';
import type { Copy } from '../../shared/rpc/index.ts';
import {
  type ByteSearch,
  type Connection,
  hasJournal,
  isChapterFileName,
  knowsAnyOf,
  openForReading,
  peekHeader,
  readFolderSettings,
  removeBackup,
  sampleFileName,
  searchBytes,
  searchFile,
  stemOf,
} from '../storage/index.ts';
import { readChapterId } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { readPackage } from './handOver/packageFile.ts';

// Other files of this laptop that hold a chapter as it was at some time: its backups, what was made to be handed over,
// what was handed in, what a restore or a damage left aside, and second copies. Whoever is erased may stand in them.

/** A file of the app's folder: a copy of the chapter, or another file beside it. */
interface Found {
  /** Path below the folder, with "/" between; files of the shared folder begin with "shared/". */
  readonly key: string;
  readonly path: string;
  /** Null for what is no chapter, such as settings. */
  readonly kind: Copy['kind'] | null;
}

const journal = /-(wal|shm|journal)$/;

const kindOf = (key: string, fileName: string, chapterId: string, others: ReadonlySet<string>) => {
  const [name = ''] = key.split('/').slice(-1);
  const inFolder = /(?:^|\/)(backups|hand-over|received)\/([^/]+)\//.exec(key);
  if (inFolder !== null) {
    const [, folder, of = ''] = inFolder;
    if (folder === 'received') return name === 'chapter.grove' ? 'handed in' : null;
    if (!of.endsWith(chapterId.slice(-8))) return 'of another chapter';
    if (folder === 'backups') return name.endsWith('.grove') ? 'backup' : null;
    return name.endsWith('.zip') ? 'hand-over package' : null;
  }
  const aside = /^(.+\.grove)\.(before-restore|damaged)-/.exec(name);
  if (aside !== null) {
    if (aside[1] !== fileName) return 'of another chapter';
    return aside[2] === 'damaged' ? 'damaged file' : 'before a restore';
  }
  if (!isChapterFileName(name)) return null;
  return key === name && others.has(name) ? 'of another chapter' : 'second copy';
};

const reading = <Value>(path: string, work: (connection: Connection) => Value): Value => {
  const had = existsSync(`${path}-wal`);
  const connection = openForReading(path);
  try {
    return work(connection);
  } finally {
    connection.close();
    // Reading a file in WAL mode leaves an empty journal behind.
    if (!had && !hasJournal(path))
      for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
  }
};

/** Whether a file of another name is this chapter, as a second copy of it is; null where it can't be read. */
const isSameChapter = (path: string, chapterId: string): boolean | null => {
  try {
    return reading(
      path,
      (connection) => connection.prepare<[], string>('SELECT id FROM chapter').pluck().get() === chapterId,
    );
  } catch {
    return null;
  }
};

/** Every file that may be read while the chapter is open, but for those of other chapters. */
const walk = (session: ChapterSession): Found[] => {
  const { dataFolder, shared = null } = session.options;
  const { fileName, queries } = session.reading();
  const chapterId = readChapterId(queries);
  const known = Object.entries(readFolderSettings(dataFolder).chapters);
  const others = new Set([
    sampleFileName,
    ...known.filter(([name, { id }]) => name !== fileName && id !== chapterId).map(([name]) => name),
  ]);
  const here = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !journal.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== join(dataFolder, fileName))
    .flatMap((path): Found[] => {
      const key = relative(dataFolder, path).split(sep).join('/');
      const kind = kindOf(key, fileName, chapterId, others);
      if (kind === 'of another chapter') return [];
      // Those of the working folders of other shared folders are named only where they are known to be this chapter.
      const isSame = kind === 'second copy' ? isSameChapter(path, chapterId) : true;
      return isSame === true || (isSame === null && !key.includes('/')) ? [{ key, path, kind }] : [];
    });
  if (shared === null) return here;
  const there = readdirSync(shared.shared).filter(
    (name) => name === fileName || (isChapterFileName(name) && name.startsWith(`${stemOf(fileName)} (`)),
  );
  return [
    ...here,
    ...there.map(
      (name): Found => ({
        key: `shared/${name}`,
        path: join(shared.shared, name),
        kind: 'in the shared folder',
      }),
    ),
  ];
};

/** Works on the chapter inside of a package, written out for as long. */
const withUnpacked = <Value>(bytes: Uint8Array, work: (path: string) => Value): Value => {
  const folder = mkdtempSync(join(tmpdir(), 'mentorgrove-'));
  try {
    const path = join(folder, 'chapter.grove');
    writeFileSync(path, bytes, { mode: 0o600 });
    return work(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Whether a file holds one of some people; unknown where it can't be read, as without its passphrase. */
const inspect = (path: string, ids: readonly string[]): 'holds' | 'clean' | 'unknown' => {
  if (path.endsWith('.zip')) {
    try {
      const { chapter } = readPackage(new Uint8Array(readFileSync(path)), basename(path));
      return withUnpacked(chapter, (unpacked) => inspect(unpacked, ids));
    } catch {
      return 'unknown';
    }
  }
  try {
    // A journal may hold more than its file, and opening the file would change both.
    if (!hasJournal(path))
      return reading(path, (connection) => (knowsAnyOf(connection, ids) ? 'holds' : 'clean'));
  } catch {
    // What is no whole chapter is looked at byte by byte.
  }
  const files = ['', '-wal', '-journal'].map((ending) => path + ending).filter(existsSync);
  const found = files.reduce((sum, file) => sum + searchFile(file, ids).found, 0);
  return found > 0 ? 'holds' : 'unknown';
};

const describe = ({ key, path, kind }: Found & { kind: Copy['kind'] }, holds: Copy['holds']): Copy => {
  const { size, mtime } = statSync(path);
  return { key, kind, holds, fileName: basename(path), at: mtime.toISOString(), bytes: size };
};

const isCopy = (found: Found): found is Found & { kind: Copy['kind'] } => found.kind !== null;

/** Every copy of the chapter, whoever stands in it, newest first. */
export const listCopies = (session: ChapterSession): Copy[] =>
  walk(session)
    .filter(isCopy)
    .map((found) => describe(found, 'unknown'))
    .sort((left, right) => (left.at < right.at ? 1 : -1));

/** Copies that hold one of some people, or that can't be read, so that they may, newest first. */
export const listCopiesWith = (session: ChapterSession, ids: readonly string[]): Copy[] =>
  ids.length === 0
    ? []
    : walk(session)
        .filter(isCopy)
        .flatMap((found) => {
          const holds = inspect(found.path, ids);
          return holds === 'clean' ? [] : [describe(found, holds)];
        })
        .sort((left, right) => (left.at < right.at ? 1 : -1));

/**
 * Deletes copies with what belongs to them. Only what is there as a copy goes: a key can't lead out of the folder.
 * @returns how many went
 */
export const removeCopies = (session: ChapterSession, keys: readonly string[]): number => {
  const wanted = new Set(keys);
  const gone = walk(session).filter((found) => isCopy(found) && wanted.has(found.key));
  for (const { path, kind } of gone) {
    if (kind === 'handed in') rmSync(dirname(path), { recursive: true, force: true });
    removeBackup(path);
  }
  return gone.length;
};

/** Searches one file, packed ones unpacked and encrypted ones read with their key; null where it can't be read. */
const searchWithin = (path: string, texts: readonly string[]): ByteSearch | null => {
  try {
    if (path.endsWith('.zip')) {
      let sum: ByteSearch = { bytes: 0, found: 0 };
      for (const [name, part] of Object.entries(unzipSync(new Uint8Array(readFileSync(path))))) {
        // The chapter in a package may be encrypted.
        const result = name.endsWith('.grove')
          ? withUnpacked(part, (unpacked) => searchWithin(unpacked, texts))
          : searchBytes(Buffer.from(part), texts);
        if (result === null) return null;
        sum = { bytes: sum.bytes + result.bytes, found: sum.found + result.found };
      }
      return sum;
    }
    if (peekHeader(path).kind !== 'encrypted') return searchFile(path, texts);
    return reading(path, (connection) => searchBytes(connection.serialize(), texts));
  } catch {
    return null;
  }
};

/** Searches every file of the folder but the open one and those that are known to hold what is searched for. */
export const searchCopies = (
  session: ChapterSession,
  texts: readonly string[],
  known: readonly Copy[],
): ByteSearch & { readonly files: string[]; readonly unread: string[] } => {
  const left = new Set(known.map(({ key }) => key));
  const files: string[] = [];
  const unread: string[] = [];
  let [bytes, found] = [0, 0];
  for (const { key, path } of walk(session)) {
    if (left.has(key)) continue;
    const result = searchWithin(path, texts);
    if (result === null) unread.push(key);
    else {
      files.push(key);
      bytes += result.bytes;
      found += result.found;
    }
  }
  return { bytes, found, files, unread };
};
