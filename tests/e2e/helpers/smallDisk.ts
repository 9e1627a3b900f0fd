import { spawnSync } from 'node:child_process';

/** Mounts a disk of some megabytes in memory on a folder; false where this user may not, or the system has none. */
const mount = (folder: string, megabytes: number): boolean =>
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;

/** A disk of its own in a folder, for as long as `work` takes. @returns false where there can be none */
export const smallDisk = async (
  folder: string,
  megabytes: number,
  work: () => Promise<void>,
): Promise<boolean> => {
  if (!mount(folder, megabytes)) return false;
  try {
    await work();
  } finally {
    spawnSync('umount', [folder]);
  }
  return true;
};
