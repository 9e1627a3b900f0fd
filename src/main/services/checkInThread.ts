import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CopyCheck } from '../storage/index.ts';
import { ChapterError, type ChapterErrorCode, type ChapterKey, type CheckedCopy } from '../storage/index.ts';

/** What the thread is given. */
export interface CopyCheckTask {
  readonly path: string;
  /** Of an encrypted copy; the thread overwrites its own when it is done. */
  readonly key: ChapterKey | null;
}

/** What the thread answers. */
export type CopyCheckAnswer =
  | { readonly checked: CheckedCopy }
  | { readonly code: ChapterErrorCode; readonly sentence: string };

/**
 * Checks copies in a thread of their own, which ends with the check: reading every page of a large file takes a while.
 * @param workerUrl `copyCheckWorker.ts`, or what it was built into
 */
export const checkInThread =
  (workerUrl: URL): CopyCheck =>
  async (path, key, signal) => {
    signal.throwIfAborted();
    const task: CopyCheckTask = { path, key };
    const worker = new Worker(workerUrl, { workerData: task });
    try {
      const [answer] = (await Promise.race([
        once(worker, 'message', { signal }),
        once(worker, 'exit', { signal }).then(() => {
          throw new Error('The check of the backup ended without an answer.');
        }),
      ])) as [CopyCheckAnswer];
      if ('checked' in answer) return answer.checked;
      throw new ChapterError(answer.code, answer.sentence);
    } finally {
      void worker.terminate();
    }
  };
