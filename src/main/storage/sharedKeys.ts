import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isChapterFileName, stemOf } from './fileNames.ts';
import { peekHeader } from './header.ts';
import { findKeyFile, type KeyFile, keyFileBeside, keyFileText, saveKeyFile } from './keys/keyFile.ts';

// The key files of protected chapters in a synced or network folder travel with them, so that the passphrase opens a
// chapter on each laptop. They are wrapped by the passphrase: whoever reads the folder gets nothing by them.

const markOf = (key: KeyFile | null): string | null =>
  key === null ? null : createHash('sha256').update(keyFileText(key)).digest('hex');

/**
 * Brings the key of a shared file to the working copies that it belongs to. One that was changed here as well stays: each
 * laptop then goes on opening with its own passphrase.
 * @param seen mark of the key as it was last read there or written there
 * @returns the mark to be remembered, or null where nothing was brought in
 */
export const fetchKey = (
  folders: { readonly shared: string; readonly working: string },
  fileName: string,
  seen: string | null,
): string | null => {
  const key = keyFileBeside(join(folders.shared, fileName));
  if (key === null || markOf(key) === seen) return null;
  const copies = readdirSync(folders.working)
    .filter(isChapterFileName)
    .filter((name) => name === fileName || name.startsWith(`${stemOf(fileName)} (changed elsewhere `))
    .map((name) => join(folders.working, name))
    .filter((path) => peekHeader(path).keyId === key.keyId);
  const own = join(folders.working, fileName);
  const taken = copies.filter((path) => {
    const present = findKeyFile(path, key.keyId);
    return present === null || (path === own && markOf(present) === seen);
  });
  for (const path of taken) saveKeyFile(path, key);
  return taken.includes(own) ? markOf(key) : null;
};

/**
 * Lays the key of a snapshot that was written back beside it, unless somebody else has put another one there meanwhile.
 * @param store path of the working copy, beside which the key lies
 * @param written path of the file in the shared folder
 * @param seen mark of the key as it was last read there or written there
 * @returns the mark to be remembered, or null where nothing was written
 */
export const writeBackKey = (
  store: { readonly path: string },
  written: string,
  seen: string | null,
): string | null => {
  const { keyId } = peekHeader(written);
  const key = keyId === null ? null : findKeyFile(store.path, keyId);
  if (key === null) return null;
  const there = keyFileBeside(written);
  const isTheirs = there !== null && there.keyId === key.keyId && markOf(there) !== seen;
  if (isTheirs || markOf(there) === markOf(key)) return null;
  saveKeyFile(written, key);
  return markOf(key);
};
