import { type MendOutcome, type MendRequest, mendPairs } from '../../shared/matching/run/index.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';

const say = (message: WorkerMessage<MendOutcome>): void => self.postMessage(message);

self.onmessage = ({ data: { input, stopFlag } }: MessageEvent<WorkerJob<MendRequest>>) => {
  try {
    const output = mendPairs(input, {
      shouldStop: () => stopFlag !== null && Atomics.load(stopFlag, 0) === 1,
      onProgress: (done, doing) => say({ kind: 'progress', done, doing }),
    });
    say({ kind: 'done', output });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : 'The computation failed.' });
  }
};
