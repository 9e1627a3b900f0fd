import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isVerifiedBackup, listBackups } from '../backups.ts';
import { peekHeader } from '../header.ts';
import { writeAtomically } from '../safeFile.ts';
import { type ChapterKey, heldKey } from './keyRing.ts';
import { rewriteUnderKey } from './rewrite.ts';

// Backups that were made before a chapter was encrypted, or under an earlier key.

/** The key of each backup of a folder, newest first; null for a plain one. */
export const keyIdsOfBackups = (folder: string): (string | null)[] =>
  listBackups(folder).map(({ fileName }) => peekHeader(join(folder, fileName)).keyId);

const pathsUnderOtherKeys = (folder: string, keyId: string): string[] =>
  listBackups(folder)
    .map(({ fileName }) => join(folder, fileName))
    .filter((path) => peekHeader(path).keyId !== keyId);

/** Removes the backups that are not under this key; those that are stay. @returns how many */
export const removeBackupsUnder = (folder: string, keyId: string): number => {
  const paths = pathsUnderOtherKeys(folder, keyId);
  for (const path of paths) {
    rmSync(path, { force: true });
    rmSync(`${path}.sha256`, { force: true });
  }
  return paths.length;
};

/**
 * Writes the backups that are not under this key anew under it. One that is damaged, or whose own key is not unlocked,
 * stays as it is.
 * @returns how many were encrypted
 */
export const reencryptBackups = (folder: string, key: ChapterKey): number => {
  const paths = pathsUnderOtherKeys(folder, key.id).filter((path) => {
    const { keyId } = peekHeader(path);
    return (keyId === null || heldKey(keyId) !== null) && isVerifiedBackup(path);
  });
  for (const path of paths) {
    rewriteUnderKey(path, { key, keyFile: null });
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    writeAtomically(`${path}.sha256`, `${sha256}  ${path.split(/[\\/]/).at(-1)}\n`);
  }
  return paths.length;
};
