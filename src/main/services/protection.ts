import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ProtectionState, type Received, usualAutoLockMinutes } from '../../shared/model/index.ts';
import type { OpenChapter } from '../../shared/rpc/index.ts';
import {
  backupFolderOf,
  ChapterError,
  type ChapterKey,
  findKeyFile,
  heldKey,
  holdKey,
  type KeyFile,
  keepKeyWith,
  keyIdOf,
  keyIdsOfCopies,
  makeKey,
  peekHeader,
  readFolderSettings,
  readMeta,
  readRecoveryCode,
  reencryptCopies,
  removeCopiesUnder,
  rewriteUnderKey,
  saveKeyFile,
  unwrapKey,
  type WritableStore,
  wrapKey,
  writeMeta,
  writeRecoveryCode,
} from '../storage/index.ts';
import { readChapterId } from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { listPackages, removeReadablePackages } from './handOver/makePackage.ts';
import { describeReceived, discardReceived, lockOfReceived } from './handOver/received.ts';
import { requirePassphrase } from './passphrase.ts';
import { createTries } from './tries.ts';

/** The passphrase of a chapter: setting, changing and removing it; locking, and opening what is locked. */
export interface Protection {
  state(): ProtectionState;
  /** @throws ChapterError WRONG_PASSPHRASE, also while the next try has to wait; the file is never touched by a wrong one */
  unlock(input: {
    readonly by: 'passphrase' | 'recovery code';
    readonly entered: string;
    readonly newPassphrase: string | null;
  }): OpenChapter;
  lock(): void;
  /** Encrypts the open chapter, after a verified backup. @returns the recovery code */
  protect(passphrase: string): string;
  /** @returns the new recovery code where a new key was asked for */
  changePassphrase(input: {
    readonly current: string;
    readonly next: string;
    readonly newKey: boolean;
  }): string | null;
  unprotect(current: string): void;
  recoveryCode(current: string): string;
  setAutoLock(minutes: number): void;
  /**
   * Encrypts or removes the backups, and what restores put aside, that are not encrypted as the chapter is; or removes the
   * hand-over packages that can be read. @returns how many
   */
  tidyBackups(how: 'encrypt' | 'remove' | 'remove packages'): number;
  /**
   * Opens an encrypted copy that was handed in, and describes it. The copy stays encrypted on the disk.
   * @throws ChapterError WRONG_PASSPHRASE; NOT_A_CHAPTER and the like where what it holds is refused
   */
  unlockReceived(input: {
    readonly receivedId: string;
    readonly by: 'passphrase' | 'recovery code';
    readonly entered: string;
  }): Received;
}

/** The key that a recovery code spells out; null where it is not that of the file. */
const keyOfCode = (entered: string, keyId: string): ChapterKey | null => {
  const secret = readRecoveryCode(entered);
  return secret !== null && keyIdOf(secret) === keyId ? { id: keyId, secret } : null;
};

const noKeyFile = (subject: string, what: string): ChapterError =>
  new ChapterError(
    'REFUSED',
    `The key file beside ${what} is gone, so only the recovery code opens it.`,
    subject,
  );

