import { type LineageInput, layoutLineage } from '../../shared/lineage/index.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';

const say = (message: WorkerMessage<readonly string[]>): void => self.postMessage(message);

/** Orders families and siblings anew, so that co-mentors come near: a second's work in a chapter of many years. */
self.onmessage = ({ data: { input } }: MessageEvent<WorkerJob<LineageInput>>) => {
  try {
    say({ kind: 'done', output: layoutLineage(input, { arrange: 'tidy' }).order });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : 'The computation failed.' });
  }
};
