import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export const flushFile = (path: string): void => {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Makes a rename durable. Windows has no such call for folders, and needs none. */
export const flushFolder = (path: string): void => {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};

export const renameDurably = (from: string, to: string): void => {
  renameSync(from, to);
  flushFolder(dirname(to));
};

/** Replaces a small file as a whole: a reader sees the old text or the new one, never a part. */
export const writeAtomically = (path: string, text: string): void => {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, text);
    flushFile(aside);
    renameDurably(aside, path);
  } catch (problem) {
    rmSync(aside, { force: true });
    throw problem;
  }
};

/** Removes what `writeAtomically` leaves in a folder when its process is killed. Those of living processes stay. */
export const removeUnfinishedNotes = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const owner = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
    if (Number.isInteger(owner) && owner !== process.pid && !isAlive(owner)) {
      rmSync(join(folder, name), { force: true });
    }
  }
};

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
};

/** Whether the file or its folder can't be written to. */
export const isProtectedPlace = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return true;
  }
};

/** Removes a database file with its journals. */
export const removeDatabase = (path: string): void => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
};
