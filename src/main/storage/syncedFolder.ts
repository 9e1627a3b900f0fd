import { readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

// A service that synchronizes a folder copies the chapter file while it is being written, and puts back an older one
// when it likes: 199 of 200 such copies had lost work, though SQLite called them sound.

/** A folder that a service or another machine writes to as well. */
export interface SharedPlace {
  /** Such as "OneDrive" or "a network folder". */
  readonly service: string;
}

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** Text of `/proc/self/mounts`; empty where there is none. */
  readonly mounts: string;
}

const readMounts = (): string => {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return '';
  }
};

export const surroundings = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  mounts: readMounts(),
});

/** Names of folders by which the services are known, each as a whole part of the path. */
const knownFolders: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .+|-.+)?$/, 'OneDrive'],
  [/^sharepoint$/, 'OneDrive'],
  [/^dropbox( \(.+\))?$/, 'Dropbox'],
  [/^(google ?drive|googledrive-.+|my drive|drivefs|shared drives)$/, 'Google Drive'],
  [/^(icloud ?drive|iclouddrive|com~apple~clouddocs|mobile documents)$/, 'iCloud'],
  [/^box( sync|-box)?$/, 'Box'],
  [
    /^(nextcloud|owncloud|syncthing|megasync|mega|pcloud ?drive|pclouddrive|seafile|tresorit)$/,
    'a synced folder',
  ],
];

const networkFileSystems =
  /^(nfs4?|cifs|smb[23]?|smbfs|afs|ncpfs|9p|ceph|glusterfs|davfs2?|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|google-drive-ocamlfuse|onedriver|s3fs))$/;

/**
 * Whether a folder is synchronized, or lies on another machine.
 * @param folder absolute path, as the platform of `around` writes it
 * @returns null for a folder of this machine alone
 */
export const findSharedPlace = (
  folder: string,
  around: Surroundings = surroundings(),
): SharedPlace | null => {
  const path = around.platform === 'win32' ? win32 : posix;
  const whole = path.normalize(folder);
  if (around.platform === 'win32' && /^\\\\(?![?.]\\(?!unc\\))/i.test(whole)) {
    return { service: 'a network folder' };
  }
  for (const [name, value] of Object.entries(around.env)) {
    if (!/^OneDrive(Consumer|Commercial)?$/i.test(name) || value === undefined || value === '') continue;
    if (isInside(path, whole, value, around.platform)) return { service: 'OneDrive' };
  }
  const parts = whole.toLowerCase().split(/[\\/]/);
  for (const [pattern, service] of knownFolders) {
    if (parts.some((part) => pattern.test(part))) return { service };
  }
  if (
    around.platform === 'darwin' &&
    isInside(path, whole, `${around.home}/Library/CloudStorage`, 'darwin')
  ) {
    return { service: 'a synced folder' };
  }
  return isOnNetworkMount(whole, around.mounts) ? { service: 'a network folder' } : null;
};

/** Also where the path is a link into such a folder. */
export const findSharedPlaceOf = (
  folder: string,
  around: Surroundings = surroundings(),
): SharedPlace | null => {
  const found = findSharedPlace(folder, around);
  if (found !== null) return found;
  try {
    return findSharedPlace(realpathSync(folder), around);
  } catch {
    return null;
  }
};

const isInside = (
  path: typeof posix | typeof win32,
  inner: string,
  outer: string,
  platform: NodeJS.Platform,
): boolean => {
  const fold = (text: string): string => (platform === 'linux' ? text : text.toLowerCase());
  const way = path.relative(fold(path.normalize(outer)), fold(inner));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
};

/** The mount that holds the folder is the longest one of those above it. */
const isOnNetworkMount = (folder: string, mounts: string): boolean => {
  let longest = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, escaped, fileSystem] = line.split(' ');
    if (escaped === undefined || fileSystem === undefined) continue;
    const point = escaped.replace(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const isAbove = folder === point || folder.startsWith(point === '/' ? '/' : `${point}/`);
    if (isAbove && point.length >= longest.length) [longest, type] = [point, fileSystem];
  }
  return networkFileSystems.test(type);
};

/** Names that services give to the second of two versions, with the name that the first one has. */
const conflictNames: readonly RegExp[] = [
  // Dropbox: "chapter (Ana's conflicted copy 2026-08-19).grove"; Nextcloud: "chapter (conflicted copy 2026-08-19 101500).grove".
  /^(?<stem>.+?) \([^()]*conflicted copy[^()]*\)$/i,
  /^(?<stem>.+?) \([^()]*'s conflict(ed)?[^()]*\)$/i,
  // Syncthing.
  /^(?<stem>.+?)\.sync-conflict-\d{8}-\d{6}(-\w+)?$/i,
  // Google Drive and browsers: "chapter (1).grove"; iCloud: "chapter 2.grove".
  /^(?<stem>.+?) ?\(\d{1,2}\)$/,
  /^(?<stem>.+?) \d$/,
  // OneDrive adds the machine's name: "chapter-LAPTOP-3.grove".
  /^(?<stem>.+?)-[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/,
  // What is written here where both sides were changed.
  /^(?<stem>.+?) \(changed elsewhere[^()]*\)$/,
];

export interface ConflictCopy {
  readonly fileName: string;
  /** The file that it is a second version of. */
  readonly of: string;
}

/** Finds second versions among the names of a folder: those whose first version is there as well. */
export const findConflictCopies = (fileNames: readonly string[]): ConflictCopy[] => {
  const present = new Map(fileNames.map((name) => [name.toLowerCase(), name]));
  return fileNames.flatMap((fileName) => {
    const stem = fileName.replace(/\.grove$/, '');
    for (const pattern of conflictNames) {
      const first = pattern.exec(stem)?.groups?.stem;
      const of = first === undefined ? undefined : present.get(`${first}.grove`.toLowerCase());
      if (of !== undefined && of !== fileName) return [{ fileName, of }];
    }
    return [];
  });
};
