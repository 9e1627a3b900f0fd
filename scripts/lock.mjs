// One at a time: two starts of a fresh clone must not install or build into each other.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const tooOldMs = 15 * 60_000;

/**
 * Waits until no other process holds the lock, takes it, and gives the function that frees it. What a process that was
 * stopped has left behind is taken over.
 *
 * @param file where the lock lies
 * @param sentence said once, when there is something to wait for
 */
export async function takeLock(file, sentence) {
  mkdirSync(dirname(file), { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (!isRunning(readIfPresent(file)) || age > tooOldMs) rmSync(file, { force: true });
    if (tries === 1) console.log(sentence);
    await new Promise((done) => setTimeout(done, 500));
  }
}

/** Whether a process with this number lives. An empty text belongs to one that is just writing its number. */
export function isRunning(pid) {
  if (pid === '') return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