/** @param seconds a clock that no one can set: seconds since some moment */
export const createProtection = (
  session: ChapterSession,
  seconds: () => number = () => performance.now() / 1000,
): Protection => {
  const tries = createTries(seconds);
  const { dataFolder } = session.options;
  const pathOf = (fileName: string): string => join(dataFolder, fileName);
  const { attempt, waitSeconds } = tries;

  const requireKey = (store: WritableStore): ChapterKey => {
    const id = session.keyId();
    const key = id === null ? null : heldKey(id);
    if (key === null) throw new ChapterError('REFUSED', 'This chapter has no passphrase.', store.fileName);
    return key;
  };

  const requireCurrent = (store: WritableStore, passphrase: string): ChapterKey => {
    const key = requireKey(store);
    const file = findKeyFile(store.path, key.id);
    if (file === null) {
      throw new ChapterError(
        'REFUSED',
        'The key file beside the chapter is gone. Lock the chapter, open it by its recovery code and set a passphrase there.',
      );
    }
    attempt('passphrase', () => unwrapKey(file, passphrase));
    return key;
  };

  const folderOf = (store: WritableStore): string =>
    backupFolderOf(dataFolder, store.fileName, readChapterId(store.queries));

  /** Writes the open chapter under another key: a verified backup first, and open again afterwards. */
  const rewrite = (reason: string, to: { key: ChapterKey; keyFile: KeyFile } | null): void => {
    const { fileName, path } = session.writing();
    session.backUp(reason, 'always');
    session.close();
    try {
      rewriteUnderKey(path, to);
    } finally {
      session.open(fileName);
    }
    session.backUp('protection changed', 'always');
  };

  const saveKey = (path: string, folder: string | null, key: KeyFile): void => {
    saveKeyFile(path, key);
    if (folder !== null && existsSync(folder)) keepKeyWith(folder, key);
  };

  const describeLocked = (fileName: string | null): ProtectionState['locked'] => {
    if (fileName === null) return null;
    const { keyId } = peekHeader(pathOf(fileName));
    return {
      fileName,
      name: readFolderSettings(dataFolder).chapters[fileName]?.name ?? fileName,
      hasKeyFile: keyId !== null && findKeyFile(pathOf(fileName), keyId) !== null,
      waitSeconds: waitSeconds(),
    };
  };

  const openByKey = (fileName: string, key: ChapterKey): OpenChapter => {
    holdKey(key);
    return session.open(fileName);
  };

  return {
    state: () => {
      const locked = session.locked();
      const open = locked === null ? session.current() : null;
      const store = open === null ? null : session.opened(open.fileName);
      const id = store === null ? null : session.keyId();
      const others =
        store === null || id === null
          ? []
          : keyIdsOfCopies(store.path, folderOf(store)).filter((one) => one !== id);
      return {
        locked: describeLocked(locked),
        isProtected: id !== null,
        autoLockMinutes: Number((store && readMeta(store, 'autoLockMinutes')) ?? usualAutoLockMinutes),
        otherBackups: {
          plain: others.filter((one) => one === null).length,
          packages: id === null ? 0 : listPackages(session).filter((made) => !made.isProtected).length,
          earlierKey: others.filter((one) => one !== null).length,
        },
      };
    },
    unlock: ({ by, entered, newPassphrase }) => {
      const fileName = session.locked();
      if (fileName === null) throw new ChapterError('REFUSED', 'No chapter waits for its passphrase.');
      if (newPassphrase !== null) requirePassphrase(newPassphrase);
      const path = pathOf(fileName);
      const { keyId } = peekHeader(path);
      if (keyId === null) return session.open(fileName);
      if (by === 'passphrase') {
        const file = findKeyFile(path, keyId);
        if (file === null) throw noKeyFile(fileName, 'the chapter');
        const key = attempt('passphrase', () => unwrapKey(file, entered));
        return openByKey(fileName, key);
      }
      const key = attempt('recovery code of this chapter', () => keyOfCode(entered, keyId));
      const opened = openByKey(fileName, key);
      const store = session.opened(fileName);
      if (newPassphrase !== null && store !== null)
        saveKey(path, folderOf(store), wrapKey(key, newPassphrase));
      return opened;
    },
    lock: () => {
      const open = session.locked() === null ? session.current() : null;
      const store = open === null ? null : session.opened(open.fileName);
      if (store === null || session.keyId() === null) return;
      discardReceived(session);
      session.lock();
    },
    protect: (passphrase) => {
      requirePassphrase(passphrase);
      session.writing();
      if (session.keyId() !== null)
        throw new ChapterError('REFUSED', 'This chapter has a passphrase already.');
      const key = makeKey();
      rewrite('before encryption', { key, keyFile: wrapKey(key, passphrase) });
      return writeRecoveryCode(key.secret);
    },
    changePassphrase: ({ current, next, newKey }) => {
      requirePassphrase(next);
      const store = session.writing();
      const key = requireCurrent(store, current);
      if (!newKey) {
        saveKey(store.path, folderOf(store), wrapKey(key, next));
        return null;
      }
      const fresh = makeKey();
      rewrite('before a new key', { key: fresh, keyFile: wrapKey(fresh, next) });
      return writeRecoveryCode(fresh.secret);
    },
    unprotect: (current) => {
      requireCurrent(session.writing(), current);
      rewrite('before decryption', null);
    },
    recoveryCode: (current) => writeRecoveryCode(requireCurrent(session.writing(), current).secret),
    setAutoLock: (minutes) => writeMeta(session.writing(), 'autoLockMinutes', String(minutes)),
    tidyBackups: (how) => {
      const store = session.writing();
      const key = requireKey(store);
      const folder = folderOf(store);
      if (how === 'remove packages') return removeReadablePackages(session);
      if (how === 'remove') return removeCopiesUnder(store.path, folder, key.id);
      return reencryptCopies(store.path, folder, key);
    },
    unlockReceived: ({ receivedId, by, entered }) => {
      const lock = lockOfReceived(session, receivedId);
      if (lock === null || heldKey(lock.keyId) !== null) return describeReceived(session, receivedId);
      const { fileName, keyId, keyFile } = lock;
      if (by === 'recovery code') {
        holdKey(attempt('recovery code of this copy', () => keyOfCode(entered, keyId)));
      } else {
        if (keyFile === null) throw noKeyFile(fileName, 'this copy');
        holdKey(attempt('passphrase of this copy', () => unwrapKey(keyFile, entered)));
      }
      return describeReceived(session, receivedId);
    },
  };
};
