import { parentPort, workerData } from 'node:worker_threads';
import type { CopyCheckAnswer, CopyCheckTask } from './services/checkInThread.ts';
// Not the whole of the storage: a thread that lives for a second should not read in what it does not need.
import { ChapterError, toChapterError } from './storage/chapterError.ts';
import { checkCopiedFile } from './storage/copyCheck.ts';
import { dropKeys, holdKey } from './storage/keys/keyRing.ts';

// A thread that checks one finished copy of a chapter and ends. The chapter itself stays with the thread that owns it.

const { path, key } = workerData as CopyCheckTask;

const check = (): CopyCheckAnswer => {
  // Across threads, a buffer arrives as plain bytes.
  if (key !== null) holdKey({ id: key.id, secret: Buffer.from(key.secret) });
  try {
    return { checked: checkCopiedFile(path) };
  } catch (problem) {
    const sorted = toChapterError(problem, 'The backup');
    if (sorted instanceof ChapterError) return { code: sorted.code, sentence: sorted.sentence };
    console.error(problem);
    return {
      code: 'STORAGE_FAILED',
      sentence: 'The backup could not be checked, so it was not kept. Try again.',
    };
  } finally {
    dropKeys();
    key?.secret.fill(0);
  }
};

parentPort?.postMessage(check());
