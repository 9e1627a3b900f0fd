import type { WorkerJob, WorkerMessage } from './protocol.ts';

export interface RunningJob<Output> {
  readonly result: Promise<Output>;
  /** Asks the worker to stop; one that does not within a second is ended. */
  readonly cancel: () => void;
}

export class JobCancelled extends Error {}

/**
 * Runs one job in a worker of its own and ends the worker with it.
 * @param create makes the worker; the URL has to stand literally in the caller so that the bundler sees it
 */
export const startJob = <Input, Output>(
  create: () => Worker,
  input: Input,
  onProgress: (done: number, doing: string) => void = () => {},
): RunningJob<Output> => {
  const worker = create();
  const stopFlag = window.crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : null;
  let abandon: (reason: Error) => void = () => {};
  const result = new Promise<Output>((resolve, reject) => {
    abandon = reject;
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Output>>) => {
      if (data.kind === 'progress') onProgress(data.done, data.doing);
      else if (data.kind === 'done') resolve(data.output);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'The computation could not be started.'));
  }).finally(() => worker.terminate());
  worker.postMessage({ input, stopFlag } satisfies WorkerJob<Input>);
  return {
    result,
    cancel: () => {
      if (stopFlag !== null) Atomics.store(stopFlag, 0, 1);
      window.setTimeout(() => abandon(new JobCancelled()), stopFlag === null ? 0 : 1_000);
    },
  };
};
