import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasSum, isVerifiedBackup, listBackups, removeBackup, writeSum } from '../backups.ts';
import { ChapterError } from '../chapterError.ts';
import { hashFile } from '../copyCheck.ts';
import { peekHeader } from '../header.ts';
import { type ChapterKey, heldKey } from './keyRing.ts';
import { rewriteUnderKey } from './rewrite.ts';

// Copies of a chapter that were made before it was encrypted, or under an earlier key: its backups, and what a restore put
// aside beside it.

const keptEnding = /^\.(before-restore|damaged)-\d{8}T\d+Z(-\d+)?$/;

const listKept = (path: string): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(basename(path)) && keptEnding.test(name.slice(basename(path).length)))
    .map((name) => join(dirname(path), name));

const listCopies = (path: string, folder: string): string[] => [
  ...listBackups(folder).map(({ fileName }) => join(folder, fileName)),
  ...listKept(path),
];

/**
 * The key of each copy of a chapter, null for a plain one.
 * @param path of the chapter file
 * @param folder of its backups
 */
export const keyIdsOfCopies = (path: string, folder: string): (string | null)[] =>
  listCopies(path, folder).map((copy) => peekHeader(copy).keyId);

const listUnderOtherKeys = (path: string, folder: string, keyId: string): string[] =>
  listCopies(path, folder).filter((copy) => peekHeader(copy).keyId !== keyId);

/** Removes the copies that are not under this key; those that are stay. @returns how many */
export const removeCopiesUnder = (path: string, folder: string, keyId: string): number => {
  const copies = listUnderOtherKeys(path, folder, keyId);
  for (const copy of copies) removeBackup(copy);
  return copies.length;
};

/** Writes a copy anew under a key. @returns false for a damaged one, which stays as it is */
const rewriteCopy = (copy: string, key: ChapterKey): boolean => {
  const isBackup = hasSum(copy);
  if (isBackup && !isVerifiedBackup(copy)) return false;
  try {
    rewriteUnderKey(copy, { key, keyFile: null });
  } catch (problem) {
    if (problem instanceof ChapterError && problem.fault === 'damaged') return false;
    throw problem;
  }
  if (isBackup) writeSum(copy, hashFile(copy));
  return true;
};

/**
 * Writes the copies that are not under this key anew under it. One that is damaged, or whose own key is not unlocked,
 * stays as it is.
 * @returns how many were encrypted
 */
export const reencryptCopies = (path: string, folder: string, key: ChapterKey): number =>
  listUnderOtherKeys(path, folder, key.id)
    .filter((copy) => {
      const { keyId } = peekHeader(copy);
      return keyId === null || heldKey(keyId) !== null;
    })
    .filter((copy) => rewriteCopy(copy, key)).length;
